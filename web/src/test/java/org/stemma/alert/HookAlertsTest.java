package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.alert.HookServer.Received;
import org.stemma.fetch.Poster;
import org.stemma.store.Delivery;
import org.stemma.store.SavedSearch;

/// A program that waits for a change is told of it once, whatever goes wrong on the way.
final class HookAlertsTest {
  private AlertDesk desk;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    desk = new AlertDesk(folder);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private static JsonNode json(Received received) throws IOException {
    return new ObjectMapper().readTree(received.text());
  }

  @Test
  void aProgramIsSentTheChangeSignedAsStandardWebhooksHasIt() throws Exception {
    desk.hooked("removed:12 crowns");
    desk.hooked("removed:14");
    desk.changes("14");
    desk.steps();
    desk.steps();
    assertThat(desk.hook.received).hasSize(1);
    Received one = desk.hook.received.getFirst();
    assertThat(one.type()).startsWith("application/json");
    assertThat(one.time()).isEqualTo(Long.toString(desk.newspaper.now.getEpochSecond()));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(
        new SecretKeySpec(Base64.getDecoder().decode(AlertDesk.KEY.substring(6)), "HmacSHA256"));
    String signed = one.id() + "." + one.time() + "." + one.text();
    byte[] sum = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
    assertThat(one.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(sum));
    JsonNode message = json(one);
    assertThat(message.get("type").asText()).isEqualTo("article.changed");
    assertThat(message.get("timestamp").asText()).isEqualTo(desk.newspaper.now.toString());
    assertThat(message.at("/data/search/question").asText()).isEqualTo("removed:12 crowns");
    assertThat(message.at("/data/version/number").asInt()).isEqualTo(2);
    assertThat(message.at("/data/version/links/change").asText())
        .isEqualTo(
            desk.visitor.server.url()
                + "article/"
                + desk.article
                + "/change/"
                + desk.newspaper.now);
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
    SavedSearch search = desk.hooked("crowns");
    desk.hook.status = 503;
    desk.changes("14");
    Instant made = desk.newspaper.now;
    List<Long> waits = new ArrayList<>();
    desk.steps();
    for (Delivery one = desk.newest(search); one.dueAt() != null; one = desk.newest(search)) {
      waits.add(Duration.between(desk.newspaper.now, one.dueAt()).toSeconds());
      desk.newspaper.now = one.dueAt();
      desk.steps();
    }
    assertThat(waits).startsWith(5L, 25L, 125L, 625L, 3_125L, 15_625L, 43_200L).isSorted();
    assertThat(desk.newspaper.now)
        .isBetween(made.plus(Duration.ofDays(2)), made.plus(Duration.ofDays(3)));
    assertThat(desk.hook.received).hasSize(waits.size() + 1);
    assertThat(desk.hook.received)
        .extracting(Received::id)
        .containsOnly(desk.hook.received.getFirst().id());
    assertThat(desk.newest(search).answer()).isEqualTo("HTTP 503");
    assertThat(desk.newest(search).tries()).isEqualTo(desk.hook.received.size());
  }

  @Test
  void aRestartLosesNothingAndSendsNothingTwice() throws Exception {
    SavedSearch search = desk.hooked("crowns");
    desk.hook.status = 500;
    desk.changes("14");
    desk.steps();
    desk.changes("16");
    desk.restarts();
    desk.hook.status = 204;
    desk.newspaper.later(10);
    desk.steps();
    desk.steps();
    assertThat(desk.hook.received).as("one of the two was tried twice").hasSize(3);
    assertThat(Set.copyOf(desk.hook.received.stream().map(Received::id).toList())).hasSize(2);
    assertThat(desk.newspaper.store.deliveries().of(search.id(), 5))
        .allSatisfy(one -> assertThat(one.arrivedAt()).isNotNull());
  }

  @Test
  void noRedirectIsFollowedAndOneThatIsGoneIsAskedNoMore() throws Exception {
    SavedSearch search = desk.hooked("crowns");
    desk.hook.status = 302;
    desk.changes("14");
    desk.steps();
    assertThat(desk.hook.received).hasSize(1);
    assertThat(desk.newest(search).answer()).isEqualTo("HTTP 302: redirects are not followed");
    desk.hook.status = 410;
    desk.newspaper.later(10);
    desk.steps();
    assertThat(desk.newest(search).dueAt()).isNull();
    assertThat(desk.searches.find(search.id()).orElseThrow().hook()).isNull();
  }

  @Test
  void aPrivateAddressIsNotSentToUnlessItIsAllowed() throws Exception {
    SavedSearch search = desk.hooked("crowns");
    try (Poster guarded = new Poster(AlertDesk.settings(List.of()));
        Alerts closed = desk.alerts(guarded)) {
      desk.changes("14");
      closed.step();
    }
    assertThat(desk.hook.received).isEmpty();
    assertThat(desk.newest(search).answer()).contains("not public");
  }

  @Test
  void whoAsksToBeLeftAloneIsUpToTwelveHoursAndWhatElseWaitsForHimWaitsToo() throws Exception {
    SavedSearch search = desk.hooked("crowns");
    desk.hook.status = 429;
    desk.hook.retryAfter = "1800";
    desk.changes("14");
    Instant first = desk.newspaper.now;
    desk.steps();
    assertThat(desk.newest(search).dueAt()).isEqualTo(first.plusSeconds(1_800));
    desk.changes("16");
    desk.steps();
    assertThat(desk.hook.received).as("what is new is tried once").hasSize(2);
    desk.newspaper.now = first.plusSeconds(1_800);
    desk.steps();
    assertThat(desk.hook.received).as("the second answer asked for longer").hasSize(2);
    desk.newspaper.now = first.plusSeconds(600 + 1_800);
    desk.hook.retryAfter = "9999999";
    desk.steps();
    assertThat(desk.hook.received).hasSize(4);
    assertThat(desk.newspaper.store.deliveries().of(search.id(), 5))
        .extracting(Delivery::dueAt)
        .containsOnly(desk.newspaper.now.plus(Duration.ofHours(12)));
  }
}
