/// The article out of a page.
///
/// - From HTML or copied text to an article: [org.stemma.extract.Extractor#standard].
/// - From bytes of unknown charset to a string, and whether they are a page at all: [org.stemma.extract.Page].
/// - What came of it: [org.stemma.extract.Extraction] with its three cases.
///
/// Every piece of a page that was not taken is kept with the rule that took it out.
@NullMarked
package org.stemma.extract;

import org.jspecify.annotations.NullMarked;
