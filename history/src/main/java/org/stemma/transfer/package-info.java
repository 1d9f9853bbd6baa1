/// Histories in and out.
///
/// - Bring captures of others in, WARC and WACZ files, saved pages of trackers, versions as JSON lines:
///   [org.stemma.transfer.Importer] with [org.stemma.transfer.Inputs].
/// - Bring the past of an article in from a web archive: [org.stemma.transfer.Mementos].
/// - Write tables of articles, revisions, variants, captures, events: [org.stemma.transfer.Exporter] into
///   [org.stemma.transfer.Rows]; the columns are in [org.stemma.transfer.ExportKind].
/// - Pack one article's whole history: [org.stemma.transfer.HistoryWacz].
@NullMarked
package org.stemma.transfer;

import org.jspecify.annotations.NullMarked;
