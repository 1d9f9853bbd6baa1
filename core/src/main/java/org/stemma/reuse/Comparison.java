package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.reuse.Weights.Weighed;

/// What two documents share, each passage once.
///
/// First what was copied or edited, down to a sentence ([Copies]); then what was reworded, which is known only from several
/// sentences together ([Extent]). A reworded passage may hold copied ones, as a spun passage holds whole clauses that the spinner
/// left alone, and as two reports of one event hold two copied sentences and much else on the same matter. Which of the two it is,
/// is decided by which account explains more of the words: one passage that keeps a part of its words throughout, or several
/// that keep nearly all, and nothing between ([Odds]). Each passage costs [#PASSAGE], so that a few words more do not make two
/// of one (least description length, Rissanen 1978). Last, a whole text told in a few sentences ([Digest]) takes the place of the
/// pieces that were found of it. Two texts of a sentence each that show no passage are judged as wholes ([SentenceLikeness]).
final class Comparison {

  /// What one more passage must explain, in nats.
  private static final double PASSAGE = 20;

  /// What a reworded passage must explain more than its parts do, in nats, and may explain less when it reaches no further
  /// than their sentences.
  private static final double GAIN = 10;

  /// Words of a reworded passage on the shorter side: a single sentence on the same matter is no evidence.
  private static final int SHORTEST = 30;

  /// Share of whole copied sentences from which a passage is compiled of them and not reworded.
  private static final double COMPILED = 0.4;

  private final Weighed a;
  private final Weighed b;
  private final Meeting meeting;
  private final Bounds bounds;
  private final Extent extent;
  private final SecondLook look;

  Comparison(Weighed a, Weighed b) {
    this.a = a;
    this.b = b;
    meeting = Meeting.of(a, b);
    bounds = new Bounds(a.reading(), b.reading());
    extent = new Extent(meeting);
    look = new SecondLook(meeting);
  }

  /// What the two share, in order of `b`.
  List<Borrowing> borrowings() {
    return verdicts().stream()
        .sorted(Comparator.comparingInt(verdict -> verdict.at().b().from()))
        .map(this::borrowing)
        .flatMap(borrowing -> Parts.of(borrowing).stream())
        .toList();
  }

  private Borrowing borrowing(Verdict verdict) {
    Passage from = passage(a.reading(), verdict.at().a());
    Passage to = passage(b.reading(), verdict.at().b());
    return new Borrowing(
        from,
        to,
        verdict.kind(),
        verdict.kind() == Kind.VERBATIM ? 1 : Containment.of(to.text(), from.text()),
        verdict.confidence(),
        org.stemma.collate.Words.between(from.text(), to.text()),
        Borrowing.Direction.UNKNOWN,
        verdict.evidence());
  }

  private static Passage passage(Reading side, Fragment.Words at) {
    return new Passage(side.document, Marks.around(side, at));
  }

  private List<Verdict> verdicts() {
    Verdict same = look.atAll();
    if (same != null) {
      return List.of(same);
    }
    List<Verdict> found = new ArrayList<>(new Copies(meeting, bounds, look).found());
    reworded().forEach(whole -> settle(whole, found));
    tellAll(found);
    Verdict sentences = found.isEmpty() ? look.atSentences() : null;
    return sentences != null && sentences.isBorrowedPassage() ? List.of(sentences) : found;
  }

  /// Reworded passages, those that explain most first.
  private List<Verdict> reworded() {
    return Chains.of(meeting.points(), Chains.WIDEST_GAP).stream()
        .map(chain -> extent.of(Fragment.around(chain)))
        .filter(Objects::nonNull)
        .filter(reached -> reached.shorter() >= SHORTEST)
        .distinct()
        .map(look::atPassage)
        .filter(Verdict::isBorrowedPassage)
        .sorted(Comparator.comparingDouble(verdict -> -verdict.score()))
        .toList();
  }

  /// Puts a reworded passage in the place of those it meets, if it explains more than they do.
  private void settle(Verdict whole, List<Verdict> found) {
    List<Verdict> parts = found.stream().filter(part -> part.at().overlaps(whole.at())).toList();
    double explained = parts.stream().mapToDouble(part -> part.score() - PASSAGE).sum();
    if (whole.score() - PASSAGE > explained + gain(whole, parts) && !isCompiled(whole, parts)) {
      found.removeAll(parts);
      found.add(whole);
    }
  }

  private double gain(Verdict whole, List<Verdict> parts) {
    if (parts.isEmpty()) {
      return 0;
    }
    boolean within =
        parts.stream().anyMatch(part -> bounds.isInSameSentences(part.at(), whole.at()));
    return within ? -GAIN : GAIN;
  }

  /// True when much of a reworded passage is whole sentences that were copied, of which a rewriter leaves few alone, or when it
  /// holds a quotation that both have: whoever reports an event quotes the same speakers.
  private boolean isCompiled(Verdict whole, List<Verdict> parts) {
    int copied =
        parts.stream()
            .filter(part -> part.isInOrder() && bounds.isWholeSentences(part.at()))
            .mapToInt(part -> part.at().shorter())
            .sum();
    return !whole.isInOrder()
        && (copied >= COMPILED * whole.at().shorter()
            || (!parts.isEmpty() && !look.sameQuotations(whole.at()).isEmpty()));
  }

  /// Puts a whole text told in a few sentences of the other in the place of the pieces.
  private void tellAll(List<Verdict> found) {
    Fragment ofA = Digest.of(meeting, found);
    Fragment ofB = ofA != null ? null : Digest.of(meeting.turned(), turned(found));
    Fragment digest = ofB != null ? ofB.turned() : ofA;
    if (digest != null) {
      found.removeIf(part -> part.at().overlaps(digest));
      found.add(look.atDigest(digest));
    }
  }

  private static List<Verdict> turned(List<Verdict> found) {
    return found.stream().map(Verdict::turned).toList();
  }
}
