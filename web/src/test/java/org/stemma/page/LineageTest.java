package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ancestry.Shelf;

/// What a text shares with what was seen, on the page of an article and for a text that somebody pastes.
final class LineageTest {

  private static final String EELS =
      "The eel market at the northern end of Low Harrow closed on Monday after a hundred and nine years of trade.";
  private static final String FERRY =
      "The old ferry will be moored below the church and turned into a tea room that nobody in the council has asked for.";

  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private long source;
  private long copy;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    newspaper = new Newspaper(folder);
    source = newspaper.article("courier.example", "eels");
    newspaper.shows(source, Newspaper.text("Eel market closes", EELS));
    newspaper.later(30).shows(source, Newspaper.text("Eel market closes", EELS, FERRY));
    copy = newspaper.article("gazette.example", "market");
    String cattle = "Nothing happened in the cattle market, and the <b>hens</b> were dear.";
    newspaper.later(60).shows(copy, Newspaper.text("Markets of the week", cattle));
    newspaper
        .later(10)
        .shows(
            copy,
            Newspaper.text(
                "Markets of the week", cattle, FERRY.replace("the council", "the town hall")));
    newspaper.later(5);
    newspaper.index(folder, shelf);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  private HttpResponse<String> pastes(String text) {
    return visitor.sends("/trace", "text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  @Test
  void anArticleShowsWhereItsPassagesAppearedEarlierAndInWhichVersion() {
    assertThat(visitor.reads("/article/" + copy)).contains("/article/" + copy + "/ancestry");
    String page = visitor.reads("/article/" + copy + "/ancestry");
    assertThat(page)
        .contains(
            "Markets of the week", "Eel market closes", "appeared there earlier, by the times")
        .contains("version 2</a> of 2")
        .contains("<span class=\"shared\">")
        .contains("town hall")
        .doesNotContain("copied", "<b>hens");
    assertThat(visitor.reads("/article/" + source + "/ancestry")).contains("appeared there later");
  }

  @Test
  void aPastedTextIsTraced() {
    HttpResponse<String> page = pastes("They say <i>so</i>:\r\n\r\n" + EELS);
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body())
        .contains("1 article of other outlets", "Eel market closes", "versions 1 to 2")
        .doesNotContain("<i>so");
  }

  @Test
  void aTextThatIsKnownFromNowhereIsSaidToBe() {
    assertThat(pastes("A whale was seen off the mole on Thursday, and it was in no hurry.").body())
        .contains("None of its passages is known");
  }

  @Test
  void anAddressLeadsToItsArticle() {
    HttpResponse<String> page = pastes("https://www.courier.example/eels");
    assertThat(page.statusCode()).isEqualTo(302);
    assertThat(page.headers().firstValue("Location")).hasValue("/article/" + source + "/ancestry");
    assertThat(pastes("https://www.courier.example/none").statusCode()).isEqualTo(404);
  }

  @Test
  void whatIsTooLongIsRefusedAndShownAgain() {
    assertThat(pastes("eel ".repeat(30_000)).statusCode()).isEqualTo(413);
    assertThat(visitor.status("/trace")).isEqualTo(200);
  }

  @Test
  void anArticleThatWasTakenDownIsTracedNoMore() {
    newspaper.store.watching().conceal(source, newspaper.now);
    assertThat(visitor.reads("/article/" + copy + "/ancestry")).doesNotContain("Eel market");
    assertThat(visitor.status("/article/" + source + "/ancestry")).isEqualTo(410);
    assertThat(pastes(EELS).body()).doesNotContain("Eel market");
  }
}
