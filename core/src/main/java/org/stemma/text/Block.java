package org.stemma.text;

import org.jspecify.annotations.Nullable;

/// One block of an article: a headline, a paragraph, a caption.
///
/// @param kind what it is
/// @param text its words, white space collapsed unless the document is plain text kept as it is
/// @param span where it stands in [Witness#text()], whose slice equals `text`; null for a kind that is not part of the text
public record Block(BlockKind kind, String text, @Nullable Span span) {}
