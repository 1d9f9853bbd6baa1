/// What a host allows robots (RFC 9309).
///
/// Where to start:
/// - to ask whether a page may be fetched: [org.stemma.robots.Robots#allows(org.stemma.url.WebUrl)];
/// - to make rules of an answer, good or bad: [org.stemma.robots.Robots#of(int, byte[], String, org.stemma.url.WebUrl)];
/// - to keep them for as long as the standard allows: [org.stemma.robots.RobotsCache].
@NullMarked
package org.stemma.robots;

import org.jspecify.annotations.NullMarked;
