/// What publishers say of their own articles: feeds, sitemaps, lists. Bytes in, values out; nothing is fetched here.
///
/// - The answer of a feed's address into entries, or into the reason why there are none: [org.stemma.feed.Feeds#read].
/// - An entry: [org.stemma.feed.Entry], with the address of the article, the others it is known by, and what is claimed of its
///   times.
/// - Subscriptions in and out: [org.stemma.feed.Opml].
/// - A list of addresses, one a line: [org.stemma.feed.UrlLists].
///
/// Every address that leaves this package is absolute and http or https. Nothing that a feed names is resolved: no DTD, no
/// entity, no schema, no style sheet.
@NullMarked
package org.stemma.feed;

import org.jspecify.annotations.NullMarked;
