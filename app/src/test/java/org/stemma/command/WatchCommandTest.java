package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Newsroom;
import org.stemma.newsroom.Outlet;
import org.stemma.newsroom.Script;

/// The list of what is watched, as people keep it: against a newsroom on loopback, without a service.
@Timeout(120)
class WatchCommandTest {

  @TempDir Path folder;
  private Newsroom newsroom;

  @BeforeEach
  void openTheNewsroom() throws IOException {
    Script script = Script.story();
    Instant noon = script.begins().plusSeconds(3600 * 8);
    newsroom = Newsroom.open(script, () -> noon);
    Files.writeString(
        folder.resolve("stemma.conf"),
        "[fetch]\ncontact = watch@stemma.example\nallow = 127.0.0.1\n");
  }

  @AfterEach
  void closeTheNewsroom() {
    newsroom.close();
  }

  private Run watch(String verb, Object... args) {
    return fed("", verb, args);
  }

  private Run fed(String stdin, String verb, Object... args) {
    Object[] all = new Object[4 + args.length];
    System.arraycopy(new Object[] {"watch", verb, "--data", folder}, 0, all, 0, 4);
    System.arraycopy(args, 0, all, 4, args.length);
    return Run.withInput(stdin, all);
  }

  private String courier() {
    Outlet courier =
        newsroom.script().outlets().stream()
            .filter(outlet -> outlet.id().equals("courier"))
            .findFirst()
            .orElseThrow();
    return newsroom.base(courier);
  }

  private static List<String> texts(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(field).asText())
        .toList();
  }

  @Test
  void tellsFeedsArticlesAndFrontPagesApart() {
    String article = newsroom.url("courier-pier");
    JsonNode feed = watch("add", newsroom.feeds().getFirst(), "--json").json().path("items");
    assertThat(texts(feed, "kind")).containsExactly("feed");
    assertThat(texts(feed, "deed")).containsExactly("added");

    JsonNode page = watch("add", article, "--json").json().path("items").path(0);
    assertThat(page.path("kind").asText()).isEqualTo("article");
    assertThat(page.path("url").asText()).isEqualTo(article);

    Run front = watch("add", courier() + "/");
    assertThat(front.code()).as(front.err()).isZero();
    assertThat(front.out()).contains(" feed ", courier());

    assertThat(watch("add", article).out()).startsWith("already there");
  }

  @Test
  void takesListsOnStandardInputAndBelievesWhatTheyAreSaidToBe() {
    String list = "# two\nhttps://courier.example/a\n\nhttps://courier.example/b # the second\n";
    Run added = fed(list, "add", "--as", "article", "-");
    assertThat(added.code()).as(added.err()).isZero();
    assertThat(added.out().lines()).hasSize(2).allMatch(line -> line.startsWith("added"));

    Run wrong = fed("https://courier.example/a\nnonsense\n", "add", "--as", "article", "-");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("stemma watch add: -: ").contains("2");
  }

  @Test
  void refusesInOneLineWhatIsNoAddressOrNotPublic() {
    for (String bad : List.of("ftp://courier.example/", "http://", "::")) {
      Run refused = watch("add", bad);
      assertThat(refused.code()).isEqualTo(2);
      assertThat(refused.err().lines()).hasSize(1);
    }
    Run inner = watch("add", "http://169.254.169.254/latest/meta-data");
    assertThat(inner.code()).isEqualTo(2);
    assertThat(inner.err()).contains("not added", "not public").hasLineCount(1);
  }

  @Test
  void goesOnAfterAnAddressThatCannotBeAdded() {
    Run run = watch("add", "http://10.0.0.1/", newsroom.url("courier-pier"), "--jsonl");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.line(0).path("deed").asText()).isEqualTo("refused");
    assertThat(run.line(0).path("reason").asText()).contains("not public");
    assertThat(run.line(1).path("deed").asText()).isEqualTo("added");
    assertThat(run.line(1).path("format").asText()).isEqualTo("stemma.watch/1");
  }

  @Test
  void givesFeedsToOtherReadersAndTakesThemBack(@TempDir Path other) throws IOException {
    fed(String.join("\n", newsroom.feeds()), "add", "--as", "feed", "-");
    Run opml = watch("opml");
    assertThat(opml.code()).isZero();
    Path file = Files.writeString(other.resolve("feeds.opml"), opml.out());

    Run taken = Run.stemma("watch", "add", "--data", other, "--opml", file, "--jsonl");
    assertThat(taken.code()).as(taken.err()).isZero();
    assertThat(taken.out().lines()).hasSameSizeAs(newsroom.feeds());
    assertThat(Run.stemma("watch", "opml", "--data", other).out()).isEqualTo(opml.out());

    Files.writeString(file, "<html>no list</html>");
    Run wrong = Run.stemma("watch", "add", "--data", other, "--opml", file);
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains(file.toString()).hasLineCount(1);
  }

  @Test
  void pausesResumesRemovesAndAsksForALook() {
    fed("https://courier.example/a\nhttps://courier.example/b\n", "add", "--as", "article", "-");
    assertThat(watch("pause", "1").out())
        .startsWith("paused")
        .contains("https://courier.example/a");
    assertThat(states()).containsExactlyInAnyOrder("paused", "active");
    assertThat(watch("resume", "#1").out()).startsWith("resumed");
    assertThat(watch("now", "courier.example").out()).startsWith("looked at next");
    assertThat(watch("remove", "https://courier.example/b").out()).startsWith("removed");
    assertThat(states()).containsExactly("active");

    Run unknown = watch("pause", "77", "1");
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("77 is not on the list");
    assertThat(unknown.out()).startsWith("paused");
  }

  private List<String> states() {
    JsonNode items = watch("list", "--json").json().path("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(item -> item.path("kind").asText().equals("article"))
        .map(item -> item.path("state").asText())
        .toList();
  }

  @Test
  void namesAnOutletAndSetsItsPace() {
    watch("add", "--as", "feed", "https://courier.example/rss");
    Run set = watch("outlet", "courier.example", "name=The Courier", "gap=10s", "--json");
    assertThat(set.code()).as(set.err()).isZero();
    JsonNode outlet = set.json().path("items").path(0);
    assertThat(outlet.path("title").asText()).isEqualTo("The Courier");
    assertThat(outlet.path("settings").asText()).isEqualTo("gap=10s");
    assertThat(watch("outlet", "courier.example", "gap=").out()).doesNotContain("gap");
    assertThat(watch("outlet", "courier.example", "gap=soon").code()).isEqualTo(2);
    assertThat(watch("outlet", "unknown.example").code()).isEqualTo(1);
  }

  @Test
  void saysWhatToDoWhereNothingIsThere(@TempDir Path empty) {
    Run list = Run.stemma("watch", "list", "--data", empty);
    assertThat(list.code()).isEqualTo(2);
    assertThat(list.err()).contains("stemma watch add URL").hasLineCount(1);
    assertThat(Run.stemma("watch").err()).contains("which verb? There are add, list");
  }
}
