/// The tree of many copies of one text of which none is dated, from their readings alone: start at
/// [org.stemma.tradition.Tradition#of].
///
/// - where copies differ, and how much a difference says: `Places`, `Place`
/// - how few changes a tree can do with: `Tree`; which trees do with the fewest: `Search`
/// - what nearly all of those agree in, and which copy stands at a fork: `Agreement`
@NullMarked
package org.stemma.tradition;

import org.jspecify.annotations.NullMarked;
