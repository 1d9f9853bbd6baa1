package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.alert.HookServer.Received;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Guard;
import org.stemma.fetch.Poster;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;
import org.stemma.store.Delivery;
import org.stemma.store.Role;
import org.stemma.store.SavedSearch;
import org.stemma.store.SavedSearches;

/// Who waits for a change is told of it once, whatever goes wrong on the way. Each step is taken by the test, at a time of its own.
final class AlertsTest {
  private static final String KEY =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("a key of thirty-two bytes, in all".getBytes(StandardCharsets.UTF_8));

  private final List<Letter> letters = new ArrayList<>();
  private final HookServer hook = new HookServer();
  private Newspaper newspaper;
  private Visitor visitor;
  private Poster poster;
  private Alerts alerts;
  private SavedSearches searches;
  private long ada;
  private long article;

  @BeforeEach
  void start(@TempDir Path folder) throws IOException, InterruptedException {
    newspaper = new Newspaper(folder);
    visitor = new Visitor(newspaper);
    poster = new Poster(settings(List.of("127.0.0.1")));
    alerts = alerts(poster);
    searches = newspaper.store.searches();
    ada = newspaper.store.accounts().add("ada", "hash", Role.READER).orElseThrow().id();
    article = newspaper.article("courier.example", "toll");
    newspaper.shows(article, Newspaper.text("A toll for the bridge", "It will be 12 crowns."));
    alerts.step();
  }

  @AfterEach
  void close() {
    alerts.close();
    poster.close();
    visitor.close();
    hook.close();
    newspaper.close();
  }

  private static FetchSettings settings(List<String> allowed) {
    return FetchSettings.standard("1.0", "https://watch.example/about")
        .guardedBy(Guard.publicOnly().allowing(allowed))
        .within(Duration.ofSeconds(20));
  }

  private Alerts alerts(Poster by) {
    Mailer mailer =
        letter -> {
          letters.add(letter);
          return Outcome.arrived("read");
        };
    return new Alerts(visitor.server.site(), by, mailer, Duration.ofDays(3), Alerts.Listener.NONE);
  }

  private SavedSearch saved(String question) {
    return searches.add(ada, question, "feed " + question, "stop " + question, 50).orElseThrow();
  }

  private SavedSearch hooked(String question) {
    SavedSearch search = saved(question);
    searches.hook(search.id(), hook.address(), KEY);
    return search;
  }

  private void changes(String crowns) {
    newspaper
        .later(10)
        .shows(
            article, Newspaper.text("A toll for the bridge", "It will be " + crowns + " crowns."));
  }

  private void steps() throws IOException, InterruptedException {
    while (alerts.step()) {
      // More waits.
    }
  }

  private static JsonNode json(Received received) throws IOException {
    return new ObjectMapper().readTree(received.text());
  }

  @Test
  void aProgramIsSentTheChangeSignedAsStandardWebhooksHasIt() throws Exception {
    hooked("removed:12 crowns");
    hooked("removed:14");
    changes("14");
    steps();
    steps();
    assertThat(hook.received).hasSize(1);
    Received one = hook.received.getFirst();
    assertThat(one.type()).startsWith("application/json");
    assertThat(one.time()).isEqualTo(Long.toString(newspaper.now.getEpochSecond()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Base64.getDecoder().decode(KEY.substring(6)), "HmacSHA256"));
    String signed = one.id() + "." + one.time() + "." + one.text();
    byte[] sum = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(one.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(sum));
    JsonNode message = json(one);
    assertThat(message.get("type").asText()).isEqualTo("article.changed");
    assertThat(message.get("timestamp").asText()).isEqualTo(newspaper.now.toString());
    assertThat(message.at("/data/search/question").asText()).isEqualTo("removed:12 crowns");
    assertThat(message.at("/data/version/number").asInt()).isEqualTo(2);
    assertThat(message.at("/data/version/links/change").asText())
        .isEqualTo(visitor.server.url() + "article/" + article + "/change/" + newspaper.now);
    assertThat(message.at("/data/changes/0/words").toString())
        .contains("{\"sign\":\"-\",\"text\":\"12\"}", "{\"sign\":\"+\",\"text\":\"14\"}");
  }

