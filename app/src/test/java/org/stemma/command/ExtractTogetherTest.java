package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of one call: where they were fetched, what they teach each other, and their order.
class ExtractTogetherTest {

  private static final String[] THINGS = {"ferry", "lantern", "kiln", "weir", "bell"};

  @TempDir private Path folder;

  private Path pages;

  @BeforeEach
  void writePages() throws IOException {
    pages = Files.createDirectory(folder.resolve("pages"));
    for (int i = 0; i < THINGS.length; i++) {
      Files.writeString(pages.resolve("p" + i + ".html"), page(THINGS[i]));
    }
  }

  private static String page(String thing) {
    return """
    <title>The %1$s of Ostby</title><article><h1>The %1$s of Ostby</h1><div class=k1>
    <p>The %1$s of Ostby was sold on Monday to a man from the mainland who gave no name and paid in herring.</p>
    <div class=k2><p>All of Ostby for a penny a week: the paper that the gulls read before you do, and after.</p></div>
    <p>Nobody knows what he wants with a %1$s, and the mayor has asked the council to find out before Friday.</p>
    <p>The council has asked the mayor the same, by a letter that the postman read aloud on the quay.</p>
    <p>In the end a %1$s was seen on Tuesday evening, or something that looked like one from the inn's back window.</p>
    <p>The man from the mainland has not been back since, and the herring is still lying on the steps of the hall.</p>
    </div></article>
    """
        .formatted(thing);
  }

  private Path urls(String... lines) throws IOException {
    return Files.writeString(folder.resolve("urls.tsv"), String.join("\n", lines) + "\n");
  }

  private Path table() throws IOException {
    return urls(
        IntStream.range(0, THINGS.length)
            .mapToObj(i -> "p" + i + "\thttps://ostby.example/news/" + THINGS[i])
            .toArray(String[]::new));
  }

  @Test
  void onlyTogetherPagesOfASiteTeachEachOther() throws IOException {
    Run alone = Run.stemma("extract", "--jsonl", "--urls", table(), pages);
    Run together = Run.stemma("extract", "--jsonl", "--together", "--urls", table(), pages);
    for (int i = 0; i < THINGS.length; i++) {
      assertThat(alone.line(i).path("paragraphs")).hasSize(6);
      assertThat(together.line(i).path("paragraphs")).hasSize(5);
      JsonNode left = together.line(i).path("left_out").get(0);
      assertThat(left.path("text").asText()).startsWith("All of Ostby for a penny");
      assertThat(left.path("why").asText()).startsWith("the same words in 5 of 5 articles");
    }
  }

  @Test
  void pagesOfOtherSitesTeachNothing() throws IOException {
    Path table =
        urls(
            "p0\thttps://ostby.example/a",
            "p1\thttps://mail.example/a",
            "p2\thttps://gull.example/a",
            "p3\thttps://weir.example/a",
            "p4\thttps://kiln.example/a");
    Run together = Run.stemma("extract", "--jsonl", "--together", "--urls", table, pages);
    assertThat(together.line(0).path("paragraphs")).hasSize(6);
  }

  @Test
  void theTableSaysWhereAPageWasFetched() throws IOException {
    Run run = Run.stemma("extract", "--jsonl", "--urls", table(), pages);
    assertThat(run.line(2).path("url").asText()).isEqualTo("https://ostby.example/news/kiln");
    assertThat(run.line(2).path("source").asText()).isEqualTo("ostby.example");
  }

  @Test
  void manyPagesComeInTheirOrderThoughManyAreReadAtOnce() throws IOException {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int i = 0; i < 60; i++) {
      String body = i % 7 == 0 ? page("bell").repeat(40) : page("bell");
      Files.writeString(many.resolve("m%02d.html".formatted(i)), body);
    }
    Run run = Run.stemma("extract", "--jsonl", many);
    assertThat(run.code()).isZero();
    assertThat(IntStream.range(0, 60).mapToObj(i -> run.line(i).path("id").asText()))
        .isEqualTo(IntStream.range(0, 60).mapToObj("m%02d"::formatted).toList());
  }

  @Test
  void aTableThatIsNoneIsNamedWithItsLine() throws IOException {
    Run run = Run.stemma("extract", "--urls", urls("p0\thttps://a.example/", "p1"), pages);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .hasSize(1)
        .first()
        .asString()
        .contains("urls.tsv:2: is no id, tab and URL");
    Run missing = Run.stemma("extract", "--urls", folder.resolve("none.tsv"), pages);
    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.tsv: there is no such file");
  }

  @Test
  void togetherNeedsPagesThatCanBeReadTwice() {
    Run run = Run.withInput(page("bell"), "extract", "--together", "-");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--together reads its pages twice");
  }
}
