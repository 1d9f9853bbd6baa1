package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.reuse.Fragment.Words;
import org.stemma.reuse.Weights.Weighed;

/// Judges a fragment by what it shares: [Likeness] gives the chance that it is borrowed; a short quotation or sentence that
/// both have whole and word for word is borrowed whatever the model says, since it was trained on passages.
final class SecondLook {

  /// Fewest words of a quotation, and of a sentence, that is taken for borrowed because it is the same word for word.
  private static final int SHORTEST_QUOTATION = 5;

  private static final int SHORTEST_SENTENCE = 6;

  /// Shared words outside names and function words that such a sentence needs.
  private static final int CONTENT = 3;

  /// Confidence in what is whole and the same word for word, and in a whole sentence with few changes.
  private static final double SAME = 0.9;

  private static final double NEARLY_SAME = 0.8;

  /// Share of the words in the same order that makes a passage edited rather than reworded, and a sentence nearly the same.
  private static final double EDITED = 0.65;

  private static final double HARDLY_EDITED = 0.8;

  /// Confidence at most in what looks like two accounts of one matter.
  private static final double EVEN = 0.5;

  /// Confidence in a digest: nine in ten of the training pairs' are right.
  private static final double DIGEST = 0.9;

  /// Pairs of words of two long news articles.
  private static final double NEWS_PAIRS = 4e5;

  /// How much of the logarithm of more pairs counts against a fragment.
  private static final double PER_PAIRS = 1;

  /// Nats from which a fragment is no chance in any text: eleven content words in a row.
  private static final double SURE = 40;

  private final Meeting meeting;
  private final Weighed a;
  private final Weighed b;

  SecondLook(Meeting meeting) {
    this.meeting = meeting;
    a = meeting.a();
    b = meeting.b();
  }

  /// All of both documents when they have the same words; null when they have not, or too few for a sentence.
  @Nullable Verdict atAll() {
    int words = a.reading().size();
    if (words < SHORTEST_SENTENCE || !Arrays.equals(a.reading().words, b.reading().words)) {
      return null;
    }
    Evidence same = new Evidence("same text", words + " of " + words + " words in the same order");
    return new Verdict(Fragment.ofAll(words), Kind.VERBATIM, 0, 1, List.of(same));
  }

  /// All of two texts of a sentence or a few, judged as a whole; null when either is longer, or too short for a sentence.
  @Nullable Verdict atSentences() {
    Fragment all = Fragment.within(meeting.points(), all(a.reading()), all(b.reading()));
    if (all == null
        || all.shorter() < SHORTEST_SENTENCE
        || all.longer() > SentenceLikeness.SENTENCES) {
      return null;
    }
    int order = order(all);
    double confidence = new SentenceLikeness(meeting, all, order).confidence();
    Overlap overlap = Overlap.of(a, b, all);
    return new Verdict(all, kind(all, order), score(all), confidence, common(all, overlap, order));
  }

  private static Words all(Reading side) {
    return new Words(0, side.size());
  }

  /// A copied or edited fragment, of a sentence or more.
  Verdict at(Fragment fragment) {
    Likeness likeness = Likeness.of(a, b, fragment);
    int order = order(fragment);
    List<Evidence> evidence = new ArrayList<>();
    double least = ofWholeUnits(fragment, likeness.overlap(), order, evidence);
    double score = score(fragment);
    double confidence = amongMany(Math.max(least, likeness.confidence()), score);
    evidence.addAll(common(fragment, likeness.overlap(), order));
    Kind kind = kind(fragment, order);
    return new Verdict(fragment, kind, score, doubted(confidence, fragment, kind, order), evidence);
  }

  /// A reworded passage of several sentences.
  Verdict atPassage(Fragment fragment) {
    int order = order(fragment);
    PassageLikeness likeness = new PassageLikeness(meeting, fragment, order);
    Kind kind = kind(fragment, order);
    return new Verdict(
        fragment,
        kind,
        likeness.score(),
        doubted(likeness.confidence(), fragment, kind, order),
        common(fragment, likeness.overlap(), order));
  }

  private double doubted(double confidence, Fragment at, Kind kind, int order) {
    boolean reworded = kind == Kind.REWORDED || kind == Kind.CONDENSED;
    return reworded && TwoAccounts.isLikely(meeting, at, order)
        ? Math.min(confidence, EVEN)
        : confidence;
  }

