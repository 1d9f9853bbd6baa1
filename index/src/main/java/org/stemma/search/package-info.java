/// Searches all versions by their words, and by the words that a change removed or added.
///
/// Where do I start?
/// - What may be typed: [SearchQuery].
/// - How it becomes a question to Lucene, and what is answered: [TextSearch], [Found].
/// - What is indexed of a revision: [org.stemma.index.Prose], laid out by [org.stemma.index.FullText].
@NullMarked
package org.stemma.search;

import org.jspecify.annotations.NullMarked;
