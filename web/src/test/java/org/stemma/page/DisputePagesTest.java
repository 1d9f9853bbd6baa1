package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.ancestry.Shelf;
import org.stemma.store.Account;
import org.stemma.store.Dispute;
import org.stemma.store.Dispute.Says;
import org.stemma.store.Matter;
import org.stemma.store.Matter.Kind;
import org.stemma.store.Role;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// What people say of what was found.
final class DisputePagesTest {
  private static final String PASSWORD = "eels at the northern end";
  private static final String VOTE =
      "The council of Low Harrow voted late on Tuesday to charge 4 crowns for the crossing of the new bridge.";
  private static final String TEASER = "Read more about eels in our magazine.";

  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private long source;
  private long copy;
  private String cookie;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException {
    newspaper = new Newspaper(folder);
    source = newspaper.article("courier.example", "bridge");
    newspaper.shows(source, text("Council votes", "said Ada Kerrick, who sells eels."));
    copy = newspaper.article("gazette.example", "toll");
    newspaper.later(60).shows(copy, text("A toll", "said the mayor, Tomas Brandt."));
    newspaper.later(5).index(folder, shelf);
    newspaper.store.accounts().add("ada", Visitor.PASSWORDS.hash(PASSWORD), Role.READER);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
    cookie = signsIn();
  }

