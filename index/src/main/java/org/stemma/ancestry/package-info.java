/// What a text shares with everything that was ever seen, and who had it first.
///
/// - ask, for a text or for an article that is watched: [org.stemma.ancestry.Ancestry]
/// - what comes back: [org.stemma.ancestry.Lineage]
/// - keep an index of a store and trace what comes into it: [org.stemma.ancestry.Follower]
@NullMarked
package org.stemma.ancestry;

import org.jspecify.annotations.NullMarked;
