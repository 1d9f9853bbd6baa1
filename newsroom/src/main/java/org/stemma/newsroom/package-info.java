/// Invented news outlets on loopback: what the demo watches, and the test server of everything that watches.
///
/// - A small world that changes on a script: [org.stemma.newsroom.Newsroom#open] with [org.stemma.newsroom.Script#story].
/// - What a watcher of it must have seen: `story/newsroom/gold.json`; how the script is written: `story/README.md`.
/// - A newsroom of any size, for load, and for tests that count what was seen: [org.stemma.newsroom.Generated#open].
/// - Everything that a server should not do: [org.stemma.newsroom.Hostile#open], by [org.stemma.newsroom.Fault].
/// - Everything that a publisher should not write: [org.stemma.newsroom.HostileOutlet#open], by [org.stemma.newsroom.Trick].
///
/// Every outlet, person and sentence is fiction. Nothing here is made for the open network: servers listen on 127.0.0.1 only.
@NullMarked
package org.stemma.newsroom;

import org.jspecify.annotations.NullMarked;