  private static Witness text(String headline, String speaker) {
    Witness.Builder witness = Witness.builder().headline(headline).language("en");
    witness.block(BlockKind.PARAGRAPH, VOTE);
    witness.block(
        BlockKind.PARAGRAPH,
        "“Nobody who sells eels at the northern end will pay this twice,” " + speaker);
    witness.leftOut(TEASER, "teaser");
    return witness.build();
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  private String signsIn() {
    HttpResponse<String> answer =
        visitor.sends("/sign-in", "name=ada&password=" + encoded(PASSWORD));
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private String sees(String path) {
    return visitor.gets(path, "Cookie", cookie).body();
  }

  private static String first(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .findFirst()
        .map((MatchResult result) -> result.group(1))
        .orElseThrow(() -> new AssertionError(pattern + " is not in " + page));
  }

  /// Fills in the first form of a page.
  private HttpResponse<String> judges(String path, String says, String note) {
    String page = sees(path);
    String form = page.substring(page.indexOf("class=\"judge\""));
    String version =
        form.contains("name=\"version\"") ? first(form, "name=\"version\" value=\"(\\d+)\"") : "0";
    return visitor.sends(
        first(form, "action=\"([^\"]+)\""),
        "form="
            + first(form, "name=\"form\" value=\"([^\"]+)\"")
            + "&kind="
            + first(form, "name=\"kind\" value=\"([^\"]+)\"")
            + "&digest="
            + first(form, "name=\"digest\" value=\"([^\"]+)\"")
            + "&version="
            + version
            + "&says="
            + says
            + "&note="
            + encoded(note),
        "Cookie",
        cookie);
  }

  private String versionPage() {
    return "/article/" + copy + "/at/" + newspaper.now;
  }

  @Test
  void aSharedPassageIsDisputedAndBothArticlesShowIt() {
    String ancestry = "/article/" + copy + "/ancestry";
    assertThat(visitor.reads(ancestry)).doesNotContain("Is this right?");
    HttpResponse<String> done = judges(ancestry, "wrong", "Both had <b>it</b> from the town hall.");
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(done.headers().firstValue("Location")).hasValue(ancestry);
    assertThat(visitor.reads(ancestry))
        .contains("disputed</span> by <bdi>ada</bdi>", "from the town hall")
        .doesNotContain("<b>it</b>", "Take back");
    assertThat(visitor.reads("/article/" + source + "/ancestry")).contains("disputed</span>");
    assertThat(sees(ancestry)).contains("Take back");
  }

  @Test
  void aVerdictOnAQuotationIsConfirmed() {
    judges("/article/" + copy + "/story", "right", "");
    assertThat(visitor.reads("/article/" + copy + "/story")).contains("confirmed</span> by");
    Dispute said = newspaper.store.disputes().ofArticle(copy).getFirst();
    assertThat(said.matter().beside()).contains("misattributed: Ada Kerrick, here the mayor");
    assertThat(said.says()).isEqualTo(Says.RIGHT);
  }

  @Test
  void whatWasLeftOutIsDisputedOnItsOwnPageOnly() {
    HttpResponse<String> done = judges(versionPage(), "wrong", "It is the point.");
    assertThat(done.headers().firstValue("Location").orElse("")).contains("/at/");
    assertThat(visitor.reads(versionPage())).contains("disputed</span>", "It is the point.");
    assertThat(visitor.reads("/article/" + source + "/at/" + newspaper.now))
        .contains(TEASER)
        .doesNotContain("disputed</span>");
  }

  @Test
  void aSecondWordReplacesTheFirstAndOneIsTakenBack() {
    judges(versionPage(), "wrong", "one");
    judges(versionPage(), "right", "two");
    String page = sees(versionPage());
    assertThat(page).contains("confirmed</span>", "two").doesNotContain("disputed</span>");
    String form = page.substring(page.indexOf("class=\"said\""));
    HttpResponse<String> done =
        visitor.sends(
            first(form, "action=\"([^\"]+withdraw)\""),
            "form=" + first(form, "name=\"form\" value=\"([^\"]+)\""),
            "Cookie",
            cookie);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(visitor.reads(versionPage())).doesNotContain("confirmed</span>");
    assertThat(newspaper.store.disputes().everyOf(copy)).hasSize(2);
  }

  @Test
  void nobodyJudgesWithoutAnAccountOrAFormOfTheirs() {
    String path = "/article/" + copy + "/dispute";
    assertThat(visitor.sends(path, "kind=left_out&digest=x").statusCode()).isEqualTo(401);
    assertThat(visitor.sends(path, "kind=left_out&digest=x", "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(visitor.sendsBare(path, "kind=left_out", "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(newspaper.store.disputes().newest(Long.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void whatIsNotThereCannotBeJudged() {
    String form = first(sees(versionPage()), "name=\"form\" value=\"([^\"]+)\"");
    String path = "/article/" + copy + "/dispute";
    for (String[] sent :
        new String[][] {
          {"404", "kind=left_out&digest=0"},
          {"400", "kind=mood&digest=0"},
          {"400", "kind=left_out&says=maybe&digest=0"},
          {"400", "kind=left_out&digest=0&note=" + "a".repeat(1_001)}
        }) {
      HttpResponse<String> answer =
          visitor.sends(path, "form=" + form + "&" + sent[1], "Cookie", cookie);
      assertThat(answer.statusCode()).as(sent[1]).isEqualTo(Integer.parseInt(sent[0]));
    }
  }

  private Account ada() {
    return newspaper.store.accounts().find("ada").orElseThrow();
  }

  @Test
  void afterANewReadingItIsFoundByItsWordsOrToldAsLost() {
    var disputes = newspaper.store.disputes();
    Matter wider = new Matter(Kind.LEFT_OUT, TEASER + " It costs 2 crowns.", "link list");
    Matter gone =
        new Matter(Kind.LEFT_OUT, "Subscribe to our letter from the harbour.", "promotion");
    disputes.add(copy, null, wider, Says.WRONG, "wider", ada());
    disputes.add(copy, null, gone, Says.WRONG, "gone", ada());
    String page = visitor.reads(versionPage());
    assertThat(page).contains("Said of: <q dir=\"auto\">" + wider.judged());
    assertThat(page.substring(page.indexOf("Said before our reading changed")))
        .contains("letter from the harbour", "gone");
  }

  @Test
  void thereIsAListWithFeeds() {
    judges(versionPage(), "wrong", "It is the point.");
    assertThat(visitor.reads("/disputes"))
        .contains("piece left out", TEASER, "by <bdi>ada</bdi>", "It is the point.");
    for (String form : List.of("", ".rss", ".json")) {
      HttpResponse<String> feed = visitor.gets("/disputes/feed" + form);
      assertThat(feed.body()).contains("disputed by ada", "It is the point.");
      String tag = feed.headers().firstValue("ETag").orElseThrow();
      assertThat(visitor.gets("/disputes/feed" + form, "If-None-Match", tag).statusCode())
          .isEqualTo(304);
    }
    newspaper.store.watching().conceal(copy, newspaper.now);
    assertThat(visitor.reads("/disputes")).contains("Nobody has said anything");
    assertThat(visitor.reads("/disputes/feed")).doesNotContain("It is the point.");
  }

  @Test
  void programsJudgeWithAToken() {
    String token = "stemma_test";
    newspaper.store.accounts().token(ada().id(), "test", Secrets.hash(token));
    String matters = visitor.reads("/api/v1/articles/" + copy + "/matters");
    assertThat(matters).contains("\"borrowing\"", "\"quotation\"", "\"left out\"");
    String digest = first(matters, "\"kind\":\"left out\",\"digest\":\"([0-9a-f]+)\"");
    String body =
        "{\"article\":\"%d\",\"kind\":\"left out\",\"digest\":\"%s\",\"says\":\"wrong\",\"note\":\"so\"}"
            .formatted(copy, digest);
    assertThat(posts("/api/v1/disputes", body).statusCode()).isEqualTo(401);
    HttpResponse<String> said = posts("/api/v1/disputes", body, "Authorization", "Bearer " + token);
    assertThat(said.statusCode()).isEqualTo(200);
    assertThat(said.body()).contains("stemma.dispute/1", "\"by\":\"ada\"", "\"note\":\"so\"");
    assertThat(visitor.reads("/api/v1/disputes")).contains(digest);
    String id = first(said.body(), "\"id\":(\\d+)");
    String withdrawn = "{\"dispute\":\"" + id + "\"}";
    assertThat(
            posts("/api/v1/disputes/withdraw", withdrawn, "Authorization", "Bearer " + token)
                .statusCode())
        .isEqualTo(200);
    assertThat(
            posts("/api/v1/disputes/withdraw", withdrawn, "Authorization", "Bearer " + token)
                .statusCode())
        .isEqualTo(404);
    assertThat(visitor.reads("/api/v1/disputes")).doesNotContain(digest);
  }

  private HttpResponse<String> posts(String path, String body, String... headers) {
    return visitor.posts(path, "application/json", body, headers);
  }
}
