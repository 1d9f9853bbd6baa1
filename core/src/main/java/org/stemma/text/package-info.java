/// What an article's text is made of, before anything is asked of it.
///
/// - A text and where it came from: [org.stemma.text.Document] holds a [org.stemma.text.Witness], its
///   [org.stemma.text.Block]s and what was [org.stemma.text.LeftOut].
/// - Units of comparison: [org.stemma.text.Tokens] (words, numbers, marks, with a folded form), [org.stemma.text.Sentences].
/// - People and places: [org.stemma.text.Names].
/// - When: [org.stemma.text.PageTime], as exact as the page says and no more.
///
/// All offsets are UTF-16 code units, half-open.
@NullMarked
package org.stemma.text;

import org.jspecify.annotations.NullMarked;
