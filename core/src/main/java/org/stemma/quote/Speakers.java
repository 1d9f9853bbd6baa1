package org.stemma.quote;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PersonName.Gender;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// Finds out whom the source of a statement stands for.
///
/// The text is read once in order, with a list of the subjects met so far. A name stands for the fullest form in which the
/// text gives it; a pronoun for the last subject that fits in number, gender and kind; "the official" for the last fuller
/// phrase with that noun; a quotation without cue for the running speaker of its paragraph. Subjects inside what somebody
/// reports do not count: in "Lind said Orr was late. He added …" it is Lind who adds.
///
/// A pronoun that finds its person in its own paragraph or the one before is taken to be clear to a reader
/// ([#NEAR]); a person further back is a guess, said so by its confidence ([#FAR]).
final class Speakers {

  /// Confidence in a speaker who is named beside the cue.
  static final double NAMED = 0.95;

  /// Confidence in a pronoun or a running speaker.
  static final double NEAR = 0.8;

  /// Confidence in a person who stands more than a paragraph back.
  static final double FAR = 0.4;

  /// How many subjects are looked through for a pronoun's.
  private static final int LOOK_BACK = 60;

  private final List<Paragraph> paragraphs;
  private final List<Report> reports;
  private final Phrases phrases;
  private final String author;
  private final List<Mention> mentions = new ArrayList<>();
  private final IdentityHashMap<Report, Speaker> resolved = new IdentityHashMap<>();

  private @Nullable Report lastUtterance;

  /// @param who null when the text does not give him
  private record Speaker(@Nullable String who, double confidence) {}

  Speakers(List<Paragraph> paragraphs, List<Report> reports, List<String> byline) {
    this.paragraphs = paragraphs;
    this.reports = reports;
    this.phrases = new Phrases(paragraphs, new People(paragraphs));
    this.author = byline.isEmpty() ? "the author" : byline.getFirst();
  }

  /// The statements with their speakers.
  List<Quotation> resolve() {
    Map<Integer, List<Report>> byParagraph = new HashMap<>();
    for (Report report : reports) {
      byParagraph.computeIfAbsent(report.paragraph(), key -> new ArrayList<>()).add(report);
    }
    for (int p = 0; p < paragraphs.size(); p++) {
      read(p, byParagraph.getOrDefault(p, List.of()));
    }
    return reports.stream().map(report -> quotation(report)).toList();
  }

  /// Something met while reading: a subject, or a statement whose speaker is to be found.
  private record Met(int token, @Nullable Span subject, @Nullable Report report) {}

  private void read(int number, List<Report> mine) {
    Paragraph paragraph = paragraphs.get(number);
    List<Met> met = new ArrayList<>();
    BitSet reported = reported(paragraph, mine);
    for (Span subject : Subjects.in(paragraph)) {
      if (!reported.get(subject.begin())) {
        met.add(new Met(subject.begin(), subject, null));
      }
    }
    for (Report report : mine) {
      met.add(new Met(placeOf(report, paragraph), null, report));
    }
    met.sort(Comparator.comparingInt(Met::token));
    Report running = null;
    for (Met next : met) {
      Span subject = next.subject();
      Report report = next.report();
      if (subject != null) {
        remember(number, subject);
      } else if (report != null) {
        resolve(report, running);
        running = report.act() == Quotation.Act.THOUGHT ? running : report;
      }
    }
  }

  /// The tokens of a paragraph that stand in what somebody is reported to have said.
  private static BitSet reported(Paragraph paragraph, List<Report> reports) {
    int[] opened = new int[paragraph.tokens().size() + 1];
    for (Report report : reports) {
      for (Span content : report.content()) {
        if (report.act() == Quotation.Act.STATEMENT && content.begin() >= paragraph.begin()) {
          opened[paragraph.tokens().firstFrom(content.begin() - paragraph.begin())]++;
          opened[paragraph.tokens().firstFrom(content.end() - paragraph.begin())]--;
        }
      }
    }
    BitSet reported = new BitSet();
    int open = 0;
    for (int i = 0; i < opened.length; i++) {
      open += opened[i];
      reported.set(i, open > 0);
    }
    return reported;
  }

  private static int placeOf(Report report, Paragraph paragraph) {
    Span source = report.source();
    Span cue = report.cue();
    return source != null
        ? source.begin()
        : cue != null
            ? cue.begin()
            : paragraph.tokens().firstFrom(report.content().getFirst().begin() - paragraph.begin());
  }

  private void remember(int number, Span subject) {
    Mention mention = phrases.mention(number, subject);
    if (mention != null) {
      mentions.add(mention);
      return;
    }
    String word = paragraphs.get(number).word(subject.begin());
    Mention antecedent = subject.length() == 1 ? antecedent(word, number) : null;
    if (antecedent != null && antecedent.paragraph() >= number - 1) {
      mentions.add(
          new Mention(
              number, subject.begin(), antecedent.who(), antecedent.kind(), antecedent.gender()));
    }
  }

  private void resolve(Report report, @Nullable Report running) {
    Speaker speaker =
        report.source() == null ? running(report, running) : named(report, report.source());
    resolved.put(report, speaker);
    lastUtterance = report.act() == Quotation.Act.THOUGHT ? lastUtterance : report;
    if (speaker.who() != null && report.source() == null && report.act() == Quotation.Act.BARE) {
      mentions.add(
          new Mention(report.paragraph(), 0, speaker.who(), Mention.Kind.PERSON, Gender.UNKNOWN));
    }
  }

