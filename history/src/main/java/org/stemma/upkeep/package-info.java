/// Keeps a history well over the years.
///
/// - Find what is wrong between database, archive and indexes, and mend what can be mended: [org.stemma.upkeep.Doctor].
/// - Copy everything while it is in use, and have it back: [org.stemma.upkeep.Backup], [org.stemma.upkeep.Restore].
/// - Bound what the archive takes of the disk: [org.stemma.upkeep.Budget].
@NullMarked
package org.stemma.upkeep;

import org.jspecify.annotations.NullMarked;
