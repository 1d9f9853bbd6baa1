package org.stemma.quote;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Finds the noun phrase beside a verb without a parser.
///
/// Walks word by word away from the verb: names, nouns and adjectives belong to the phrase; a determiner opens it; a
/// preposition lets it go on ("a spokesman for the ministry") where what precedes is a noun that takes one; a verb, a
/// conjunction or a mark ends it. An apposition between commas, dashes or brackets is skipped ("Hugh Hill, a doctor,").
/// Every walk is bounded ([#REACH] tokens), so a sentence costs linear time.
final class NounPhrases {

  private static final Set<String> PARTICLES =
      Set.of("de", "del", "van", "der", "von", "al", "el", "bin", "la", "di", "da", "le");
  private static final Set<String> JOINTS = Set.of("of", "for", "from", "and");
  private static final Set<String> LIST = Set.of(",", ";");

  /// Most words of one link of a phrase, and most tokens of an apposition.
  private static final int LINK = 7;

  private static final int REACH = 40;

  private final Paragraph paragraph;
  private final Tokens tokens;

  NounPhrases(Paragraph paragraph) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
  }

  /// The phrase that ends right before a token, an apposition skipped; null when there is none.
  ///
  /// @param floor no token before it is looked at
  @Nullable Span before(int end, int floor) {
    if (end <= floor) {
      return null;
    }
    int timeless = beforeTime(end, floor);
    if (timeless < end) {
      return before(timeless, floor);
    }
    int last = end - 1;
    String mark = tokens.folded(last);
    if (mark.equals(")")) {
      int open = lastOf("(", last, floor);
      return open < 0 ? null : before(open, floor);
    }
    if (mark.equals(",") || mark.equals("-")) {
      return beforeApposition(last, floor);
    }
    return simple(end, floor);
  }

  /// Where "on Friday", "this week" begins, if one ends at a token; the token itself otherwise.
  private int beforeTime(int end, int floor) {
    int begin = end;
    while (begin > floor && Words.isTime(word(begin - 1)) && !paragraph.isQuoted(begin - 1)) {
      begin--;
    }
    boolean opened =
        begin > floor && (word(begin - 1).equals("on") || word(begin - 1).equals("this"));
    return begin < end && opened && begin > floor ? begin - 1 : begin;
  }

  /// A phrase that ends right before a token, nothing skipped.
  private @Nullable Span simple(int end, int floor) {
    int last = end - 1;
    if (last < floor || paragraph.isQuoted(last)) {
      return null;
    }
    if (tokens.isWord(last) && Words.isPronoun(word(last)) && !paragraph.isName(last)) {
      return pronoun(last, floor);
    }
    int begin = link(end, floor);
    if (begin < 0) {
      return null;
    }
    for (int next = extended(begin, floor); next >= 0; next = extended(begin, floor)) {
      begin = next;
    }
    return new Span(begin, end);
  }

  /// A pronoun, or a word like "others" with what belongs to it ("some critics" is no pronoun and handled as a noun).
  private @Nullable Span pronoun(int last, int floor) {
    boolean determined = last > floor && Words.isDeterminer(word(last - 1));
    return new Span(determined && !Words.isFirstPerson(word(last)) ? last - 1 : last, last + 1);
  }

  /// The begin of the run of nouns, adjectives and names that ends before `end`, with its determiner; -1 when what stands
  /// there is no noun.
  private int link(int end, int floor) {
    int begin = end;
    while (begin > floor && end - begin < LINK) {
      int token = begin - 1;
      if (paragraph.isQuoted(token)) {
        break;
      }
      if (Words.isDeterminer(word(token))) {
        boolean opens = begin < end || isNumeral(token);
        return opens ? determiners(token, floor) : -1;
      }
      if (!continues(token, begin, end)) {
        break;
      }
      begin = token;
    }
    while (begin < end && !tokens.isWord(begin)) {
      begin++;
    }
    return begin < end && isHead(end - 1) ? begin : -1;
  }

  private boolean isNumeral(int token) {
    return token >= 0 && tokens.isNumber(token);
  }

  private int determiners(int token, int floor) {
    int begin = token;
    while (begin > floor && Words.isDeterminer(word(begin - 1)) && tokens.isWord(begin - 1)) {
      begin--;
    }
    return begin;
  }

  /// True when a token can stand inside a phrase at whose left end `begin` it is met.
  private boolean continues(int token, int begin, int end) {
    if (!tokens.isWord(token)) {
      return isJoint(token, begin);
    }
    String word = word(token);
    if (paragraph.isName(token)) {
      return true;
    }
    if (Words.isAuxiliary(word)
        || Words.isConjunction(word)
        || Words.isPronoun(word)
        || Words.isPreposition(word)
        || (Words.isAdverb(word) && begin < end)) {
      return isParticle(token, begin);
    }
    return !isFiniteCue(token);
  }

  /// A hyphen inside a word, a stop behind an initial or an abbreviation, a blank apostrophe of a plural possessive.
  private boolean isJoint(int token, int begin) {
    if (token == 0 || begin >= tokens.size()) {
      return false;
    }
    boolean touchesLeft = tokens.begin(token) == tokens.end(token - 1);
    return switch (word(token)) {
      case "-" -> touchesLeft && tokens.begin(begin) == tokens.end(token);
      case "." -> touchesLeft && paragraph.isName(token - 1) && isAbbreviated(token - 1);
      case "'" -> touchesLeft && word(token - 1).endsWith("s");
      case "&" -> true;
      default -> false;
    };
  }

  private boolean isAbbreviated(int token) {
    String text = tokens.text(token);
    return text.length() < 5 || text.indexOf('.') > 0;
  }

  private boolean isParticle(int token, int begin) {
    boolean particle = PARTICLES.contains(word(token));
    return particle && begin < tokens.size() && paragraph.isName(begin) && word(token).length() > 1;
  }

  /// A word that is a verb of the lexicon, unless it ends like a noun and a determiner opens the phrase.
  private boolean isFiniteCue(int token) {
    Cue cue = Cues.of(word(token));
    if (cue == null || cue.form() == Cue.Form.ING) {
      return false;
    }
    boolean past = cue.form() == Cue.Form.PAST && !cue.lemma().equals(word(token));
    boolean afterPronoun = token > 0 && Words.isPronoun(word(token - 1));
    return past || afterPronoun;
  }

  private boolean isHead(int token) {
    String word = word(token);
    return tokens.isWord(token)
        && !Words.isPreposition(word)
        && !Words.isConjunction(word)
        && !Words.isAuxiliary(word)
        && (paragraph.isName(token) || !Words.isTime(word));
  }

  /// Where the phrase begins when it goes on to the left over "of", "for", "and"; -1 when it ends at `begin`.
  private int extended(int begin, int floor) {
    int joint = begin - 1;
    if (joint <= floor || paragraph.isQuoted(joint)) {
      return -1;
    }
    String word = word(joint);
    if (word.equals("and") || word.equals("or") || word.equals("&")) {
      return coordinated(begin, joint, floor);
    }
    if (!Words.isPreposition(word)) {
      return -1;
    }
    if (word.equals("of") && Words.isDeterminer(word(joint - 1))) {
      return determiners(joint - 1, floor);
    }
    int left = link(joint, floor);
    if (left < 0) {
      return -1;
    }
    String head = word(joint - 1);
    boolean person = Words.isPerson(head) || Words.isPeople(head);
    boolean of = word.equals("of") || (word.equals("for") && !paragraph.isName(joint - 1));
    return of || person ? left : -1;
  }

  private int coordinated(int begin, int joint, int floor) {
    boolean names = paragraph.isName(begin) && paragraph.isName(joint - 1);
    boolean people = Words.isPeople(word(joint - 1)) && !paragraph.isName(begin);
    int left = names || people ? link(joint, floor) : -1;
    boolean nouns = left >= 0 && (names || left == floor || LIST.contains(word(left - 1)));
    return nouns ? left : -1;
  }

  private @Nullable Span beforeApposition(int close, int floor) {
    Span first = null;
    int looked = 0;
    for (int open = close - 1; open > floor && looked < 4 && close - open < REACH; open--) {
      if (paragraph.isQuoted(open) || !word(open).equals(word(close))) {
        continue;
      }
      looked++;
      Span phrase = isClause(open + 1) ? null : simple(open, floor);
      if (phrase != null && opensClause(phrase.begin(), floor)) {
        if (paragraph.isName(phrase.end() - 1)) {
          return phrase;
        }
        first = first == null ? phrase : first;
      }
    }
    return first;
  }

  /// "he …", "and …": no apposition.
  private boolean isClause(int begin) {
    String word = word(begin);
    boolean relative = word.equals("who") || word.equals("which") || word.equals("one");
    return !relative
        && (word.equals("and")
            || word.equals("but")
            || (Words.isPronoun(word) && !Words.isDeterminer(word)));
  }

  /// True when a phrase that begins here can be the subject of a clause.
  boolean opensClause(int begin, int floor) {
    if (begin <= floor) {
      return true;
    }
    String word = word(begin - 1);
    return paragraph.isQuoted(begin - 1)
        || !tokens.isWord(begin - 1)
        || Words.isConjunction(word)
        || Cues.of(word) != null
        || Words.isTime(word)
        || Words.isAdverb(word);
  }

  /// The phrase that begins at a token; null when none does. Appositions are not part of it.
  ///
  /// @param ceiling no token from it on is looked at
  @Nullable Span after(int begin, int ceiling) {
    if (begin >= ceiling || paragraph.isQuoted(begin) || !tokens.isWord(begin)) {
      return null;
    }
    if (Words.isPronoun(word(begin)) && !Words.isDeterminer(word(begin))) {
      return new Span(begin, begin + 1);
    }
    int end = run(begin, ceiling);
    while (end >= 0 && end + 1 < ceiling) {
      boolean joins = JOINTS.contains(word(end));
      int next = joins ? run(end + 1, ceiling) : -1;
      boolean and =
          word(end).equals("and")
              && (next < 0 || !paragraph.isName(end + 1) || !paragraph.isName(end - 1));
      if (next < 0 || and) {
        break;
      }
      end = next;
    }
    return end < 0 ? null : new Span(begin, end);
  }

  /// One past the last word of a run of determiners, adjectives and nouns; -1 when there is none.
  private int run(int begin, int ceiling) {
    int end = begin;
    while (end < ceiling && Words.isDeterminer(word(end)) && !paragraph.isName(end)) {
      end++;
    }
    int first = end;
    while (end < ceiling && end - first < LINK && !paragraph.isQuoted(end) && goesOn(end, first)) {
      end++;
    }
    while (end > first && !tokens.isWord(end - 1)) {
      end--;
    }
    return end > first ? end : -1;
  }

  private boolean goesOn(int token, int first) {
    if (!tokens.isWord(token)) {
      return token > first && token + 1 < tokens.size() && isJoint(token, token + 1);
    }
    String word = word(token);
    if (paragraph.isName(token) || (token + 1 < tokens.size() && isParticle(token, token + 1))) {
      return true;
    }
    boolean closed =
        Words.isAuxiliary(word)
            || Words.isConjunction(word)
            || Words.isPronoun(word)
            || Words.isPreposition(word)
            || Words.isTime(word)
            || Words.isAdverb(word);
    if (closed) {
      return false;
    }
    boolean determined =
        first > 0 && Words.isDeterminer(word(first - 1)) && paragraph.isName(first);
    boolean afterName = !determined && token > first && paragraph.isName(token - 1);
    return !isFiniteCue(token) && !(afterName && !Words.isPerson(word) && !Words.isPeople(word));
  }

  private int lastOf(String mark, int from, int floor) {
    for (int i = from; i >= floor && from - i < REACH; i--) {
      if (tokens.folded(i).equals(mark)) {
        return i;
      }
    }
    return -1;
  }

  private String word(int token) {
    return token >= 0 && token < tokens.size() ? tokens.folded(token) : "";
  }
}
