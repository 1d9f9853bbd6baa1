/// The stemma drawn: for the pages, and for the report of one trace.
///
/// - Where nodes and lines go: [org.stemma.drawing.DrawingLayout].
/// - The same in words: [org.stemma.drawing.StemmaList].
@NullMarked
package org.stemma.drawing;

import org.jspecify.annotations.NullMarked;
