package org.stemma.fetch;

/// Invented pages.
final class Texts {

  private static final String[] SENTENCES = {
    "The ferry Nordlys ran aground off Vesterholm on Sunday morning with forty people on board.",
    "All of them were taken ashore by two fishing boats before the tide turned.",
    "Harbour master Ida Krog said the fog had been so thick that she could not see her own lamp.",
    "The company that owns the ferry has promised to pay for every ticket and every lost suitcase.",
    "A diver found a hole of two metres in the hull, which is why she will stay where she is.",
    "Nobody in Vesterholm can remember a summer without the ferry, and the bakery has closed.",
  };

  private Texts() {}

  /// A page with a headline and so many paragraphs of about 170 characters.
  static String article(int paragraphs) {
    return page(
        "Ferry runs aground", "<h1>Ferry runs aground off Vesterholm</h1>" + prose(paragraphs));
  }

  static String prose(int paragraphs) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      String first = SENTENCES[i % SENTENCES.length];
      String second = SENTENCES[(i + 2) % SENTENCES.length];
      text.append("<p>").append(first).append(' ').append(second).append("</p>\n");
    }
    return text.toString();
  }

  static String page(String title, String body) {
    return "<!doctype html><html><head><title>"
        + title
        + "</title></head><body>"
        + body
        + "</body></html>";
  }
}
