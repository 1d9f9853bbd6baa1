/// Captures as WARC files (ISO 28500:2017, WARC 1.1): written, kept whole, read back.
///
/// - Keep an exchange: make it into [org.stemma.warc.Records] on the thread that fetched it, and append many at once to a
///   [org.stemma.warc.WarcFolder], which says where each stands.
/// - Have it back: [org.stemma.warc.WarcFiles#read] by its [org.stemma.warc.Position] gives a [org.stemma.warc.WarcEntry];
///   [org.stemma.warc.WarcEntry#fixity] says whether it is unchanged.
/// - Read another's file, however damaged: [org.stemma.warc.WarcStream].
/// - What happened to the files of a process that died: [org.stemma.warc.Recovery].
@NullMarked
package org.stemma.warc;

import org.jspecify.annotations.NullMarked;
