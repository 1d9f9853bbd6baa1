package org.stemma.config;

import java.util.Locale;

/// Numbers of bytes as people write them: `800K`, `20M`, `200G`; thousands, millions, milliards.
public final class Sizes {

  private Sizes() {}

  /// @throws IllegalArgumentException saying how one is written
  public static long parse(String written) {
    String size = written.strip().toUpperCase(Locale.ROOT);
    if (!size.matches("[1-9]\\d{0,8}[KMGT]?B?")) {
      throw new IllegalArgumentException(
          "\"" + written + "\" is no number of bytes; write 800K, 20M or 200G");
    }
    long unit =
        switch (size.replaceAll("[\\dB]", "")) {
          case "K" -> 1_000L;
          case "M" -> 1_000_000L;
          case "G" -> 1_000_000_000L;
          case "T" -> 1_000_000_000_000L;
          default -> 1L;
        };
    return Long.parseLong(size.replaceAll("\\D", "")) * unit;
  }

  /// With the unit that leaves one to three digits before the point: `1.2 MB`.
  public static String text(long bytes) {
    String[] units = {"bytes", "kB", "MB", "GB", "TB"};
    double number = bytes;
    int unit = 0;
    while (number >= 999.5 && unit < units.length - 1) {
      number /= 1000;
      unit++;
    }
    String digits = unit == 0 || number >= 9.95 ? "%.0f %s" : "%.1f %s";
    return String.format(Locale.ROOT, digits, number, units[unit]);
  }
}
