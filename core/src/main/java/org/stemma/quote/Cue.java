package org.stemma.quote;

import java.util.Set;

/// One form of a verb that gives words or thoughts to somebody.
///
/// @param lemma its base form
/// @param form which form it is; a form that is several ("read") is the first of them
/// @param frames in which it gives them
record Cue(String lemma, Form form, Set<Frame> frames) {

  enum Form {
    BASE,
    THIRD,
    PAST,
    /// Only where it differs from the past ("written").
    PARTICIPLE,
    ING
  }

  enum Frame {
    /// Beside a quotation, also with its speaker behind it.
    QUOTE,
    /// Before a clause without "that".
    CLAUSE,
    /// Before a clause with "that", "how", "whether".
    THAT,
    /// Before "to" and a verb.
    INFINITIVE,
    /// Before somebody, "to" and a verb.
    ORDER,
    /// Before a noun.
    OBJECT,
    /// Somebody may stand between it and what is said.
    ADDRESSEE,
    /// No utterance.
    MIND
  }

  boolean has(Frame frame) {
    return frames.contains(frame);
  }
}
