package org.stemma.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The words of `blocks.txt`.
final class BlockPhrases {

  private static final Map<Block, List<String>> PHRASES = new EnumMap<>(Block.class);

  private static final BytePhrases PAYWALLS;

  static {
    try (InputStream in =
            Objects.requireNonNull(BlockPhrases.class.getResourceAsStream("blocks.txt"));
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(BlockPhrases::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    PAYWALLS = BytePhrases.of(PHRASES.getOrDefault(Block.PAYWALL, List.of()));
  }

  private BlockPhrases() {}

  private static void add(String line) {
    int colon = line.indexOf(':');
    Block block =
        Block.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT).replace(' ', '_'));
    for (String phrase : line.substring(colon + 1).split("\\|")) {
      PHRASES.computeIfAbsent(block, _ -> new ArrayList<>()).add(phrase.strip());
    }
  }

  /// Whether the bytes of a page, one a character and with ASCII in lower case, hold a phrase of a paywall: in UTF-8 or in
  /// ISO 8859-1, and without markup between its words.
  static boolean isPaywallInBytes(String bytes) {
    return PAYWALLS.isIn(bytes);
  }

  /// In lower case with plain apostrophes and single spaces, as the phrases are.
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replaceAll("\\s+", " ").strip();
  }

  /// The first phrase of a kind that a folded text holds.
  static Optional<String> in(String folded, Block block) {
    return PHRASES.getOrDefault(block, List.of()).stream().filter(folded::contains).findFirst();
  }
}
