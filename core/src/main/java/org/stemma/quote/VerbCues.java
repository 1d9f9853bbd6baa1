package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Statements whose cue is a verb with its subject.
///
/// The attempts are in the order of how sure they are: words before the cue ("…, he said", "…, said Lind"), which need a
/// comma or a closing mark right before the speaker, then words behind it ("Lind said that …").
final class VerbCues {

  /// Most tokens between a cue and the comma behind which its quotation goes on.
  private static final int BETWEEN = 25;

  private static final Set<String> RELATIVE = Set.of("who", "which", "that");
  private static final Set<String> BEFORE_PARTICIPLE =
      Set.of(",", "while", "before", "after", "by", "and");
  private static final Set<String> RESUMING =
      Set.of("but", "and", "as", "when", "while", "although", "though", "according");

  private final Paragraph paragraph;
  private final Tokens tokens;
  private final NounPhrases phrases;
  private final Clauses clauses;
  private final Frames frames;
  private final VerbSubjects subjects;
  private final Findings findings;

  VerbCues(Paragraph paragraph, NounPhrases phrases, Clauses clauses, Findings findings) {
    this.paragraph = paragraph;
    this.tokens = paragraph.tokens();
    this.phrases = phrases;
    this.clauses = clauses;
    this.frames = new Frames(paragraph, phrases, clauses);
    this.subjects = new VerbSubjects(paragraph, phrases);
    this.findings = findings;
  }

  /// A verb where it was met.
  ///
  /// @param at its token
  /// @param group where its auxiliaries and adverbs begin
  /// @param reach what is looked at of the sentence
  private record Verb(Cue cue, int sentence, int at, int group, Span reach) {

    int begin() {
      return reach.begin();
    }

    int end() {
      return reach.end();
    }

    Quotation.Act act() {
      return cue.has(Cue.Frame.MIND) ? Quotation.Act.THOUGHT : Quotation.Act.STATEMENT;
    }
  }

  void meet(int sentence, Cue cue, int at, Span reach) {
    int group = at;
    boolean be = false;
    boolean auxiliary = false;
    while (group > reach.begin() && !paragraph.isQuoted(group - 1) && isHelper(group - 1)) {
      group--;
      be |= Words.isBe(word(group));
      auxiliary |= Words.isAuxiliary(word(group));
    }
    Verb verb = new Verb(cue, sentence, at, group, reach);
    boolean ing = cue.form() == Cue.Form.ING;
    if (ing && !be) {
      participle(verb);
    } else if (ing == be) {
      finite(verb, auxiliary);
    }
  }

  private boolean isHelper(int token) {
    String word = word(token);
    boolean helper = Words.isAuxiliary(word) || Words.isAdverb(word);
    return tokens.isWord(token) && helper && !word.equals("so");
  }

  private void finite(Verb verb, boolean helped) {
    boolean quotes = verb.cue().has(Cue.Frame.QUOTE);
    if (quotes && inverted(verb)) {
      return;
    }
    Span source = subjects.of(verb.cue(), verb.group(), verb.begin(), helped, findings.last());
    if (source == null) {
      return;
    }
    boolean before = quotes && source.end() <= verb.group();
    if (!before || !behindWords(verb, source.begin(), verb.at() + 1, source)) {
      ahead(verb, source);
    }
  }

  /// "…, said Lind": the speaker stands behind the verb.
  private boolean inverted(Verb verb) {
    Cue cue = verb.cue();
    int at = verb.at();
    boolean told = cue.has(Cue.Frame.ADDRESSEE) && !cue.lemma().equals("ask");
    if (!isParted(at, verb.begin()) || cue.form() == Cue.Form.BASE || told) {
      return false;
    }
    Span source = phrases.after(at + 1, verb.end());
    if (source == null || (source.length() == 1 && paragraph.is(source.begin(), "that"))) {
      return false;
    }
    int rest = source.end();
    boolean ends = clauses.trimmed(rest, verb.end()) <= rest || clauses.isMark(rest);
    boolean closes =
        ends || clauses.isLight(rest) || paragraph.is(rest, "who") || word(rest).endsWith("ing");
    boolean subjectBefore =
        !ends && !paragraph.isQuoted(at - 1) && phrases.before(at, verb.begin()) != null;
    return closes && !subjectBefore && behindWords(verb, at, rest, source);
  }

  /// True when a comma, a dash or a closing mark stands right before a token.
  private boolean isParted(int token, int floor) {
    int last = token - 1;
    return token > floor
        && (paragraph.is(last, ",") || paragraph.is(last, "-") || paragraph.isQuoted(last));
  }

