package org.stemma.text;

/// Shares as readers see them.
public final class Percent {

  private Percent() {}

  /// A share in [0, 1] as a whole percentage; what is more than nothing is never 0%, what is less than all never 100%.
  public static String of(double share) {
    long rounded = Math.round(share * 100);
    if (rounded == 0 && share > 0) {
      return "<1%";
    }
    return (rounded == 100 && share < 1 ? 99 : rounded) + "%";
  }
}
