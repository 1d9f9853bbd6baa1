package org.stemma.descent;

import java.util.ArrayList;
import java.util.List;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Evidence;

/// Collects what speaks for the one or the other of two documents being the earlier.
final class Signs {

  private final List<Sign> signs;

  Signs() {
    this(List.of());
  }

  Signs(List<Sign> signs) {
    this.signs = new ArrayList<>(signs);
  }

  /// @param weight 1 suffices alone
  record Sign(boolean forward, double weight, Evidence evidence) {}

  /// Speaks for the first of the two being the earlier.
  void forward(String rule, String text, double weight) {
    add(new Sign(true, weight, new Evidence(rule, text)));
  }

  void backward(String rule, String text, double weight) {
    add(new Sign(false, weight, new Evidence(rule, text)));
  }

  private void add(Sign sign) {
    if (!signs.contains(sign)) {
      signs.add(sign);
    }
  }

  boolean isEmpty() {
    return signs.isEmpty();
  }

  Signs and(Signs others) {
    Signs all = new Signs(signs);
    others.signs.forEach(all::add);
    return all;
  }

  boolean contradicts(Judgement judgement) {
    return signs.stream().anyMatch(sign -> sign.forward() != judgement.isForward());
  }

  /// @param kind of direction when the signs suffice and none contradicts; else the direction is unknown
  Judgement judgement(Direction kind) {
    double forward = weight(true);
    double backward = weight(false);
    boolean known = Math.max(forward, backward) >= 1 && Math.min(forward, backward) == 0;
    return new Judgement(known ? kind : Direction.UNKNOWN, forward >= backward, signs);
  }

  private double weight(boolean forward) {
    return signs.stream().filter(sign -> sign.forward() == forward).mapToDouble(Sign::weight).sum();
  }
}
