/// Who said what, and what became of it. [org.stemma.quote.Quotations#in] finds the quotations of one text;
/// [org.stemma.quote.Following] compares them across borrowings.
@NullMarked
package org.stemma.quote;

import org.jspecify.annotations.NullMarked;
