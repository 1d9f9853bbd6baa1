package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.ancestry.Shelf;
import org.stemma.page.WebSettings.Reading;
import org.stemma.store.Delivery;
import org.stemma.store.Mailbox;
import org.stemma.store.Role;
import org.stemma.store.SavedSearch;

/// What somebody who is signed in saves and is told, over real HTTP, where reading is closed to others.
final class AlertPagesTest {
  private static final String PASSWORD = "eels at the northern end";

  private final Shelf shelf = new Shelf();
  private Newspaper newspaper;
  private Visitor visitor;
  private long ada;
  private String cookie;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    newspaper = new Newspaper(folder);
    newspaper.bridge();
    newspaper.index(folder, shelf);
    visitor =
        new Visitor(
            newspaper,
            new WebHooks(() -> "", List::of, shelf),
            new WebSettings("127.0.0.1", 0, null, "Stemma", null, Reading.ACCOUNTS, true));
    ada = account("ada");
    cookie = signsIn("ada");
  }

  @AfterEach
  void close() throws Exception {
    visitor.close();
    shelf.close();
    newspaper.close();
  }

  private long account(String name) {
    return newspaper
        .store
        .accounts()
        .add(name, Visitor.PASSWORDS.hash(PASSWORD), Role.READER)
        .orElseThrow()
        .id();
  }

  private String signsIn(String name) {
    return visitor
        .sends("/sign-in", form("name", name, "password", PASSWORD))
        .headers()
        .firstValue("Set-Cookie")
        .orElseThrow()
        .replaceFirst(";.*", "");
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private Document page(String path) {
    return Jsoup.parse(visitor.gets(path, "Cookie", cookie).body());
  }

  private HttpResponse<String> does(String path, String... fields) {
    String own = page("/alerts").expectFirst("input[name=form]").attr("value");
    return visitor.sends(path, form("form", own) + "&" + form(fields), "Cookie", cookie);
  }

  private SavedSearch saved(String question) {
    assertThat(does("/alerts", "q", question).statusCode()).isEqualTo(303);
    return newspaper.store.searches().of(ada).getLast();
  }

  @Test
  void aSearchIsSavedFromItsPageOnceAndRemoved() {
    Document found = page("/search?q=toll+crowns");
    assertThat(found.expectFirst("form[action=/alerts] input[name=q]").attr("value"))
        .isEqualTo("toll crowns");
    saved("toll crowns");
    saved("toll crowns");
    assertThat(page("/alerts").select("article.saved")).hasSize(1);
    assertThat(does("/alerts", "q", "-toll").statusCode()).isEqualTo(400);
    SavedSearch search = newspaper.store.searches().of(ada).getFirst();
    assertThat(does("/alerts/" + search.id() + "/remove").statusCode()).isEqualTo(303);
    assertThat(page("/alerts").select("article.saved")).isEmpty();
  }

  @Test
  void itsFeedIsReadWithoutSigningInByWhoKnowsItsAddressAndNothingElseIs() {
    SavedSearch search = saved("toll");
    String feed = page("/alerts").expectFirst("article.saved a[href$=/feed]").attr("href");
    String path = feed.replaceFirst("http://[^/]+", "");
    assertThat(path).isEqualTo("/alerts/" + search.feed() + "/feed");
    for (String form : new String[] {"", ".rss", ".json"}) {
      assertThat(visitor.gets(path + form).statusCode()).isEqualTo(200);
      assertThat(visitor.reads(path + form)).contains("Toll of 14 crowns").contains(feed + form);
    }
    assertThat(visitor.status("/alerts/" + search.stop() + "/feed")).isEqualTo(404);
    assertThat(visitor.status("/search/feed?q=toll")).isEqualTo(401);
    newspaper.store.searches().remove(search.id());
    assertThat(visitor.status(path)).isEqualTo(404);
  }

  @Test
  void nobodyTouchesASearchOfAnotherAccount() {
    SavedSearch search = saved("toll");
    account("bela");
    cookie = signsIn("bela");
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "s");
    for (String deed : new String[] {"remove", "mails", "hook"}) {
      HttpResponse<String> answer =
          visitor.sends(
              "/alerts/" + search.id() + "/" + deed,
              form("form", page("/").expectFirst("input[name=form]").attr("value")),
              "Cookie",
              cookie);
      assertThat(answer.statusCode()).as(deed).isEqualTo(404);
    }
    assertThat(page("/alerts").text()).doesNotContain("toll", "ada@mail.example");
  }

  @Test
  void aWebhookHasAKeyOfItsOwnWhichItsOwnerSees() {
    SavedSearch search = saved("toll");
    String path = "/alerts/" + search.id() + "/hook";
    assertThat(does(path, "address", "javascript:alert(1)").statusCode()).isEqualTo(400);
    does(path, "address", "https://hook.example/a");
    String key = page("/alerts").expectFirst("article.saved code").text();
    assertThat(key).matches("whsec_[A-Za-z0-9+/]{43}=");
    does(path, "address", "https://hook.example/a");
    assertThat(page("/alerts").expectFirst("article.saved code").text()).isEqualTo(key);
    does(path, "address", "https://hook.example/b");
    assertThat(page("/alerts").expectFirst("article.saved code").text()).isNotEqualTo(key);
    does(path, "address", "");
    assertThat(page("/alerts").select("article.saved code")).isEmpty();
  }

  @Test
  void anAddressOfMailIsAskedFirstAndToLookAtTheQuestionAnswersNothing() {
    assertThat(does("/mailbox", "address", "no address").statusCode()).isEqualTo(400);
    assertThat(does("/mailbox", "address", "ada@mail.example").statusCode()).isEqualTo(303);
    Mailbox mailbox = newspaper.store.mailboxes().of(ada).orElseThrow();
    assertThat(newspaper.store.deliveries().due(5))
        .extracting(Delivery::kind)
        .containsExactly(Delivery.Kind.CONFIRM);
    String path = "/confirm/" + mailbox.secret();
    assertThat(visitor.reads(path)).contains("ada@mail.example");
    assertThat(newspaper.store.mailboxes().of(ada).orElseThrow().isConfirmed()).isFalse();
    assertThat(visitor.sendsBare(path, "").statusCode()).isEqualTo(200);
    assertThat(newspaper.store.mailboxes().of(ada).orElseThrow().isConfirmed()).isTrue();
    assertThat(visitor.status("/confirm/other")).isEqualTo(404);
  }

  @Test
  void strangersAreNotAskedAgainAndAgain() {
    for (int i = 0; i < 3; i++) {
      does("/mailbox", "address", "a" + i + "@mail.example");
    }
    assertThat(visitor.gets("/alerts", "Cookie", cookie).statusCode()).isEqualTo(200);
    assertThat(does("/mailbox", "address", "a4@mail.example").statusCode()).isEqualTo(429);
  }

  /// As RFC 8058 has it: a program sends this, without cookie or origin.
  @Test
  void mailsEndWithOneRequestAndNotByLooking() {
    SavedSearch search = saved("toll");
    does("/alerts/" + search.id() + "/mails", "wanted", "yes");
    assertThat(newspaper.store.searches().of(ada).getFirst().mails()).isTrue();
    String path = "/stop/" + search.stop();
    assertThat(visitor.reads(path)).contains("toll");
    assertThat(newspaper.store.searches().of(ada).getFirst().mails()).isTrue();
    for (int i = 0; i < 2; i++) {
      assertThat(visitor.sendsBare(path, "List-Unsubscribe=One-Click").statusCode()).isEqualTo(200);
      assertThat(newspaper.store.searches().of(ada).getFirst().mails()).isFalse();
    }
  }

  @Test
  void theDigestHasAnHourInAZoneAndEndsWithOneRequest() {
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    newspaper.store.mailboxes().confirm(ada);
    assertThat(does("/mailbox/digest", "hour", "24", "zone", "UTC").statusCode()).isEqualTo(400);
    assertThat(does("/mailbox/digest", "hour", "7", "zone", "Nowhere").statusCode()).isEqualTo(400);
    does("/mailbox/digest", "hour", "7", "zone", "Europe/Lisbon");
    Mailbox mailbox = newspaper.store.mailboxes().of(ada).orElseThrow();
    assertThat(mailbox.digestHour()).isEqualTo(7);
    assertThat(mailbox.zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
    assertThat(mailbox.digestDay()).as("its hour is over today").isEqualTo("2031-05-14");
    assertThat(visitor.sendsBare("/stop/secret", "List-Unsubscribe=One-Click").statusCode())
        .isEqualTo(200);
    assertThat(newspaper.store.mailboxes().of(ada).orElseThrow().digestHour()).isNull();
  }

  @Test
  void theFrontPageSaysWhatIsNewSinceTheLastVisit() {
    assertThat(page("/").select(".news")).as("the first visit").isEmpty();
    newspaper.later(60);
    assertThat(page("/").expectFirst(".news").text())
        .isEqualTo("No change since your last visit on 14 May 2031, 09:30 UTC.");
    newspaper.later(60);
    long toll = newspaper.article("gazette.example", "toll");
    newspaper.shows(toll, Newspaper.text("Toll", "The toll is 12 crowns."));
    newspaper.later(1).shows(toll, Newspaper.text("Toll", "The toll is 15 crowns."));
    Document front = page("/");
    assertThat(front.expectFirst(".news").text())
        .isEqualTo("1 change since your last visit on 14 May 2031, 10:30 UTC.");
    assertThat(front.select("ol.changes > li").indexOf(front.expectFirst("li.seen"))).isEqualTo(1);
    assertThat(page("/").select("li.seen")).as("still this visit").hasSize(1);
    assertThat(visitor.gets("/").statusCode()).as("nobody's").isEqualTo(401);
  }
}
