package org.stemma.quote;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Names;
import org.stemma.text.Sentences;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// A paragraph cut for reading: tokens, quotations, and sentences that no quotation is torn by.
///
final class Paragraph {

  /// Months that are given or family names too.
  private static final Set<String> MONTH_NAMES = Set.of("jan", "april", "may", "june", "august");

  /// Marks behind which a capital says nothing.
  private static final Set<String> OPENERS = Set.of(".", "!", "?", "\"");

  /// Most tokens of a speaker and a cue behind a quotation.
  private static final int ATTRIBUTION = 9;

  /// Most tokens of a date line.
  private static final int DATELINE = 9;

  private final int begin;
  private final boolean headline;
  private final Tokens tokens;
  private final List<Quoted> quoted;
  private final int[] quotedBy;
  private final int[] quoteEnds;
  private final List<Span> sentences;
  private final Set<String> names;

  private Paragraph(Block block, Span at, Set<String> names) {
    this.begin = at.begin();
    this.headline = block.kind() == BlockKind.HEADLINE;
    this.tokens = Tokens.of(block.text());
    this.quoted = QuoteMarks.in(block.text());
    this.quotedBy = new int[tokens.size()];
    this.quoteEnds = new int[quoted.size()];
    this.names = names;
    Arrays.fill(quotedBy, -1);
    for (int i = 0; i < quoted.size(); i++) {
      markQuoted(i);
    }
    this.sentences = sentences(block.text());
  }

  /// @param names collects the words that are capitalised where no sentence begins; shared by the paragraphs of a text and
  ///     complete when all of them are made
  static Paragraph of(Block block, Span at, Set<String> names) {
    Paragraph paragraph = new Paragraph(block, at, names);
    for (Span name : Names.in(paragraph.tokens)) {
      for (int i = name.begin(); i < name.end(); i++) {
        names.add(paragraph.word(i));
      }
    }
    return paragraph;
  }

  private void markQuoted(int quotation) {
    Span outer = quoted.get(quotation).outer();
    int token = tokens.firstFrom(outer.begin());
    while (token < tokens.size() && tokens.begin(token) < outer.end()) {
      quotedBy[token++] = quotation;
    }
    quoteEnds[quotation] = token;
  }

  /// True when a quotation that ends like a sentence is followed by its speaker: `“Why?” Lind asked.`
  private boolean isAttributed(int cut) {
    if (cut < 2 || cut >= tokens.size() || quotedBy[cut - 1] < 0 || quotedBy[cut] >= 0) {
      return false;
    }
    for (int i = cut; i < Math.min(tokens.size(), cut + ATTRIBUTION) && tokens.isWord(i); i++) {
      Cue cue = Cues.of(tokens.folded(i));
      boolean says = cue != null && cue.has(Cue.Frame.QUOTE) && cue.form() != Cue.Form.ING;
      if (says && (i > cut || !tokens.isCapitalised(i))) {
        return i + 1 >= tokens.size() || !tokens.isWord(i + 1);
      }
    }
    return false;
  }

  /// One past the dash of a date line ("PORT HALLAM, Sarnovia — "); 0 when the paragraph has none.
  private int dateline() {
    for (int i = 0; i < Math.min(tokens.size(), DATELINE); i++) {
      if (tokens.folded(i).equals("-") && i > 0 && tokens.begin(i) > tokens.end(i - 1)) {
        return i + 1;
      }
      boolean place = !tokens.isWord(i) || tokens.isNumber(i) || tokens.isCapitalised(i);
      if (!place || quotedBy[i] >= 0) {
        return 0;
      }
    }
    return 0;
  }

  /// The text's sentences, less those cuts that fall inside a quotation.
  private List<Span> sentences(String text) {
    List<Span> found = new ArrayList<>();
    int first = dateline();
    if (first > 0) {
      found.add(new Span(0, first));
    }
    for (Span sentence : Sentences.in(text)) {
      int end = tokens.firstFrom(sentence.end());
      boolean torn =
          end > 0
              && end < tokens.size()
              && quotedBy[end] >= 0
              && quotedBy[end - 1] == quotedBy[end];
      if (!torn && end > first && !isAttributed(end)) {
        found.add(new Span(first, end));
        first = end;
      }
    }
    if (first < tokens.size()) {
      found.add(new Span(first, tokens.size()));
    }
    return found;
  }

  /// Where the paragraph begins in the document's text.
  int begin() {
    return begin;
  }

  /// True for a headline: it has its own ways to name a speaker.
  boolean isHeadline() {
    return headline;
  }

  /// With offsets in the paragraph.
  Tokens tokens() {
    return tokens;
  }

  List<Quoted> quoted() {
    return quoted;
  }

  /// The index of the quotation that holds a token, its marks included; -1 outside.
  int quotationOf(int token) {
    return quotedBy[token];
  }

  /// Ranges of tokens, in order; together all tokens.
  List<Span> sentences() {
    return sentences;
  }

  /// True for a capitalised word that is no function word; where a sentence begins, only when the text has it as a name
  /// elsewhere, or another name follows.
  boolean isName(int token) {
    if (token < 0
        || token >= tokens.size()
        || !tokens.isWord(token)
        || !tokens.isCapitalised(token)) {
      return false;
    }
    if (Words.isFunction(tokens.folded(token)) && !isMonthOfName(token)) {
      return false;
    }
    return !opensSentence(token)
        || names.contains(tokens.folded(token))
        || is(token + 1, "&")
        || (token + 1 < tokens.size()
            && tokens.isWord(token + 1)
            && tokens.isCapitalised(token + 1));
  }

  /// `Jan Orr`, `Theresa May`: a month beside a name and not behind "in".
  private boolean isMonthOfName(int token) {
    boolean before = token > 0 && isCapital(token - 1) && !opensSentence(token - 1);
    boolean after = isCapital(token + 1);
    boolean dated = token > 0 && Words.isPreposition(tokens.folded(token - 1));
    return MONTH_NAMES.contains(tokens.folded(token)) && (before || after) && !dated;
  }

  private boolean isCapital(int token) {
    return token < tokens.size()
        && tokens.isWord(token)
        && tokens.isCapitalised(token)
        && !Words.isFunction(tokens.folded(token));
  }

  private boolean opensSentence(int token) {
    return token == 0
        || OPENERS.contains(tokens.folded(token - 1))
        || sentences.get(sentenceOf(token)).begin() == token;
  }

  String word(int token) {
    return tokens.folded(token);
  }

  /// The folded word of a token; empty where there is none.
  String wordAt(int token) {
    return token >= 0 && token < tokens.size() ? tokens.folded(token) : "";
  }

  boolean is(int token, String word) {
    return token >= 0 && token < tokens.size() && tokens.folded(token).equals(word);
  }

  boolean isQuoted(int token) {
    return token >= 0 && token < quotedBy.length && quotedBy[token] >= 0;
  }

  /// One past the last token of the quotation that a token is in.
  int quoteEnd(int token) {
    return quoteEnds[quotedBy[token]];
  }

  /// The index of the sentence that holds a token.
  int sentenceOf(int token) {
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).end() <= token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Where tokens stand in the document.
  Span span(int from, int to) {
    return tokens.span(from, to).shift(begin);
  }

  /// The words of tokens as they stand.
  String text(Span range) {
    return tokens.span(range.begin(), range.end()).of(tokens.text());
  }
}
