/// Puts the parts together into something that runs: store, archive, fetcher, watcher, web server; logs and metrics.
///
/// - Open what a data folder holds, for any command: [org.stemma.service.Holdings#open].
/// - How pages are fetched by a configuration: [org.stemma.service.Fetching].
@NullMarked
package org.stemma.service;

import org.jspecify.annotations.NullMarked;
