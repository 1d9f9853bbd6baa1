/// Two witnesses of one article compared.
///
/// - The whole comparison: [org.stemma.collate.Collation#of] gives [org.stemma.collate.Variant]s and a
///   [org.stemma.collate.Summary].
/// - Only the words of two texts: [org.stemma.collate.Words#between] gives [org.stemma.collate.WordRun]s.
/// - How much a change matters: [org.stemma.collate.Weight].
@NullMarked
package org.stemma.collate;

import org.jspecify.annotations.NullMarked;
