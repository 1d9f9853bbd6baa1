/// The article out of a page: start at [org.stemma.extract.Extractor#standard].
@NullMarked
package org.stemma.extract;

import org.jspecify.annotations.NullMarked;
