package org.stemma.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Span;

/// Statements whose source is named without a verb: "according to the ministry", "a statement by the ministry that …",
/// "Lind's claim that …".
final class NamedSources {

  private static final Set<String> GIVERS = Set.of("by", "from", "of");
  private static final Set<String> POSSESSIVES = Set.of("his", "her", "their", "its");

  /// Most tokens between a source and the comma behind which the statement begins.
  private static final int BEFORE = 25;

  /// Most tokens between a source and the comma behind which the statement goes on.
  private static final int BETWEEN = 12;

  private final Paragraph paragraph;
  private final NounPhrases phrases;
  private final Clauses clauses;
  private final Findings findings;

  NamedSources(Paragraph paragraph, NounPhrases phrases, Clauses clauses, Findings findings) {
    this.paragraph = paragraph;
    this.phrases = phrases;
    this.clauses = clauses;
    this.findings = findings;
  }

  /// @param at the token "according"
  void accordingTo(int sentence, int at, Span reach) {
    Span source = phrases.after(at + 2, reach.end());
    if (source == null) {
      return;
    }
    int comma = findings.comma(source.end(), Math.min(reach.end(), source.end() + BEFORE));
    List<Span> content =
        clauses.trimmed(reach.begin(), at) == reach.begin() || at == reach.begin()
            ? behind(source, comma, reach.end())
            : around(at, source, comma, reach);
    if (!content.isEmpty()) {
      Span cue = new Span(at, at + 2);
      findings.add(sentence, cue, source, content, Quotation.Act.STATEMENT);
    }
  }

  /// "According to the ministry, …".
  private List<Span> behind(Span source, int comma, int end) {
    int from = comma > 0 ? comma + 1 : source.end();
    return from < end ? List.of(findings.clause(from, end)) : List.of();
  }

  /// "…, according to the ministry, …".
  private List<Span> around(int at, Span source, int comma, Span reach) {
    int from = findings.clauseBegin(reach.begin(), at);
    int to = clauses.trimmed(from, at);
    List<Span> content = new ArrayList<>();
    if (to > from) {
      content.add(clauses.content(from, to));
    }
    boolean near = comma > 0 && comma - source.end() < BETWEEN;
    boolean more = near && clauses.trimmed(comma, reach.end()) > comma + 2;
    if (more && paragraph.is(at - 1, ",") && !findings.isAside(comma + 1)) {
      content.add(findings.clause(comma + 1, reach.end()));
    }
    return content;
  }

  /// @param at a noun that brings a clause
  void noun(int sentence, int at, int end) {
    int that = at + 1;
    Span source = null;
    if (GIVERS.contains(paragraph.wordAt(that))) {
      source = phrases.after(that + 1, end);
      that = source == null ? end : source.end();
    } else {
      source = possessor(at);
    }
    if (source != null && that < end && paragraph.is(that, "that")) {
      List<Span> content = List.of(findings.clause(that, end));
      findings.add(sentence, new Span(at, at + 1), source, content, Quotation.Act.STATEMENT);
    }
  }

  private @Nullable Span possessor(int noun) {
    if (noun == 0 || !isPossessive(noun - 1)) {
      return null;
    }
    int begin = noun - 1;
    while (begin > 0 && paragraph.isName(begin) && paragraph.isName(begin - 1)) {
      begin--;
    }
    return new Span(begin, noun);
  }

  private boolean isPossessive(int token) {
    String text = paragraph.tokens().text(token);
    return text.endsWith("'s")
        || text.endsWith("’s")
        || POSSESSIVES.contains(paragraph.word(token));
  }
}
