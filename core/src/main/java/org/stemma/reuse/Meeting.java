package org.stemma.reuse;

import java.util.Arrays;
import org.stemma.reuse.Weights.Weighed;

/// Two documents that are compared, and the words that they share in seeds, seen from either.
final class Meeting {

  private final Weighed a;
  private final Weighed b;
  private final long[] byA;
  private final long[] byB;
  private final Side ofA;
  private final Side ofB;

  private Meeting(Weighed a, Weighed b, long[] byA, long[] byB) {
    this.a = a;
    this.b = b;
    this.byA = byA;
    this.byB = byB;
    ofA = new Side(a, b, byA);
    ofB = new Side(b, a, byB);
  }

  static Meeting of(Weighed a, Weighed b) {
    long[] points = Seeds.shared(a.reading(), b.reading());
    return new Meeting(a, b, turned(points), points);
  }

  /// The same points with the two texts exchanged, sorted again.
  static long[] turned(long[] points) {
    long[] turned = new long[points.length];
    for (int i = 0; i < points.length; i++) {
      turned[i] = (points[i] << 32) | (points[i] >>> 32);
    }
    Arrays.sort(turned);
    return turned;
  }

  /// The two exchanged.
  Meeting turned() {
    return new Meeting(b, a, byB, byA);
  }

  Weighed a() {
    return a;
  }

  Weighed b() {
    return b;
  }

  /// As [Seeds#shared] gives them: place in `b` in the upper half, in `a` in the lower; sorted, each once. Not to be changed.
  long[] points() {
    return byB;
  }

  Side ofA() {
    return ofA;
  }

  Side ofB() {
    return ofB;
  }
}