  /// The cue stands behind words that are reported, and perhaps go on behind it.
  ///
  /// @param opens where speaker and cue begin
  /// @param rest right behind them
  private boolean behindWords(Verb verb, int opens, int rest, Span source) {
    if (opens - 1 <= verb.begin() || !isParted(opens, verb.begin())) {
      return false;
    }
    int from = findings.clauseBegin(verb.begin(), opens);
    int to = clauses.trimmed(from, opens);
    boolean quoted = to > from && paragraph.isQuoted(to - 1);
    if (!quoted && (to - from < 2 || opensOwnSentence(rest + 1))) {
      return allBehindComma(verb, rest, source);
    }
    Span told = verb.cue().has(Cue.Frame.ADDRESSEE) ? phrases.after(rest, verb.end()) : null;
    if (!isLightRest(told == null ? rest : told.end(), verb.end(), quoted)) {
      return false;
    }
    List<Span> content = new ArrayList<>(List.of(clauses.content(from, to)));
    int more = goesOn(rest, verb.end(), quoted);
    if (more > 0) {
      content.add(findings.clause(more, verb.end()));
    }
    int cueEnd = source.begin() >= verb.group() ? source.begin() : rest;
    Span cue = new Span(verb.group(), Math.max(verb.group() + 1, cueEnd));
    findings.add(verb.sentence(), cue, source, content, verb.act());
    return true;
  }

  /// Where the reported words go on behind speaker and cue; -1 when they do not.
  private int goesOn(int rest, int end, boolean quoted) {
    int quotation = nextQuotation(rest, Math.min(end, rest + BETWEEN));
    if (quotation > 0) {
      return quotation;
    }
    int more = rest + 1;
    boolean clause = !quoted && rest < end && clauses.isMark(rest) && !resumes(more);
    return clause && clauses.trimmed(more, end) > more ? more : -1;
  }

  /// The first quotation behind a comma, or behind a comma and "and" or "but"; -1 when there is none.
  private int nextQuotation(int from, int end) {
    for (int i = from + 1; i < end; i++) {
      if (paragraph.isQuoted(i)) {
        boolean joint = paragraph.is(i - 1, "and") || paragraph.is(i - 1, "but");
        return clauses.isMark(joint ? i - 2 : i - 1) ? i : -1;
      }
    }
    return -1;
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

  /// "Still, he said, the plan is dead".
  private boolean allBehindComma(Verb verb, int comma, Span source) {
    if (!paragraph.is(comma, ",") || comma + 1 >= verb.end()) {
      return false;
    }
    List<Span> content = List.of(findings.clause(comma + 1, verb.end()));
    findings.add(verb.sentence(), new Span(verb.group(), comma), source, content, verb.act());
    return true;
  }

  /// True when what follows a comma is no more of the statement but tells how it was made.
  private boolean resumes(int token) {
    String word = word(token);
    return findings.isAside(token) || word.endsWith("ing") || RESUMING.contains(word);
  }

  /// True when behind a cue nothing comes that could be its statement: the end, a comma, an adverbial.
  private boolean isLightRest(int rest, int end, boolean quoted) {
    boolean colon = paragraph.is(rest, ":");
    if (clauses.trimmed(rest, end) <= rest || (clauses.isMark(rest) && !colon)) {
      return true;
    }
    if (clauses.isComplement(rest) || colon) {
      return false;
    }
    Clauses.Start start = clauses.start(rest, end);
    boolean marked =
        start != null && start.mark() != Clauses.Mark.NONE && start.mark() != Clauses.Mark.QUOTE;
    boolean light = clauses.isLight(rest);
    boolean wordless = quoted && !paragraph.isQuoted(rest) && phrases.after(rest, end) == null;
    return !marked && (light || wordless);
  }

  /// Words behind the cue.
  private void ahead(Verb verb, Span source) {
    int from = verb.at() + 1;
    if (from < verb.end() && Cues.goTogether(verb.cue(), word(from))) {
      from++;
    }
    boolean relative = source.length() == 1 && RELATIVE.contains(word(source.begin()));
    int comma = relative ? findings.comma(from, verb.end()) : -1;
    Frames.Reported reported = frames.behind(verb.cue(), from, comma > from ? comma : verb.end());
    if (reported != null) {
      Span cue = new Span(verb.group(), from);
      findings.add(verb.sentence(), cue, source, List.of(reported.content()), reported.act());
    }
  }

  /// ", saying that …": the speaker is the subject of the sentence.
  private void participle(Verb verb) {
    int at = verb.at();
    boolean opens =
        at > verb.begin()
            && (paragraph.isQuoted(at - 1) || BEFORE_PARTICIPLE.contains(word(at - 1)));
    Span source = opens ? subjects.first(verb.begin(), at, findings.last()) : null;
    if (source != null) {
      ahead(verb, source);
    }
  }

  private String word(int token) {
    return paragraph.wordAt(token);
  }
}
