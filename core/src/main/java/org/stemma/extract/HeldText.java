package org.stemma.extract;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The article of a page that shows none before its scripts have run, out of what it holds for them: templates, what stands
/// there for readers without scripts, and HTML inside the strings of a script's data (`__NEXT_DATA__` and its like).
///
/// Cost: one pass over the scripts, and parsing of the few longest finds.
final class HeldText {

  /// Units of raw text below which a string holds no article.
  private static final int SHORTEST = 400;

  /// Strings inside strings are looked into so often: data, and data written out as a script's argument.
  private static final int DEEPEST = 2;

  private static final int MOST = 3;

  private static final int NAMES = 3;

  private final List<String> found = new ArrayList<>();

  private HeldText() {}

  /// The pieces of the find with most running text; null when nothing was found.
  static @Nullable Pieces find(Document page) {
    HeldText held = new HeldText();
    for (Element element : page.getAllElements()) {
      switch (element.normalName()) {
        case "template", "noscript" -> held.add(element.html());
        case "script" -> held.addScript(element);
        default -> {}
      }
    }
    return held.found.stream()
        .sorted(Comparator.comparingInt(HeldText::paragraphs).reversed())
        .limit(MOST)
        .map(html -> Pieces.of(Jsoup.parseBodyFragment(html).body()))
        .max(Comparator.comparingInt(HeldText::prose))
        .filter(pieces -> prose(pieces) > 0)
        .orElse(null);
  }

  private void addScript(Element script) {
    String type = script.attr("type");
    String data = script.data();
    if (type.contains("template") || type.endsWith("html")) {
      add(data);
    } else if (!type.startsWith("application/ld")) {
      addStrings(data, 1);
    }
  }

  private void add(String html) {
    if (html.length() >= SHORTEST && paragraphs(html) > 0) {
      found.add(html);
    }
  }

  /// Every quoted string of a script that is long enough, its escapes resolved.
  private void addStrings(String script, int depth) {
    int begin = script.indexOf('"');
    while (begin >= 0) {
      int end = end(script, begin + 1);
      if (end < 0) {
        return;
      }
      if (end - begin > SHORTEST
          && Json.read(script.substring(begin, end + 1)) instanceof String text) {
        if (!isData(text)) {
          add(text);
        } else if (depth < DEEPEST) {
          addStrings(text, depth + 1);
        }
      }
      begin = script.indexOf('"', end + 1);
    }
  }

  /// Names and values, as data write them; HTML has hardly any.
  private static boolean isData(String text) {
    int names = 0;
    for (int at = text.indexOf("\":"); at >= 0 && names < NAMES; at = text.indexOf("\":", at + 2)) {
      names++;
    }
    return names >= NAMES;
  }

  private static int end(String script, int from) {
    for (int i = from; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '"') {
        return i;
      }
    }
    return -1;
  }

  /// How often a text opens a paragraph as HTML does, or breaks a line so.
  private static int paragraphs(String html) {
    int count = 0;
    for (String mark : List.of("<p>", "<p ", "<br")) {
      for (int at = html.indexOf(mark); at >= 0; at = html.indexOf(mark, at + 2)) {
        count++;
      }
    }
    return count;
  }

  private static int prose(Pieces pieces) {
    return pieces.boxes().isEmpty() ? 0 : pieces.boxes().getFirst().prose;
  }
}
