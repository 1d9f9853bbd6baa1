package org.stemma.descent;

import java.util.List;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Evidence;

/// What was found out about which of two documents is the earlier.
///
/// @param isForward true when it is the first one; without meaning where the direction is unknown
/// @param reasons for it, and where the direction is unknown all that was found, whichever way it points
record Judgement(Direction direction, boolean isForward, List<Signs.Sign> reasons) {

  static final Judgement NONE = new Judgement(Direction.UNKNOWN, true, List.of());

  Judgement {
    reasons = List.copyOf(reasons);
  }

  boolean isKnown() {
    return direction != Direction.UNKNOWN;
  }

  /// The borrowings of the pair, judged, and turned round where the second document is the earlier.
  List<Borrowing> apply(Kin pair) {
    Kin turned = isKnown() && !isForward ? pair.turned() : pair;
    List<Evidence> evidence = reasons.stream().map(sign -> evidence(sign, pair)).toList();
    return turned.borrowings().stream()
        .map(borrowing -> borrowing.judged(direction, evidence))
        .toList();
  }

  /// Where nothing is decided a reader must see which way a reason points.
  private Evidence evidence(Signs.Sign sign, Kin pair) {
    if (isKnown()) {
      return sign.evidence();
    }
    String earlier = sign.forward() ? pair.a().id() : pair.b().id();
    return new Evidence(sign.evidence().rule(), earlier + " earlier: " + sign.evidence().text());
  }
}
