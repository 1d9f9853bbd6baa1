package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Finds the statements of one paragraph by their cues: a verb of the lexicon with its subject, "according to", a colon
/// behind a name, a noun with "that".
///
/// The order of attempts at a verb is that of how sure each is: words before the cue ("…, he said", "…, said Lind"), which
/// need a comma or a closing mark right before the speaker; then words behind it ("Lind said that …"). What stands inside
/// quotation marks is nobody's cue.
final class Reports {

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> GIVERS = Set.of("by", "from", "of");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its");
  private static final Set<String> BEFORE_PARTICIPLE =
      Set.of(",", "while", "before", "after", "by", "and");

  /// How far from a cue its statement can reach, in tokens: keeps a sentence of many thousand cues linear.
  private static final int REACH = 400;

  private final Paragraph paragraph;
  private final int index;
  private final Tokens tokens;
  private final NounPhrases phrases;
  private final Clauses clauses;
  private final Frames frames;
  private final VerbSubjects subjects;
  private final List<Report> found = new ArrayList<>();

  private Reports(Paragraph paragraph, int index) {
    this.paragraph = paragraph;
    this.index = index;
    this.tokens = paragraph.tokens();
    this.phrases = new NounPhrases(paragraph);
    this.clauses = new Clauses(paragraph);
    this.frames = new Frames(paragraph, phrases, clauses);
    this.subjects = new VerbSubjects(paragraph, phrases);
  }

  /// The statements of a paragraph in order of their cues; the contents of two may overlap where one reports the other.
  static List<Report> in(Paragraph paragraph, int index) {
    Reports reports = new Reports(paragraph, index);
    for (int i = 0; i < paragraph.sentences().size(); i++) {
      reports.sentence(i);
    }
    return reports.found;
  }

  private void sentence(int number) {
    Span sentence = paragraph.sentences().get(number);
    colon(number, sentence.begin(), sentence.end());
    for (int i = sentence.begin(); i < sentence.end(); i++) {
      int begin = Math.max(sentence.begin(), i - REACH);
      int end = Math.min(sentence.end(), i + REACH);
      if (paragraph.isQuoted(i)) {
        i = paragraph.quoteEnd(i) - 1;
      } else if (word(i).equals("according") && word(i + 1).equals("to")) {
        accordingTo(number, i, begin, end);
      } else {
        word(number, i, begin, end);
      }
    }
  }

  private void word(int number, int at, int begin, int end) {
    Cue cue = tokens.isCapitalised(at) ? null : Cues.of(word(at));
    if (cue != null) {
      verb(number, cue, at, begin, end);
    }
    if (Cues.isNoun(word(at))) {
      noun(number, at, end);
    }
  }

  /// "Lind: …": a name or a short phrase and a colon, in a headline or before a quotation; "…: Lind" ends a headline.
  private void colon(int number, int begin, int end) {
    int colon = -1;
    for (int i = begin + 1; i < Math.min(end - 1, begin + 7) && colon < 0; i++) {
      colon = word(i).equals(":") && !paragraph.isQuoted(i) ? i : -1;
    }
    if (colon > 0) {
      Span source = phrases.before(colon, begin);
      boolean whole =
          source != null && source.begin() == begin && !Words.isHeading(word(colon - 1));
      boolean quotes =
          paragraph.isQuoted(colon + 1)
              && paragraph.quoteEnd(colon + 1) >= clauses.trimmed(begin, end);
      boolean title = (paragraph.isHeadline() || index == 0) && paragraph.isName(begin);
      if (whole && (quotes || title)) {
        add(
            number,
            colon,
            colon + 1,
            source,
            List.of(content(colon + 1, clauses.trimmed(colon + 1, end))),
            Quotation.Act.STATEMENT);
      }
    }
  }

  private void accordingTo(int number, int at, int begin, int end) {
    Span source = phrases.after(at + 2, end);
    if (source == null) {
      return;
    }
    boolean first = at == begin || (at == begin + 1 && !tokens.isWord(begin));
    int comma = next(",", source.end(), Math.min(end, source.end() + 25));
    if (first) {
      int from = comma > 0 ? comma + 1 : source.end();
      if (from < end) {
        add(
            number,
            at,
            at + 2,
            source,
            List.of(content(from, clauses.end(from, end))),
            Quotation.Act.STATEMENT);
      }
      return;
    }
    int from = clauseBegin(begin, at);
    int to = clauses.trimmed(from, at);
    List<Span> content = new ArrayList<>();
    if (to > from) {
      content.add(content(from, to));
    }
    boolean goesOn =
        word(at - 1).equals(",")
            && comma > 0
            && comma - source.end() < 12
            && clauses.trimmed(comma, end) > comma + 2;
    if (goesOn && !isParticipial(comma + 1)) {
      content.add(content(comma + 1, clauses.end(comma + 1, end)));
    }
    if (!content.isEmpty()) {
      add(number, at, at + 2, source, content, Quotation.Act.STATEMENT);
    }
  }

