package org.stemma.quote;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// Words that a text gives to somebody: between quotation marks, or as reported speech.
///
/// @param content the spans of what was said, in order; several when a cue stands in the middle ("A," he said, "B."). For
///     words in quotation marks the marks are not part of it
/// @param cue the words that say that it was said ("said", "according to"); null for a quotation without any
/// @param source the words that name the speaker, as they stand ("he", "the rebels", "Mr Lind"); null when there are none
/// @param speaker whom `source` stands for, in the text's fullest form of the name; null when the text does not give it
/// @param type how the words are given
/// @param act what the cue says was done with them
/// @param confidence in the speaker, in [0, 1]
public record Quotation(
    List<Span> content,
    @Nullable Span cue,
    @Nullable Span source,
    @Nullable String speaker,
    Type type,
    Act act,
    double confidence) {

  public Quotation {
    content = List.copyOf(content);
  }

  /// How words are given to somebody.
  public enum Type {
    /// All of it in quotation marks.
    DIRECT,
    /// Reported, with some words in quotation marks.
    MIXED,
    /// Reported without quotation marks.
    INDIRECT
  }

  /// What is done with the words, as the cue has it.
  public enum Act {
    /// Something is stated: "said that …", "according to", a colon.
    STATEMENT,
    /// Something is done by speaking: "rejected the plan", "urged them to …".
    SPEECH_ACT,
    /// A thought or a wish, not necessarily spoken: "believes", "wants".
    THOUGHT,
    /// Words in quotation marks without any cue.
    BARE
  }
}
