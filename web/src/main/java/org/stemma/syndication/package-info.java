/// Feeds out: what readers' programs fetch again and again.
///
/// - What is in one: [org.stemma.syndication.Feed], [org.stemma.syndication.FeedEntry].
/// - Write one: [org.stemma.syndication.Format#write]. A further form is a constant there and a class beside [org.stemma.syndication.Atom].
@NullMarked
package org.stemma.syndication;

import org.jspecify.annotations.NullMarked;
