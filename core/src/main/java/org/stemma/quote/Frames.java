package org.stemma.quote;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// What stands behind a cue as its statement, by the frames that the lexicon gives the verb: a clause with or without "that",
/// "to" and a verb, somebody "to" do something, a thing.
final class Frames {

  /// How far "to" may stand behind the one who is urged, in tokens.
  private static final int ORDERED = 8;

  private final Paragraph paragraph;
  private final Tokens tokens;
  private final NounPhrases phrases;
  private final Clauses clauses;

  Frames(Paragraph paragraph, NounPhrases phrases, Clauses clauses) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.phrases = phrases;
    this.clauses = clauses;
  }

  /// @param content in the document's offsets
  record Reported(Span content, Quotation.Act act) {}

  /// What a cue reports behind itself; null when no frame of it fits.
  ///
  /// @param from the token right behind the cue
  /// @param end of the sentence
  @Nullable Reported behind(Cue cue, int from, int end) {
    int open = from;
    if (cue.has(Cue.Frame.ADDRESSEE)) {
      Span addressee = phrases.after(from, end);
      open = addressee == null ? from : addressee.end();
    }
    Clauses.Start start = clauses.start(open, end);
    Quotation.Act act = start == null ? null : act(cue, open, start, end);
    if (start == null || act == null) {
      return null;
    }
    Span content = clauses.content(start.at(), clauses.end(start.at(), end));
    return new Reported(content, cue.has(Cue.Frame.MIND) ? Quotation.Act.THOUGHT : act);
  }

  private Quotation.@Nullable Act act(Cue cue, int open, Clauses.Start start, int end) {
    boolean states =
        cue.has(Cue.Frame.THAT) || cue.has(Cue.Frame.CLAUSE) || cue.has(Cue.Frame.QUOTE);
    boolean quotes = paragraph.isQuoted(start.at());
    return switch (start.mark()) {
      case THAT -> states ? Quotation.Act.STATEMENT : null;
      case COLON -> states && (quotes || cue.has(Cue.Frame.QUOTE)) ? Quotation.Act.STATEMENT : null;
      case QUOTE ->
          states
              ? Quotation.Act.STATEMENT
              : cue.has(Cue.Frame.OBJECT) ? Quotation.Act.SPEECH_ACT : null;
      case NONE -> bare(cue, open, start.at(), end);
    };
  }

  /// The frame of a cue whose statement nothing opens.
  private Quotation.@Nullable Act bare(Cue cue, int open, int at, int end) {
    String word = paragraph.word(at);
    if (word.equals("to") && at + 1 < end) {
      boolean fits = cue.has(Cue.Frame.INFINITIVE) || cue.has(Cue.Frame.ORDER);
      return fits ? Quotation.Act.SPEECH_ACT : null;
    }
    if (Words.isPreposition(word) && !cue.lemma().equals("say")) {
      boolean together = open > 0 && Cues.goTogether(cue, paragraph.word(open - 1));
      return together ? Quotation.Act.SPEECH_ACT : null;
    }
    if (cue.has(Cue.Frame.OBJECT) || (cue.has(Cue.Frame.ORDER) && hasTo(at, end))) {
      return Quotation.Act.SPEECH_ACT;
    }
    boolean opens =
        Words.isConjunction(word) || Words.isDeterminer(word) || phrases.after(at, end) != null;
    boolean clause = opens && cue.has(Cue.Frame.CLAUSE) && clauses.trimmed(at, end) - at > 1;
    return clause ? Quotation.Act.STATEMENT : null;
  }

  private boolean hasTo(int from, int end) {
    for (int i = from + 1; i < Math.min(Math.min(end, tokens.size()), from + ORDERED); i++) {
      if (paragraph.word(i).equals("to")) {
        return true;
      }
    }
    return false;
  }
}
