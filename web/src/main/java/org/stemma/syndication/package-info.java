/// Feeds out: what readers' programs fetch again and again.
///
/// - Write one: [org.stemma.syndication.Atom#write].
/// - What is in one: [org.stemma.syndication.AtomFeed], [org.stemma.syndication.AtomEntry].
@NullMarked
package org.stemma.syndication;

import org.jspecify.annotations.NullMarked;
