package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;

/// The entries of a live blog are told from the article above them.
class LiveBlogTest {

  private static final String SUMMARY =
      """
      <p>The ferry between the two harbours has been found, the harbour office said on Monday, with all hands and the goat.</p>
      <p>It had lain behind Skerra since Saturday, where nobody had looked, because nobody is ever there in winter.</p>
      <p>The captain asked for tea, a rope and a lawyer, in this order, and had been given the first two by noon.</p>
      """;

  private static String entry(String time, String words) {
    return "<div class=e4><time>%s</time><h3>%s</h3><p>%s was all that the office would say of it on the telephone.</p></div>"
        .formatted(time, words, words);
  }

  private static String entries(int count) {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < count; i++) {
      entries.append(entry("1" + i + ":15", "Boat number " + i + " has come back"));
    }
    return entries.toString();
  }

  private static String page(String type, String body) {
    return """
    <title>Ferry found</title><script type="application/ld+json">{"@type": "%s", "headline": "Ferry found"}</script>
    <article><h1>Ferry found</h1>%s</article>
    """
        .formatted(type, body);
  }

  private static List<Block> blocks(String page) {
    return ((Article) Extractor.standard().extract(page, null)).witness().blocks();
  }

  private static List<String> texts(String page, BlockKind kind) {
    return blocks(page).stream().filter(block -> block.kind() == kind).map(Block::text).toList();
  }

  @Test
  void entriesOfAPageThatSaysItIsALiveBlogAreTyped() {
    String page =
        page("LiveBlogPosting", "<div>" + SUMMARY + "</div><div class=e>" + entries(5) + "</div>");
    assertThat(texts(page, BlockKind.PARAGRAPH))
        .hasSize(3)
        .allMatch(text -> !text.contains("Boat"));
    assertThat(texts(page, BlockKind.LIVE_ENTRY))
        .hasSize(10)
        .contains("Boat number 3 has come back");
  }

  @Test
  void aSummaryInAPartOfItsOwnIsFoundBesideManyMoreEntries() {
    String page =
        page(
            "LiveBlogPosting",
            "<div class=article-body>"
                + SUMMARY
                + "</div><section><h2>Live</h2>"
                + entries(9)
                + "</section>");
    assertThat(texts(page, BlockKind.PARAGRAPH)).hasSize(3);
    assertThat(texts(page, BlockKind.LIVE_ENTRY)).hasSize(18);
  }

  @Test
  void anEntryWithoutWordsOfItsOwnIsStillOne() {
    String picture =
        "<div class=e4><time>19:15</time><h3>The goat, on the quay</h3><img src=goat.jpg></div>";
    String page =
        page(
            "LiveBlogPosting", "<div>" + SUMMARY + "</div><div>" + entries(4) + picture + "</div>");
    assertThat(texts(page, BlockKind.LIVE_ENTRY)).contains("The goat, on the quay");
  }

  @Test
  void theSameBoxesOnAPageThatIsNoneAreText() {
    String page =
        page("NewsArticle", "<div>" + SUMMARY + "</div><div class=e>" + entries(5) + "</div>");
    assertThat(texts(page, BlockKind.LIVE_ENTRY)).isEmpty();
    assertThat(texts(page, BlockKind.PARAGRAPH)).anyMatch(text -> text.startsWith("Boat number"));
  }

  @Test
  void aNameWithLiveInItSaysSoToo() {
    String page =
        page(
            "NewsArticle",
            "<div>" + SUMMARY + "</div><div class=live-blog>" + entries(5) + "</div>");
    assertThat(texts(page, BlockKind.LIVE_ENTRY)).hasSize(10);
  }

  @Test
  void twoDatedBoxesAreNoLiveBlog() {
    String page =
        page("LiveBlogPosting", "<div>" + SUMMARY + "</div><div class=e>" + entries(2) + "</div>");
    assertThat(texts(page, BlockKind.LIVE_ENTRY)).isEmpty();
  }
}
