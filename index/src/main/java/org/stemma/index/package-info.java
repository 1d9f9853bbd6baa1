/// A large collection on disk, asked which of its texts may share passages with a new one.
///
/// - keep one: [org.stemma.index.RevisionIndex#open]
/// - read what another process keeps: [org.stemma.index.RevisionReader#open]
/// - ask it: [org.stemma.index.RevisionReader#candidates]
/// - how its terms look: [org.stemma.index.Layout]
@NullMarked
package org.stemma.index;

import org.jspecify.annotations.NullMarked;
