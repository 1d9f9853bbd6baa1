package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.stemma.collate.Words;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.reuse.SecondLook.Verdict;
import org.stemma.reuse.Weights.Weighed;

/// What two documents share, each passage once.
///
/// Narrow fragments are judged first: what was copied or edited. A wide fragment may hold several of them, as a spun passage
/// holds whole clauses that the spinner left alone, and as two reports of one event hold two copied sentences and much else
/// on the same matter. What stands between tells the two apart: only where it is alike too is the wide fragment one passage.
final class Comparison {

  /// Share of a wide fragment that may be unlike: what an editor puts between.
  private static final double LITTLE = 0.2;

  /// Wide fragments of independent reports of one event resemble each other by less than 0.12 in three of four cases, spun and
  /// back-translated passages by more than 0.30.
  private static final double ALIKE = 0.2;

  private static final double CONTAINED = 0.4;

  /// Texture of a sentence of which nothing but its place and a word or two was changed.
  private static final double HARDLY_EDITED = 0.8;

  private final Weighed a;
  private final Weighed b;
  private final Bounds bounds;
  private final SecondLook look;

  Comparison(Weighed a, Weighed b) {
    this.a = a;
    this.b = b;
    bounds = new Bounds(a.reading(), b.reading());
    look = new SecondLook(a, b);
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
        Words.between(from.text(), to.text()),
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
    long[] points = Seeds.shared(a.reading(), b.reading());
    List<Verdict> found = new ArrayList<>();
    for (long[] narrow : Chains.of(points, Chains.NARROW_GAP)) {
      found.addAll(inOrder(narrow));
    }
    for (long[] wide : Chains.of(points, Chains.WIDEST_GAP)) {
      Fragment rough = Fragment.around(wide);
      if (found.stream().anyMatch(part -> part.at().contains(rough))) {
        continue;
      }
      Verdict whole = look.at(bounds.of(wide));
      List<Verdict> parts = found.stream().filter(part -> part.at().overlaps(whole.at())).toList();
      if (whole.isBorrowing() && isAlikeBetween(parts, whole)) {
        found.removeAll(parts);
        found.add(whole);
      } else if (!parts.isEmpty()) {
        found.addAll(beside(parts, wide));
      }
    }
    return found;
  }

  /// Sentences that stand in another order are passages of their own, if each of them is borrowed.
  private List<Verdict> inOrder(long[] points) {
    Verdict whole = look.at(bounds.of(points));
    if (isInOrder(whole)) {
      return whole.isBorrowing() ? List.of(whole) : quotations(whole);
    }
    List<Verdict> sentences =
        byOrder(points).stream()
            .map(part -> look.at(bounds.of(part)))
            .filter(part -> part.isBorrowing() && isHardlyEdited(part))
            .toList();
    int words = sentences.stream().mapToInt(part -> part.at().b().length()).sum();
    if (!sentences.isEmpty() && words >= (1 - LITTLE) * whole.at().b().length()) {
      return sentences;
    }
    return whole.isBorrowing() ? List.of(whole) : quotations(whole);
  }

  /// What is borrowed even of a fragment that is not.
  private List<Verdict> quotations(Verdict whole) {
    return look.sameQuotations(whole.at()).stream().map(look::at).toList();
  }

  private static boolean isInOrder(Verdict verdict) {
    return verdict.kind() == Kind.VERBATIM || verdict.kind() == Kind.EDITED;
  }

  private static boolean isHardlyEdited(Verdict verdict) {
    return verdict.at().texture() >= HARDLY_EDITED;
  }

  /// Cuts points where a sentence of `b` answers an earlier place of `a` than the sentence before it.
  private List<long[]> byOrder(long[] points) {
    List<long[]> parts = new ArrayList<>();
    int partBegin = 0;
    int sentenceBegin = 0;
    int before = -1;
    for (int i = 1; i <= points.length; i++) {
      int end = b.reading().sentenceEnd((int) (points[sentenceBegin] >> 32));
      if (i < points.length && points[i] >> 32 < end) {
        continue;
      }
      int middle = middle(points, sentenceBegin, i);
      if (middle < before) {
        parts.add(Arrays.copyOfRange(points, partBegin, sentenceBegin));
        partBegin = sentenceBegin;
      }
      before = middle;
      sentenceBegin = i;
    }
    parts.add(Arrays.copyOfRange(points, partBegin, points.length));
    return parts.stream().flatMap(part -> Chains.of(part, Chains.NARROW_GAP).stream()).toList();
  }

  /// The median place in `a`.
  private static int middle(long[] points, int from, int to) {
    int[] places = new int[to - from];
    for (int i = from; i < to; i++) {
      places[i - from] = (int) points[i];
    }
    Arrays.sort(places);
    return places[places.length / 2];
  }

  private List<Verdict> judged(long[] points, int widestGap) {
    return Chains.of(points, widestGap).stream()
        .map(chain -> look.at(bounds.of(chain)))
        .filter(Verdict::isBorrowing)
        .toList();
  }

  /// What is left of a wide fragment when the exact ones in it are taken out.
  private List<Verdict> beside(List<Verdict> parts, long[] wide) {
    long[] rest =
        Arrays.stream(wide)
            .filter(point -> parts.stream().noneMatch(part -> part.at().contains(point)))
            .toArray();
    return judged(rest, Chains.WIDEST_GAP).stream()
        .filter(piece -> parts.stream().noneMatch(part -> part.at().overlaps(piece.at())))
        .filter(piece -> isAlikeBetween(List.of(), piece))
        .toList();
  }

  /// True when what lies between the exact parts of a wide fragment is alike too, or next to nothing.
  private boolean isAlikeBetween(List<Verdict> parts, Verdict whole) {
    Overlap all = Overlap.of(a, b, whole.at());
    Overlap rest = all;
    for (Verdict part : parts) {
      rest = rest.minus(Overlap.of(a, b, part.at()));
    }
    double share =
        Math.max(rest.weightA(), rest.weightB()) / Math.max(all.weightA(), all.weightB());
    if (share < LITTLE) {
      return isInOrder(whole)
          || parts.isEmpty()
          || !parts.stream().allMatch(Comparison::isHardlyEdited);
    }
    return rest.resemblance() > ALIKE && rest.containment() > CONTAINED;
  }
}
