package org.stemma.url;

/// Punycode (RFC 3492, section 6.3): the ASCII spelling of a label that is not ASCII.
///
/// `java.net.IDN` follows IDNA 2003, which spells `straße` as `strasse`; browsers follow UTS 46 and reach another host. So
/// that Stemma fetches the host that a reader sees, labels are encoded here. Cost is quadratic in the length of a label,
/// which the caller bounds to 63.
final class Punycode {

  private static final int BASE = 36;
  private static final int T_MIN = 1;
  private static final int T_MAX = 26;
  private static final int SKEW = 38;
  private static final int DAMP = 700;
  private static final int INITIAL_BIAS = 72;
  private static final int INITIAL_N = 128;

  private Punycode() {}

  /// @param label at most a few dozen code points
  /// @return the encoding without the prefix `xn--`
  static String encode(String label) {
    int[] input = label.codePoints().toArray();
    StringBuilder output = new StringBuilder();
    label.codePoints().filter(point -> point < INITIAL_N).forEach(output::appendCodePoint);
    int basic = output.length();
    int handled = basic;
    if (basic > 0) {
      output.append('-');
    }
    int n = INITIAL_N;
    int delta = 0;
    int bias = INITIAL_BIAS;
    while (handled < input.length) {
      int next = smallestFrom(input, n);
      delta += (next - n) * (handled + 1);
      n = next;
      for (int point : input) {
        if (point < n) {
          delta++;
        } else if (point == n) {
          appendNumber(output, delta, bias);
          bias = adapt(delta, handled + 1, handled == basic);
          delta = 0;
          handled++;
        }
      }
      delta++;
      n++;
    }
    return output.toString();
  }

  private static int smallestFrom(int[] input, int least) {
    int smallest = Integer.MAX_VALUE;
    for (int point : input) {
      if (point >= least && point < smallest) {
        smallest = point;
      }
    }
    return smallest;
  }

  private static void appendNumber(StringBuilder output, int delta, int bias) {
    int q = delta;
    for (int k = BASE; ; k += BASE) {
      int threshold = Math.clamp(k - bias, T_MIN, T_MAX);
      if (q < threshold) {
        output.append(digit(q));
        return;
      }
      output.append(digit(threshold + (q - threshold) % (BASE - threshold)));
      q = (q - threshold) / (BASE - threshold);
    }
  }

  private static char digit(int value) {
    return (char) (value < 26 ? 'a' + value : '0' + value - 26);
  }

  private static int adapt(int delta, int points, boolean first) {
    int scaled = first ? delta / DAMP : delta / 2;
    scaled += scaled / points;
    int k = 0;
    while (scaled > (BASE - T_MIN) * T_MAX / 2) {
      scaled /= BASE - T_MIN;
      k += BASE;
    }
    return k + (BASE - T_MIN + 1) * scaled / (scaled + SKEW);
  }
}
