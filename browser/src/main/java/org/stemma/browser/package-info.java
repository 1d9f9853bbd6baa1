/// What `stemma serve` shows, in a real browser over real HTTP.
///
/// - A Chromium, and what it did while it looked at a page: [org.stemma.browser.Chromium], [org.stemma.browser.Visit].
/// - Something to look at, the invented story seen to its end: [org.stemma.browser.ServedStory].
/// - The pictures of README: [org.stemma.browser.Screens], started by `./screenshots`.
@NullMarked
package org.stemma.browser;

import org.jspecify.annotations.NullMarked;
