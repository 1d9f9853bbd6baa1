package org.stemma.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.stemma.text.Span;

/// Applies variants to a text.
final class Application {

  private final List<Variant> placed;

  /// The white space before each placed variant, and behind the last.
  private final List<String> spaces;

  private Application(List<Variant> placed, List<String> spaces) {
    this.placed = placed;
    this.spaces = spaces;
  }

  /// @param newer the text that is to come out; only white space between variants is taken from it
  static Application of(List<Variant> variants, String newer) {
    List<Variant> placed =
        variants.stream()
            .filter(variant -> variant.to() != null && variant.to().isPlaced())
            .sorted(Comparator.comparing(Application::place))
            .toList();
    List<String> spaces = new ArrayList<>();
    int at = 0;
    for (Variant variant : placed) {
      Span span = place(variant);
      spaces.add(space(newer, at, span.begin()));
      at = span.end();
    }
    spaces.add(space(newer, at, newer.length()));
    return new Application(placed, spaces);
  }

  private static Span place(Variant variant) {
    return Objects.requireNonNull(Objects.requireNonNull(variant.to()).span());
  }

  private static String space(String text, int begin, int end) {
    String space = text.substring(begin, end);
    if (!space.isBlank()) {
      throw new IllegalStateException("no variant covers: " + space);
    }
    return space;
  }

  String to(String older) {
    StringBuilder newer = new StringBuilder();
    for (int i = 0; i < placed.size(); i++) {
      newer.append(spaces.get(i));
      rebuild(placed.get(i), older, newer);
    }
    return newer.append(spaces.getLast()).toString();
  }

  private static void rebuild(Variant variant, String older, StringBuilder newer) {
    Side from = variant.from();
    Span span = from == null ? null : from.span();
    int at = span == null ? -1 : span.begin();
    for (WordRun run : variant.words()) {
      if (run.sign() == WordRun.Sign.ADDED || at < 0) {
        newer.append(run.sign() == WordRun.Sign.OMITTED ? "" : run.text());
        continue;
      }
      if (!older.startsWith(run.text(), at)) {
        throw new IllegalArgumentException(
            "the text does not have at " + at + " what the variant takes: " + run.text());
      }
      if (run.sign() == WordRun.Sign.KEPT) {
        newer.append(older, at, at + run.text().length());
      }
      at += run.text().length();
    }
  }
}
