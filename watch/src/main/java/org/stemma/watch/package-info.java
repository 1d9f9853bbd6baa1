/// The watcher.
///
/// - Start one: [org.stemma.watch.Watcher] with its [org.stemma.watch.Watcher.Setup].
/// - What happens on one host, in which order and how politely: `HostRound`; to one article: `ArticleLook`; to one feed:
///   `FeedLooker` and `Listing`.
/// - How looks are stored in groups, and what happens when they can't be: `Commits`.
/// - What a person may set: [org.stemma.watch.Rules]. What is told: [org.stemma.watch.Happened].
/// - Time that runs faster, or only when somebody waits: [org.stemma.watch.Timekeeper].
@NullMarked
package org.stemma.watch;

import org.jspecify.annotations.NullMarked;