  /// The example of the specification's own library.
  @Test
  void theSignatureIsThatOfTheSpecification() {
    byte[] body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
    assertThat(
            Hooks.headers(
                "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "msg_p5jXN8AQM9LWM0D4loKWxJek",
                Instant.ofEpochSecond(1_614_265_330),
                body))
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whatDoesNotArriveIsTriedAgainUnderTheSameIdAfterLongerAndLongerTimes() throws Exception {
    SavedSearch search = hooked("crowns");
    hook.status = 503;
    changes("14");
    Instant made = newspaper.now;
    List<Long> waits = new ArrayList<>();
    steps();
    for (Delivery one = newest(search); one.dueAt() != null; one = newest(search)) {
      waits.add(Duration.between(newspaper.now, one.dueAt()).toSeconds());
      newspaper.now = one.dueAt();
      steps();
    }
    assertThat(waits).startsWith(5L, 25L, 125L, 625L, 3_125L, 15_625L, 43_200L).isSorted();
    assertThat(newspaper.now)
        .isBetween(made.plus(Duration.ofDays(2)), made.plus(Duration.ofDays(3)));
    assertThat(hook.received).hasSize(waits.size() + 1);
    assertThat(hook.received).extracting(Received::id).containsOnly(hook.received.getFirst().id());
    assertThat(newest(search).answer()).isEqualTo("HTTP 503");
    assertThat(newest(search).tries()).isEqualTo(hook.received.size());
  }

  private Delivery newest(SavedSearch search) {
    return newspaper.store.deliveries().of(search.id(), 1).getFirst();
  }

  @Test
  void aRestartLosesNothingAndSendsNothingTwice() throws Exception {
    SavedSearch search = hooked("crowns");
    hook.status = 500;
    changes("14");
    steps();
    alerts.close();
    changes("16");
    alerts = alerts(poster);
    hook.status = 204;
    newspaper.later(10);
    steps();
    steps();
    assertThat(hook.received).as("one of the two was tried twice").hasSize(3);
    assertThat(Set.copyOf(hook.received.stream().map(Received::id).toList())).hasSize(2);
    assertThat(newspaper.store.deliveries().of(search.id(), 5))
        .allSatisfy(one -> assertThat(one.arrivedAt()).isNotNull());
  }

  @Test
  void noRedirectIsFollowedAndOneThatIsGoneIsAskedNoMore() throws Exception {
    SavedSearch search = hooked("crowns");
    hook.status = 302;
    changes("14");
    steps();
    assertThat(hook.received).hasSize(1);
    assertThat(newest(search).answer()).isEqualTo("HTTP 302: redirects are not followed");
    hook.status = 410;
    newspaper.later(10);
    steps();
    assertThat(newest(search).dueAt()).isNull();
    assertThat(searches.find(search.id()).orElseThrow().hook()).isNull();
  }

  @Test
  void aPrivateAddressIsNotSentToUnlessItIsAllowed() throws Exception {
    SavedSearch search = hooked("crowns");
    try (Poster guarded = new Poster(settings(List.of()));
        Alerts closed = alerts(guarded)) {
      changes("14");
      closed.step();
    }
    assertThat(hook.received).isEmpty();
    assertThat(newest(search).answer()).contains("not public");
  }

  @Test
  void nobodyIsToldOfTypographyOfTheFirstVersionOrOfWhatWasTakenDown() throws Exception {
    hooked("bridge");
    long other = newspaper.article("gazette.example", "other");
    newspaper.shows(other, Newspaper.text("The bridge", "The \"old\" bridge is closed."));
    newspaper.later(5).shows(other, Newspaper.text("The bridge", "The “old” bridge is closed."));
    steps();
    changes("14");
    newspaper.store.watching().conceal(article, newspaper.now);
    steps();
    assertThat(hook.received).isEmpty();
  }

  @Test
  void aMailIsSentToAConfirmedAddressOnlyAndHasTheChangeInIt() throws Exception {
    SavedSearch search = saved("crowns");
    searches.mails(search.id(), true);
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    changes("14");
    steps();
    assertThat(letters).isEmpty();
    newspaper.store.mailboxes().confirm(ada);
    changes("16");
    steps();
    Letter letter = letters.getFirst();
    assertThat(letter.to()).isEqualTo("ada@mail.example");
    assertThat(letter.subject()).isEqualTo("[Stemma] courier.example: A toll for the bridge");
    assertThat(letter.text())
        .contains("[-14-]{+16+} crowns")
        .contains(visitor.server.url() + "article/" + article + "/change/" + newspaper.now)
        .contains("The outlet does not say that it changed it.");
    assertThat(letter.stop()).isEqualTo(visitor.server.url() + "stop/" + search.stop());
  }

  @Test
  void aHeadlineEndsNoLineOfALetter() throws Exception {
    SavedSearch search = saved("crowns");
    searches.mails(search.id(), true);
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    newspaper.store.mailboxes().confirm(ada);
    String hostile = "Toll\r\nBcc: all@mail.example\r\n\r\n\u202eBuy\u2028" + "a".repeat(5_000);
    newspaper.later(1).shows(article, Newspaper.text(hostile, "It will be 14 crowns."));
    steps();
    Letter letter = letters.getFirst();
    assertThat(letter.subject())
        .doesNotContain("\r", "\n", "\u202e", "\u2028")
        .hasSizeLessThan(130);
    assertThat(letter.text()).doesNotContain("\nBcc", "\u202e");
  }

  @Test
  void aHostileFlowOfChangesBringsFiftyMailsADayAndNoMore() throws Exception {
    SavedSearch search = saved("crowns");
    searches.mails(search.id(), true);
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    newspaper.store.mailboxes().confirm(ada);
    for (int i = 0; i < Spotter.MOST_MAILS + 10; i++) {
      changes(Integer.toString(20 + i));
    }
    steps();
    assertThat(letters).hasSize(Spotter.MOST_MAILS);
  }

  @Test
  void theDigestComesAtAnHourOfOnesOwnOnceADayWithTheWeightiestFirst() throws Exception {
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    newspaper.store.mailboxes().confirm(ada);
    newspaper.store.mailboxes().digest(ada, ZoneId.of("Asia/Tokyo"), 18);
    changes("14");
    long other = newspaper.article("gazette.example", "other");
    newspaper.shows(other, Newspaper.text("Hens", "Hens were rather dear on the market."));
    newspaper.later(1).shows(other, Newspaper.text("Hens", "Hens were quite dear on the market."));
    steps();
    assertThat(letters).as("17:11 in Tokyo").isEmpty();
    newspaper.now = Instant.parse("2031-05-14T09:00:00Z");
    steps();
    steps();
    Letter letter = letters.getFirst();
    assertThat(letters).hasSize(1);
    assertThat(letter.subject()).isEqualTo("[Stemma] 2 changes, 14 May 2031");
    assertThat(letter.text().indexOf("A toll for the bridge"))
        .isPositive()
        .isLessThan(letter.text().indexOf("Hens"));
    assertThat(letter.stop()).endsWith("/stop/secret");
    newspaper.now = Instant.parse("2031-05-15T09:30:00Z");
    steps();
    assertThat(letters).as("nothing changed").hasSize(1);
  }

  @Test
  void theQuestionToAnAddressIsAskedOnceAndNamesNoSubjectOfAnybody() throws Exception {
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    newspaper
        .store
        .deliveries()
        .add(
            Delivery.fresh(
                "msg_1", "confirm/secret", Delivery.Kind.CONFIRM, ada, null, null, newspaper.now));
    steps();
    steps();
    @Nullable Letter letter = letters.getFirst();
    assertThat(letters).hasSize(1);
    assertThat(letter.text()).contains(visitor.server.url() + "confirm/secret");
    assertThat(letter.stop()).isNull();
  }
}