  /// The speaker of a quotation without cue: that of the statement before it in its paragraph; where the paragraph is nothing
  /// but the quotation, that of the quotation before it.
  private Speaker running(Report report, @Nullable Report before) {
    if (before != null) {
      Speaker speaker = resolved.getOrDefault(before, new Speaker(null, 0));
      return new Speaker(speaker.who(), Math.min(NEAR, speaker.confidence()));
    }
    Paragraph paragraph = paragraphs.get(report.paragraph());
    int first =
        paragraph.tokens().firstFrom(report.content().getFirst().begin() - paragraph.begin());
    boolean nothingElse =
        paragraph.isQuoted(first)
            && paragraph.quoteEnd(first) == paragraph.tokens().size()
            && first <= 2;
    Report last = nothingElse ? lastBefore(report) : null;
    if (last == null) {
      return new Speaker(null, 0);
    }
    Speaker speaker = resolved.getOrDefault(last, new Speaker(null, 0));
    return new Speaker(speaker.who(), Math.min(NEAR, speaker.confidence()));
  }

  /// The last utterance, when it stands in the paragraph before.
  private @Nullable Report lastBefore(Report report) {
    Report last = lastUtterance;
    return last != null && last.paragraph() >= report.paragraph() - 1 ? last : null;
  }

  private Speaker named(Report report, Span source) {
    Paragraph paragraph = paragraphs.get(report.paragraph());
    String word = paragraph.word(source.begin());
    if (source.length() == 1 && Words.isFirstPerson(word)) {
      return new Speaker(author, NEAR);
    }
    Mention mention = phrases.mention(report.paragraph(), source);
    if (mention != null) {
      mentions.add(mention);
      return new Speaker(mention.who(), NAMED);
    }
    Mention antecedent = antecedent(word, report.paragraph());
    if (antecedent == null) {
      return new Speaker(null, 0);
    }
    boolean near = antecedent.paragraph() >= report.paragraph() - 1;
    if (near) {
      mentions.add(
          new Mention(
              report.paragraph(),
              source.begin(),
              antecedent.who(),
              antecedent.kind(),
              antecedent.gender()));
    }
    return new Speaker(antecedent.who(), near ? NEAR : FAR);
  }

  /// The last subject that a pronoun can stand for; null when there is none, or when the nearest is several persons and the
  /// pronoun is one.
  private @Nullable Mention antecedent(String pronoun, int paragraph) {
    for (int i = mentions.size() - 1; i >= Math.max(0, mentions.size() - LOOK_BACK); i--) {
      Mention mention = mentions.get(i);
      boolean fits =
          switch (pronoun) {
            case "he", "his" ->
                mention.kind() == Mention.Kind.PERSON && mention.gender() != Gender.FEMALE;
            case "she", "her" ->
                mention.kind() == Mention.Kind.PERSON && mention.gender() != Gender.MALE;
            case "they", "their", "both" -> mention.kind() == Mention.Kind.PEOPLE;
            case "it", "its" -> mention.kind() == Mention.Kind.GROUP;
            case "who", "which", "that" -> mention.paragraph() == paragraph;
            default -> false;
          };
      if (fits) {
        return mention;
      }
    }
    return null;
  }

  private Quotation quotation(Report report) {
    Speaker speaker = resolved.getOrDefault(report, new Speaker(null, 0));
    Paragraph paragraph = paragraphs.get(report.paragraph());
    return new Quotation(
        report.content(),
        placed(paragraph, report.cue()),
        placed(paragraph, report.source()),
        speaker.who(),
        type(report),
        report.act(),
        speaker.confidence());
  }

  private static @Nullable Span placed(Paragraph paragraph, @Nullable Span range) {
    return range == null ? null : paragraph.span(range.begin(), range.end());
  }

  /// Counts the words of the content inside and outside marks.
  private Quotation.Type type(Report report) {
    if (report.act() == Quotation.Act.BARE) {
      return Quotation.Type.DIRECT;
    }
    int inside = 0;
    int outside = 0;
    for (Span span : report.content()) {
      Paragraph paragraph = paragraphs.get(paragraphAt(span, report.paragraph()));
      Tokens tokens = paragraph.tokens();
      for (int i = tokens.firstFrom(span.begin() - paragraph.begin());
          i < tokens.size() && tokens.begin(i) + paragraph.begin() < span.end();
          i++) {
        if (tokens.isWord(i)) {
          inside += paragraph.isQuoted(i) ? 1 : 0;
          outside += paragraph.isQuoted(i) ? 0 : 1;
        }
      }
    }
    return outside == 0
        ? Quotation.Type.DIRECT
        : inside == 0 ? Quotation.Type.INDIRECT : Quotation.Type.MIXED;
  }

  private int paragraphAt(Span span, int start) {
    int at = start;
    while (at + 1 < paragraphs.size() && paragraphs.get(at + 1).begin() <= span.begin()) {
      at++;
    }
    while (at > 0 && paragraphs.get(at).begin() > span.begin()) {
      at--;
    }
    return at;
  }
}
