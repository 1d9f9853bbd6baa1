/// Captures into revisions.
///
/// - Take in what came back from a look: [org.stemma.history.Intake]; store it: [org.stemma.history.Recorder].
/// - What makes a text a revision, and what is none: `Judging`. What of a page the archive keeps: [org.stemma.history.Intake].
/// - Which addresses are one article: `Identity`.
/// - Read all captures of an article anew: [org.stemma.history.Rereader]; how a text is read out of a body: `PageReader`.
/// - Have a body back: [org.stemma.history.Bodies].
@NullMarked
package org.stemma.history;

import org.jspecify.annotations.NullMarked;
