package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// A statement as the grammar shows it, before it is known who the speaker is.
///
/// @param paragraph index of the paragraph it stands in
/// @param sentence index in the paragraph
/// @param cue in tokens of the paragraph; null for a quotation without one
/// @param source the noun phrase of the speaker, in tokens of the paragraph; null when there is none
/// @param content in the document's offsets, in order
/// @param kind what sort of cue it has
record Report(
    int paragraph,
    int sentence,
    @Nullable Span cue,
    @Nullable Span source,
    List<Span> content,
    Kind kind) {

  Report {
    content = List.copyOf(content);
  }

  enum Kind {
    /// An utterance: "said", "according to", a colon.
    SPEECH,
    /// A thought, a wish, an attitude.
    THOUGHT,
    /// A quotation without cue.
    BARE
  }

  Report with(List<Span> more) {
    List<Span> all = new ArrayList<>(content);
    all.addAll(more);
    all.sort(null);
    return new Report(paragraph, sentence, cue, source, all, kind);
  }

  Report spokenBy(@Nullable Span other) {
    return new Report(paragraph, sentence, cue, other, content, kind);
  }
}
