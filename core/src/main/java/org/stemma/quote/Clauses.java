package org.stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Where a reported clause begins and ends, judged by the words at its borders. All positions are tokens of one paragraph.
final class Clauses {

  private static final Set<String> STOPS = Set.of(".", "!", "?");
  private static final Set<String> BEFORE_QUOTE = Set.of(",", ":", "that");
  private static final Set<String> ADVERBIAL =
      Set.of("when", "while", "as", "because", "last", "this");

  /// Most tokens that may stand between a cue and what it reports ("said in a statement on Friday that").
  private static final int BETWEEN = 14;

  private final Paragraph paragraph;
  private final Tokens tokens;

  Clauses(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
  }

  /// The first token of what is reported behind a cue, and by what it was known.
  record Start(int at, Mark mark) {}

  /// What opens a reported clause.
  enum Mark {
    THAT,
    COLON,
    QUOTE,
    /// Nothing: the clause follows at once.
    NONE
  }

  /// @param from right behind the cue
  /// @param end of the sentence
  @Nullable Start start(int from, int end) {
    int limit = Math.min(end, from + BETWEEN);
    Start marked = marked(from, limit);
    if (marked != null) {
      return marked;
    }
    int at = skipTime(from, end);
    return at < end && !isMark(at) ? new Start(at, Mark.NONE) : null;
  }

  /// The first "that", colon or quotation, as long as only adverbials stand before it.
  private @Nullable Start marked(int from, int limit) {
    boolean adverbial = from < limit && isLight(from);
    for (int i = from; i < limit; i++) {
      if (paragraph.isQuoted(i)) {
        boolean joined = i == from || BEFORE_QUOTE.contains(word(i - 1));
        return joined || (adverbial && i - from < 4) ? new Start(i, Mark.QUOTE) : null;
      }
      if (word(i).equals(":")) {
        return i + 1 < tokens.size() ? new Start(i + 1, Mark.COLON) : null;
      }
      if (isComplementiser(i) && (i == from || adverbial)) {
        return new Start(i, Mark.THAT);
      }
      if (word(i).equals(",") && paragraph.isQuoted(i + 1) && (i == from || adverbial)) {
        return new Start(i + 1, Mark.QUOTE);
      }
      if (word(i).equals(",")) {
        return parenthesis(i, limit);
      }
      if ((i == from && !adverbial) || word(i).equals(";")) {
        return null;
      }
    }
    return null;
  }

  /// "said, however, that": a word or three between commas.
  private @Nullable Start parenthesis(int comma, int limit) {
    for (int i = comma + 1; i < Math.min(limit, comma + 9); i++) {
      if (word(i).equals(",")) {
        boolean goesOn = i + 1 < limit && (isComplementiser(i + 1) || paragraph.isQuoted(i + 1));
        Mark mark = paragraph.isQuoted(i + 1) ? Mark.QUOTE : Mark.THAT;
        return goesOn ? new Start(i + 1, mark) : null;
      }
    }
    return null;
  }

  private boolean isComplementiser(int token) {
    return switch (word(token)) {
      case "that", "how", "whether", "why", "what", "if", "where", "who" -> true;
      default -> false;
    };
  }

  boolean isComplement(int token) {
    return isComplementiser(token);
  }

  private int skipTime(int from, int end) {
    int at = from;
    if (at + 1 < end && word(at).equals("on") && Words.isTime(word(at + 1))) {
      at++;
    }
    while (at < end && isTimeOrAdverb(at)) {
      at++;
    }
    return at;
  }

  private boolean isTimeOrAdverb(int token) {
    String word = word(token);
    boolean determined = word.equals("this") && Words.isTime(word(token + 1));
    return determined || Words.isTime(word) || (word.endsWith("ly") && Words.isAdverb(word));
  }

  /// True for a word that can open an adverbial behind a cue: "in", "Friday", "after", "to".
  boolean isLight(int token) {
    String word = word(token);
    return Words.isPreposition(word)
        || Words.isTime(word)
        || Words.isAdverb(word)
        || (ADVERBIAL.contains(word) && tokens.isWord(token) && word.length() > 1);
  }