  private boolean isParticipial(int token) {
    Cue cue = Cues.of(word(token));
    return word(token).equals("who")
        || word(token).equals("which")
        || (cue != null && cue.form() == Cue.Form.ING);
  }

  private int next(String mark, int from, int end) {
    for (int i = from; i < end; i++) {
      if (word(i).equals(mark) && !paragraph.isQuoted(i)) {
        return i;
      }
    }
    return -1;
  }

  /// "a statement by the ministry that …", "Lind's claim that …".
  private void noun(int number, int at, int end) {
    int that = at + 1;
    Span source = null;
    if (GIVERS.contains(word(that))) {
      source = phrases.after(that + 1, end);
      that = source == null ? end : source.end();
    } else if (at > 0 && isPossessive(at - 1)) {
      source = new Span(possessorBegin(at - 1), at);
    }
    if (source != null && that < end && word(that).equals("that")) {
      add(
          number,
          at,
          at + 1,
          source,
          List.of(content(that, clauses.end(that, end))),
          Quotation.Act.STATEMENT);
    }
  }

  private boolean isPossessive(int token) {
    String text = tokens.text(token);
    return text.endsWith("'s") || text.endsWith("’s") || POSSESSIVES.contains(word(token));
  }

  private int possessorBegin(int token) {
    int begin = token;
    while (begin > 0 && paragraph.isName(begin) && paragraph.isName(begin - 1)) {
      begin--;
    }
    return begin;
  }

  private void verb(int number, Cue cue, int at, int begin, int end) {
    int group = at;
    boolean be = false;
    while (group > begin && !paragraph.isQuoted(group - 1) && isHelper(group - 1)) {
      group--;
      be |= Words.isBe(word(group));
    }
    if (cue.form() == Cue.Form.ING && !be) {
      participle(number, cue, at, begin, end);
      return;
    }
    boolean helped =
        group < at && (be || Words.isAuxiliary(word(group)) || Words.isAuxiliary(word(at - 1)));
    if (be && cue.form() != Cue.Form.ING) {
      return;
    }
    if (cue.has(Cue.Frame.QUOTE) && inverted(number, cue, at, begin, end)) {
      return;
    }
    Span source = subjects.of(cue, group, begin, helped, last());
    if (source == null) {
      return;
    }
    if (cue.has(Cue.Frame.QUOTE)
        && source.end() <= group
        && behind(number, cue, source.begin(), group, at + 1, begin, end, source)) {
      return;
    }
    ahead(number, cue, group, at, source, end);
  }

  private boolean isHelper(int token) {
    String word = word(token);
    boolean helper = Words.isAuxiliary(word) || Words.isAdverb(word);
    return tokens.isWord(token) && helper && !word.equals("so");
  }

  /// "…, said Lind": the speaker stands behind the verb.
  private boolean inverted(int number, Cue cue, int at, int begin, int end) {
    boolean open =
        at > begin
            && (word(at - 1).equals(",") || paragraph.isQuoted(at - 1) || word(at - 1).equals("-"));
    if (!open
        || cue.form() == Cue.Form.BASE
        || (cue.has(Cue.Frame.ADDRESSEE) && !cue.lemma().equals("ask"))) {
      return false;
    }
    Span source = phrases.after(at + 1, end);
    if (source == null || (word(source.begin()).equals("that") && source.length() == 1)) {
      return false;
    }
    int behind = source.end();
    boolean closes =
        behind >= end
            || clauses.isMark(behind)
            || clauses.isLight(behind)
            || word(behind).equals("who")
            || word(behind).endsWith("ing");
    boolean subjectBefore =
        !paragraph.isQuoted(at - 1)
            && phrases.before(at, begin) != null
            && !closesAtOnce(behind, end);
    if (!closes || subjectBefore) {
      return false;
    }
    return behind(number, cue, at, at, behind, begin, end, source);
  }

  private boolean closesAtOnce(int behind, int end) {
    return clauses.trimmed(behind, end) <= behind || clauses.isMark(behind);
  }

  /// Words before the cue, perhaps going on behind it.
  ///
  /// @param opens where the part between the words begins: at the speaker or the verb
  /// @param rest right behind that part
  private boolean behind(
      int number, Cue cue, int opens, int group, int rest, int begin, int end, Span source) {
    int last = opens - 1;
    boolean parted =
        last > begin
            && (word(last).equals(",") || paragraph.isQuoted(last) || word(last).equals("-"));
    if (!parted) {
      return false;
    }
    int from = clauseBegin(begin, opens);
    int to = clauses.trimmed(from, opens);
    boolean quoted = to > from && paragraph.isQuoted(to - 1);
    if (!quoted && (to - from < 2 || opensOwnSentence(rest + 1))) {
      return paragraph.is(rest, ",")
          && rest + 1 < end
          && aheadOfComma(number, cue, group, rest, source, end);
    }
    int told = cue.has(Cue.Frame.ADDRESSEE) ? afterAddressee(rest, end) : rest;
    if (!isLightRest(told, end, quoted)) {
      return false;
    }
    List<Span> content = new ArrayList<>();
    content.add(content(from, to));
    int comma =
        rest < end && clauses.isMark(rest) ? rest : next(",", rest, Math.min(end, rest + 12));
    int more = comma >= 0 && !paragraph.isQuoted(comma) ? comma + 1 : -1;
    boolean goesOn = more > 0 && more < end && clauses.trimmed(more, end) > more;
    if (goesOn && (paragraph.isQuoted(more) || (comma == rest && !quoted && !resumes(more)))) {
      content.add(content(more, clauses.end(more, end)));
    }
    int cueEnd = source.begin() >= group ? source.begin() : rest;
    add(number, group, Math.max(group + 1, cueEnd), source, content, act(cue));
    return true;
  }

