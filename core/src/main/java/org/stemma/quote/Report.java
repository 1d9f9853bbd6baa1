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
/// @param act what the cue says was done
record Report(
    int paragraph,
    int sentence,
    @Nullable Span cue,
    @Nullable Span source,
    List<Span> content,
    Quotation.Act act) {

  Report {
    content = List.copyOf(content);
  }

  Report with(List<Span> more) {
    List<Span> all = new ArrayList<>(content);
    all.addAll(more);
    all.sort(null);
    return new Report(paragraph, sentence, cue, source, all, act);
  }
}
