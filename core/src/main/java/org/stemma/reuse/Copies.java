package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds what was copied or edited, down to a single sentence or quotation.
///
/// Narrow fragments are judged first. A wide fragment may hold several of them, and what stands between tells whether it is one
/// passage: only where that is alike too, outside names.
final class Copies {

  /// Share of a wide fragment that may be unlike: what an editor puts between.
  private static final double LITTLE = 0.2;

  /// Wide fragments of independent reports of one event resemble each other by less than 0.12 in three of four cases, spun and
  /// back-translated passages by more than 0.30.
  private static final double ALIKE = 0.2;

  private static final double CONTAINED = 0.4;

  /// Texture of a sentence of which nothing but its place and a word or two was changed.
  private static final double HARDLY_EDITED = 0.8;

  private final Meeting meeting;
  private final Bounds bounds;
  private final SecondLook look;

  Copies(Meeting meeting, Bounds bounds, SecondLook look) {
    this.meeting = meeting;
    this.bounds = bounds;
    this.look = look;
  }

  /// In no order.
  List<Verdict> found() {
    List<Verdict> found = new ArrayList<>();
    for (long[] narrow : Chains.of(meeting.points(), Chains.NARROW_GAP)) {
      found.addAll(inOrder(narrow));
    }
    for (long[] wide : Chains.of(meeting.points(), Chains.WIDEST_GAP)) {
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
    if (whole.isInOrder()) {
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
    return look.sameQuotations(whole.at()).stream()
        .map(look::at)
        .filter(Verdict::isBorrowing)
        .toList();
  }

  /// Cuts points where a sentence of `b` answers an earlier place of `a` than the sentence before it.
  private List<long[]> byOrder(long[] points) {
    List<long[]> parts = new ArrayList<>();
    int partBegin = 0;
    int sentenceBegin = 0;
    int before = -1;
    for (int i = 1; i <= points.length; i++) {
      int end = meeting.b().reading().sentenceEnd((int) (points[sentenceBegin] >> 32));
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
    Overlap all = Overlap.of(meeting.a(), meeting.b(), whole.at());
    Overlap rest = all;
    for (Verdict part : parts) {
      rest = rest.minus(Overlap.of(meeting.a(), meeting.b(), part.at()));
    }
    double share =
        Math.max(rest.weightA(), rest.weightB()) / Math.max(all.weightA(), all.weightB());
    if (share < LITTLE) {
      return whole.isInOrder()
          || parts.isEmpty()
          || !parts.stream().allMatch(Copies::isHardlyEdited);
    }
    return rest.resemblance() > ALIKE && rest.containment() > CONTAINED;
  }

  private static boolean isHardlyEdited(Verdict verdict) {
    return verdict.at().texture() >= HARDLY_EDITED;
  }
}
