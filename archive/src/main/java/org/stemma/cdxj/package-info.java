/// Indexes of WARC files: sorted lines that say where the capture of an address at a time stands (CDXJ).
///
/// - One line: [org.stemma.cdxj.CdxLine]; the key by which it is sorted: [org.stemma.cdxj.Surt].
/// - Write an index of any size: [org.stemma.cdxj.SortedLines].
/// - Look an address up in one, or read it through: [org.stemma.cdxj.CdxFile].
@NullMarked
package org.stemma.cdxj;

import org.jspecify.annotations.NullMarked;
