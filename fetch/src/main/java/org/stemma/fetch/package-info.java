/// The guarded, polite client.
///
/// Where to start:
/// - to fetch something: [org.stemma.fetch.Fetcher#fetch(FetchRequest)], which always ends in a [org.stemma.fetch.Fetched];
/// - to say how: [org.stemma.fetch.FetchSettings#standard(String, String)];
/// - to say where it may go: [org.stemma.fetch.Guard];
/// - to know when a host may be asked again: [org.stemma.fetch.Politeness];
/// - to tell a page that stands in an article's place: [org.stemma.fetch.BlockPages].
@NullMarked
package org.stemma.fetch;

import org.jspecify.annotations.NullMarked;