  /// What is right in so many cases of two news articles is chance or a phrase of the trade more often where more words are
  /// compared with more.
  private double amongMany(double confidence, double score) {
    if (score >= SURE) {
      return confidence;
    }
    double pairs = (double) a.reading().size() * b.reading().size();
    double more = Math.max(0, Math.log(pairs / NEWS_PAIRS));
    return 1 / (1 + (1 - confidence) / confidence * Math.exp(PER_PAIRS * more));
  }

  private double score(Fragment at) {
    double inA = Odds.of(meeting.ofA(), at.a(), at.b()).of(at.a());
    double inB = Odds.of(meeting.ofB(), at.b(), at.a()).of(at.b());
    return (inA + inB) / 2;
  }

  private int order(Fragment at) {
    return CommonOrder.length(a.reading(), at.a(), b.reading(), at.b());
  }

  private static List<Evidence> common(Fragment at, Overlap overlap, int order) {
    return List.of(
        new Evidence("common order", order + " of " + at.b().length() + " words in the same order"),
        new Evidence(
            "common weight",
            String.format(
                Locale.ROOT,
                "%.0f %% of what its words say stands on both sides",
                100 * overlap.containment())));
  }

  /// A whole text told in a few sentences of another.
  Verdict atDigest(Fragment fragment) {
    Evidence told =
        new Evidence(
            "digest",
            String.format(
                Locale.ROOT,
                "%d words share with all parts of %d, more than the text around them",
                fragment.shorter(),
                fragment.longer()));
    return new Verdict(fragment, Kind.CONDENSED, 0, DIGEST, List.of(told));
  }

  /// The least confidence in a fragment that is a whole quotation or sentence, with the reason for it; 0 for any other.
  private double ofWholeUnits(Fragment at, Overlap overlap, int order, List<Evidence> evidence) {
    String text = b.reading().text(at.b());
    boolean whole = isWholeSentence(at) && overlap.content() >= CONTENT;
    if (sameQuotations(at).stream().anyMatch(same -> 2 * same.longer() >= at.longer())) {
      evidence.add(new Evidence("same quotation", text));
      return SAME;
    }
    if (whole && order == at.longer()) {
      evidence.add(new Evidence("same sentence", text));
      return SAME;
    }
    if (whole && order >= HARDLY_EDITED * at.longer()) {
      evidence.add(new Evidence("edited sentence", text));
      return NEARLY_SAME;
    }
    return 0;
  }

  /// The quotations inside a fragment that both have whole and word for word; empty when there are none.
  List<Fragment> sameQuotations(Fragment at) {
    List<Fragment> same = new ArrayList<>();
    for (Words p : a.reading().quotations) {
      if (p.length() >= SHORTEST_QUOTATION && at.a().contains(p)) {
        b.reading().quotations.stream()
            .filter(q -> at.b().contains(q) && isSame(p, q))
            .forEach(q -> same.add(new Fragment(p, q, p.length(), p.length(), p.length())));
      }
    }
    return same;
  }

  private boolean isWholeSentence(Fragment f) {
    return f.a().length() >= SHORTEST_SENTENCE
        && isWholeSentence(a.reading(), f.a())
        && isWholeSentence(b.reading(), f.b());
  }

  private static boolean isWholeSentence(Reading side, Words at) {
    return side.sentenceBegin(at.from()) == at.from() && side.sentenceEnd(at.to() - 1) == at.to();
  }

  private boolean isSame(Words inA, Words inB) {
    if (inA.length() != inB.length()) {
      return false;
    }
    for (int i = 0; i < inA.length(); i++) {
      if (a.reading().words[inA.from() + i] != b.reading().words[inB.from() + i]) {
        return false;
      }
    }
    return true;
  }

  private static Kind kind(Fragment f, int order) {
    if (order == f.longer()) {
      return Kind.VERBATIM;
    }
    if (order >= EDITED * f.shorter() && f.longer() <= 1.6 * f.shorter()) {
      return Kind.EDITED;
    }
    return f.longer() >= 2 * f.shorter() ? Kind.CONDENSED : Kind.REWORDED;
  }
}
