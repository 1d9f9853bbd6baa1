package org.stemma.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes OPML with folders as nested outlines.
final class OpmlWriter {

  /// A folder with what lies in it.
  private static final class Folder {
    final Map<String, Folder> folders = new LinkedHashMap<>();
    final List<Subscription> subscriptions = new ArrayList<>();
  }

  private final StringBuilder out = new StringBuilder();

  private OpmlWriter() {}

  static String write(Opml opml) {
    Folder root = new Folder();
    for (Subscription subscription : opml.subscriptions()) {
      Folder folder = root;
      for (String name : subscription.folders()) {
        folder = folder.folders.computeIfAbsent(name, fresh -> new Folder());
      }
      folder.subscriptions.add(subscription);
    }
    OpmlWriter writer = new OpmlWriter();
    writer.out.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n  <head>\n");
    String title = opml.title() == null ? "Subscriptions" : opml.title();
    writer
        .out
        .append("    <title>")
        .append(escaped(title))
        .append("</title>\n  </head>\n  <body>\n");
    writer.folder(root, "    ");
    return writer.out.append("  </body>\n</opml>\n").toString();
  }

  private void folder(Folder folder, String indent) {
    folder.subscriptions.forEach(subscription -> outline(subscription, indent));
    folder.folders.forEach((name, inner) -> {
      out.append(indent).append("<outline");
      attribute("text", name);
      out.append(">\n");
      folder(inner, indent + "  ");
      out.append(indent).append("</outline>\n");
    });
  }

  private void outline(Subscription subscription, String indent) {
    String title = subscription.title();
    out.append(indent).append("<outline type=\"rss\"");
    attribute("text", title == null ? subscription.feedUrl().toString() : title);
    attribute("title", title);
    attribute("xmlUrl", subscription.feedUrl().toString());
    attribute("htmlUrl", subscription.siteUrl() == null ? null : subscription.siteUrl().toString());
    List<String> categories = subscription.categories();
    attribute("category", categories.isEmpty() ? null : "/" + String.join(",/", categories));
    out.append("/>\n");
  }

  private void attribute(String name, @Nullable String value) {
    if (value != null) {
      out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .filter(OpmlWriter::isXml)
        .forEach(c -> {
          switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\n' -> out.append("&#10;");
            default -> out.appendCodePoint(c);
          }
        });
    return out.toString();
  }

  /// The characters of XML 1.0, production 2.
  private static boolean isXml(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }
}
