package org.stemma.quote;

import org.stemma.text.Span;

/// Something in quotation marks. Offsets count in the paragraph.
///
/// @param outer with its marks
/// @param inner without them; not empty
/// @param closed false when the paragraph ends before the mark that would close it
record Quoted(Span outer, Span inner, boolean closed) {}