  /// One past the last token of a reported clause: the end of its sentence, or a place before it where another cue takes over.
  int end(int begin, int sentenceEnd) {
    int end = trimmed(begin, sentenceEnd);
    if (paragraph.isQuoted(begin)) {
      int quoteEnd = paragraph.quoteEnd(begin);
      boolean whole =
          quoteEnd >= end
              || (isMark(quoteEnd) && !word(quoteEnd).equals(","))
              || endsSentence(quoteEnd);
      if (whole) {
        return Math.min(quoteEnd, sentenceEnd);
      }
    }
    for (int i = begin + 2; i < end; i++) {
      if (!paragraph.isQuoted(i) && cuts(i, end)) {
        return trimmed(begin, i);
      }
    }
    return end;
  }

  /// True when the quotation that ends before a token ends its own sentence.
  private boolean endsSentence(int quoteEnd) {
    for (int i = quoteEnd - 1; i >= Math.max(0, quoteEnd - 2); i--) {
      if (STOPS.contains(word(i))) {
        return true;
      }
    }
    return false;
  }

  /// True when a new report begins at a token.
  private boolean cuts(int token, int end) {
    String word = word(token);
    if (word.equals(",")) {
      int next = token + 1;
      Cue cue = next < end ? Cues.of(word(next)) : null;
      boolean participle = cue != null && cue.form() == Cue.Form.ING && !cue.has(Cue.Frame.MIND);
      return participle
          || word(next).equals("according")
          || (joins(next) && speaks(next + 1, end))
          || attributes(next, end);
    }
    if (paragraph.isQuoted(token - 1) && word(token - 1).equals("\"")) {
      Cue cue = Cues.of(word);
      boolean participle = cue != null && cue.form() == Cue.Form.ING && word(token - 2).equals(",");
      return participle || attributes(token, end);
    }
    return joins(token) && speaks(token + 1, end);
  }

  /// True when a speaker and a verb of speech follow and nothing behind them: "a ministry official said."
  private boolean attributes(int from, int end) {
    for (int i = from + 1; i < Math.min(end, from + 9); i++) {
      Cue cue = Cues.of(word(i));
      boolean verb = cue != null && cue.has(Cue.Frame.QUOTE) && cue.form() != Cue.Form.ING;
      if (verb) {
        return i + 1 >= end || isMark(i + 1) || isLight(i + 1);
      }
      if (!tokens.isWord(i) || paragraph.isQuoted(i) || Words.isAuxiliary(word(i))) {
        return false;
      }
    }
    return false;
  }

  private boolean joins(int token) {
    String word = word(token);
    return word.equals("and") || word.equals("but");
  }

  /// True when a finite verb of speech follows, perhaps behind a short subject.
  private boolean speaks(int from, int end) {
    for (int i = from; i < Math.min(end, from + 4); i++) {
      if (paragraph.isQuoted(i)) {
        return false;
      }
      Cue cue = Cues.of(word(i));
      if (cue != null && cue.has(Cue.Frame.QUOTE) && cue.form() == Cue.Form.PAST) {
        return true;
      }
      boolean subject =
          Words.isPronoun(word(i))
              || Words.isAdverb(word(i))
              || tokens.isCapitalised(i)
              || word(i).equals("has");
      if (!subject) {
        return false;
      }
    }
    return false;
  }

  /// Without marks at the end, except those that close a quotation.
  int trimmed(int begin, int end) {
    int last = end;
    while (last > begin && isMark(last - 1) && !paragraph.isQuoted(last - 1)) {
      last--;
    }
    return last;
  }

  boolean isMark(int token) {
    return token >= tokens.size() || (!tokens.isWord(token) && !paragraph.isQuoted(token));
  }

  /// The document's span of a reported clause; what is wholly one quotation goes without its marks.
  Span content(int begin, int end) {
    int from = begin;
    while (from < end && isMark(from)) {
      from++;
    }
    if (paragraph.isQuoted(from) && paragraph.quoteEnd(from) >= end) {
      return inner(paragraph.quotationOf(from));
    }
    return paragraph.span(from, Math.max(from + 1, end));
  }

  Span inner(int quotation) {
    return paragraph.quoted().get(quotation).inner().shift(paragraph.begin());
  }

  private String word(int token) {
    return token >= 0 && token < tokens.size() ? tokens.folded(token) : "";
  }
}
