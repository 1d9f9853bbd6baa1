package org.stemma.config;

/// The configuration file that is written where there is none: every setting with what it does and what holds unless it is
/// set, each behind a `#`, so that only what somebody sets himself stays his when standards change.
public final class Template {

  private static final int WIDTH = 96;

  private Template() {}

  /// The text of the file.
  public static String text() {
    StringBuilder out = new StringBuilder();
    out.append(
        "# What Stemma is told here it does from its next start on. Take away the # before a\n");
    out.append(
        "# setting to change it. A name that does not exist is an error, never passed over.\n");
    Vocabulary.sections().forEach((section, text) -> section(out, section, text));
    return out.toString();
  }

  private static void section(StringBuilder out, String section, String text) {
    boolean isOne = section.equals(Vocabulary.OUTLET) || section.equals(Vocabulary.FEED);
    out.append("\n# ").append("-".repeat(20)).append('\n');
    comment(out, text);
    String which =
        section.equals(Vocabulary.OUTLET) ? "courier.example" : "https://courier.example/rss";
    out.append(isOne ? "#[" + section + " " + which + "]" : "[" + section + "]").append('\n');
    for (Key key : Vocabulary.keys()) {
      if (key.section().equals(section)) {
        out.append('\n');
        comment(out, key.text());
        String value = key.standard() == null ? key.example() : key.standard();
        out.append('#').append(key.name()).append(" = ").append(value).append('\n');
      }
    }
  }

  private static void comment(StringBuilder out, String text) {
    StringBuilder line = new StringBuilder("#");
    for (String word : text.split(" ")) {
      if (line.length() + 1 + word.length() > WIDTH) {
        out.append(line).append('\n');
        line.setLength(1);
      }
      line.append(' ').append(word);
    }
    out.append(line).append('\n');
  }
}