  /// Right behind those who were told.
  private int afterAddressee(int from, int end) {
    Span addressee = phrases.after(from, end);
    return addressee == null ? from : addressee.end();
  }

  /// True when a quotation begins with a capital: what stands before its cue is no part of it.
  private boolean opensOwnSentence(int token) {
    if (!paragraph.isQuoted(token) || !paragraph.is(token - 1, ",")) {
      return false;
    }
    int first = token;
    while (first < tokens.size() && !tokens.isWord(first)) {
      first++;
    }
    return first < tokens.size() && tokens.isCapitalised(first);
  }

  /// "Still, he said, the plan is dead": all of it stands behind the comma.
  private boolean aheadOfComma(int number, Cue cue, int group, int comma, Span source, int end) {
    Span content = content(comma + 1, clauses.end(comma + 1, end));
    add(number, group, comma, source, List.of(content), act(cue));
    return true;
  }

  /// True when what follows a comma is no more of the statement but tells how it was made.
  private boolean resumes(int token) {
    String word = word(token);
    return isParticipial(token)
        || word.endsWith("ing")
        || switch (word) {
          case "but", "and", "as", "when", "while", "although", "though", "according" -> true;
          default -> false;
        };
  }

  /// Where the words before a cue begin: at the begin of the sentence or behind the last statement's cue in it.
  private int clauseBegin(int begin, int before) {
    int from = begin;
    if (!found.isEmpty() && found.getLast().paragraph() == index) {
      Span cue = found.getLast().cue();
      Span source = found.getLast().source();
      int last = Math.max(cue == null ? 0 : cue.end(), source == null ? 0 : source.end());
      if (last > begin && last < before && cue != null && cue.begin() >= begin) {
        from = last;
      }
    }
    while (from < before && clauses.isMark(from)) {
      from++;
    }
    return from;
  }

  /// True when behind a cue nothing comes that could be its statement: the end, a comma, an adverbial.
  private boolean isLightRest(int rest, int end, boolean quoted) {
    int last = clauses.trimmed(rest, end);
    if (last <= rest || (clauses.isMark(rest) && !word(rest).equals(":"))) {
      return true;
    }
    if (clauses.isComplement(rest) || word(rest).equals(":")) {
      return false;
    }
    Clauses.Start start = clauses.start(rest, end);
    boolean marked =
        start != null && start.mark() != Clauses.Mark.NONE && start.mark() != Clauses.Mark.QUOTE;
    return (clauses.isLight(rest) && !marked)
        || (quoted && !paragraph.isQuoted(rest) && !marked && phrases.after(rest, end) == null);
  }

  /// Words behind the cue.
  private void ahead(int number, Cue cue, int group, int at, Span source, int end) {
    int from = at + 1;
    if (from < end && Cues.goTogether(cue, word(from))) {
      from++;
    }
    boolean relative = source.length() == 1 && RELATIVE.contains(word(source.begin()));
    int comma = relative ? next(",", from, end) : -1;
    Frames.Reported reported = frames.behind(cue, from, comma > from ? comma : end);
    if (reported != null) {
      add(number, group, from, source, List.of(reported.content()), reported.act());
    }
  }

  /// ", saying that …": the speaker is the subject of the sentence.
  private void participle(int number, Cue cue, int at, int begin, int end) {
    boolean opens =
        at > begin && (paragraph.isQuoted(at - 1) || BEFORE_PARTICIPLE.contains(word(at - 1)));
    if (!opens && at > begin) {
      return;
    }
    Span source = at == begin ? null : subjects.first(begin, at, last());
    if (source != null) {
      ahead(number, cue, at, at, source, end);
    }
  }

  private static Quotation.Act act(Cue cue) {
    return cue.has(Cue.Frame.MIND) ? Quotation.Act.THOUGHT : Quotation.Act.STATEMENT;
  }

  private Span content(int from, int to) {
    return clauses.content(from, to);
  }

  private @Nullable Report last() {
    return found.isEmpty() ? null : found.getLast();
  }

  private void add(
      int number,
      int cueBegin,
      int cueEnd,
      @Nullable Span source,
      List<Span> content,
      Quotation.Act act) {
    found.add(new Report(index, number, new Span(cueBegin, cueEnd), source, content, act));
  }

  private String word(int token) {
    return token >= 0 && token < tokens.size() ? tokens.folded(token) : "";
  }
}
