package org.stemma.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The words of `blocks.txt`.
final class BlockPhrases {

  private static final Map<Block, List<String>> PHRASES = new EnumMap<>(Block.class);

  /// The same as they stand in bytes, one a character.
  private static final Map<Block, Set<String>> AS_BYTES = new EnumMap<>(Block.class);

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
  }

  private BlockPhrases() {}

  private static void add(String line) {
    int colon = line.indexOf(':');
    Block block =
        Block.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT).replace(' ', '_'));
    for (String phrase : line.substring(colon + 1).split("\\|")) {
      PHRASES.computeIfAbsent(block, _ -> new ArrayList<>()).add(phrase.strip());
      Set<String> bytes = AS_BYTES.computeIfAbsent(block, _ -> new LinkedHashSet<>());
      bytes.add(phrase.strip());
      bytes.add(utf8(phrase.strip()));
    }
  }

  /// Whether the bytes of a page, one a character and in lower case, hold a phrase of a kind: in UTF-8 or in a charset of one
  /// byte, and without markup between its words.
  static boolean inBytes(String bytes, Block block) {
    return AS_BYTES.getOrDefault(block, Set.of()).stream().anyMatch(bytes::contains);
  }

  private static String utf8(String phrase) {
    return new String(phrase.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
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
