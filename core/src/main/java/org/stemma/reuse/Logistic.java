package org.stemma.reuse;

/// Turns what speaks for a thing into its chance (logistic model, Cox 1958).
final class Logistic {

  private Logistic() {}

  /// @param evidence logarithm of the odds, in nats
  /// @return in [0, 1]
  static double chance(double evidence) {
    return 1 / (1 + Math.exp(-evidence));
  }

  /// The same where each measure speaks by its coefficient.
  static double chance(double[] coefficients, double[] measures) {
    double evidence = 0;
    for (int i = 0; i < measures.length; i++) {
      evidence += coefficients[i] * measures[i];
    }
    return chance(evidence);
  }
}
