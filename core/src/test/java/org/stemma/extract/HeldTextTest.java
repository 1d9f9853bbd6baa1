package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Block;

/// Articles that stand on a page only for its scripts.
class HeldTextTest {

  private static final String HEAD =
      "<title>Ferry found</title><meta property=og:title content='Ferry found'><div id=root></div>";

  private static final List<String> TEXT =
      List.of(
          "The ferry between the two harbours has been found, the harbour office said on Monday, with all hands and the goat.",
          "It had lain behind Skerra since Saturday, where nobody had looked, because nobody is ever there in winter.",
          "The captain asked for tea, a rope and a “lawyer”, in this order, and had been given the first two by noon.",
          "A second ferry will be sent for the goat, which has refused the first one twice and eaten its timetable.",
          "The office has promised to look behind Skerra first when the next ferry is missed, and to bring tea along.");

  private static String html() {
    return "<p>" + String.join("</p><p>", TEXT) + "</p>";
  }

  private static void assertRead(String page) {
    Extraction read = Extractor.standard().extract(page, null);
    assertThat(read).isInstanceOf(Article.class);
    Article article = (Article) read;
    assertThat(article.witness().headline()).isEqualTo("Ferry found");
    assertThat(article.witness().paragraphs().stream().map(Block::text)).isEqualTo(TEXT);
  }

  @Test
  void inATemplate() {
    assertRead(HEAD + "<script type=text/template>" + html() + "</script>");
    assertRead(HEAD + "<template>" + html() + "</template>");
  }

  @Test
  void forReadersWithoutScripts() {
    assertRead(HEAD + "<noscript>" + html() + "</noscript>");
  }

  @Test
  void inTheDataOfAFramework() {
    String data =
        "{\"page\": {\"id\": 7, \"kind\": \"story\", \"body\": %s, \"more\": 1}}"
            .formatted(quoted(html()));
    assertRead(HEAD + "<script id=__DATA__ type=application/json>" + data + "</script>");
    assertRead(HEAD + "<script>self.push([1, " + quoted("7:" + data) + "])</script>");
  }

  @Test
  void aPageThatShowsItsTextIsReadAsItIsShown() {
    String shown = "<article><h1>Ferry found</h1>" + html() + "</article>";
    String other = html().replace("ferry", "raft");
    assertRead(
        "<title>Ferry found</title>" + shown + "<script>var a = " + quoted(other) + "</script>");
  }

  @Test
  void stringsThatAreNoHtmlMakeNoArticle() {
    String words = "nothing to see ".repeat(100);
    Extraction read =
        Extractor.standard().extract(HEAD + "<script>var a = " + quoted(words) + "</script>", null);
    assertThat(read).isInstanceOf(NoArticle.class);
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\u003c") + "\"";
  }
}
