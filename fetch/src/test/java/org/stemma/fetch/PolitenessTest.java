package org.stemma.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.robots.Robots;
import org.stemma.url.HostKey;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Head;

class PolitenessTest {

  private static final Instant BEGIN = Instant.parse("2031-05-04T10:00:00Z");
  private static final WebUrl URL = WebUrl.tryParse("https://harbour.example/a").orElseThrow();
  private static final WebUrl OTHER = WebUrl.tryParse("https://other.example/a").orElseThrow();
  private static final HostKey HOST = URL.hostKey();

  private Instant now = BEGIN;
  private final Politeness politeness = politeness(PoliteSettings.standard());

  private Politeness politeness(PoliteSettings settings) {
    return new Politeness(settings, () -> now);
  }

  private static Trail trail(int status, @Nullable Duration retryAfter, Hop... hops) {
    Head head = new Head("HTTP/1.1 " + status + " X", List.of());
    Exchange exchange =
        new Exchange(
            URL.toUri(),
            BEGIN,
            InetAddress.getLoopbackAddress(),
            "http/1.1",
            head,
            new byte[0],
            head,
            new byte[0],
            null);
    List<Exchange> exchanges = status == 0 ? List.of() : List.of(exchange);
    return new Trail(URL, exchanges, List.of(hops), status, retryAfter, Duration.ZERO);
  }

  private static Fetched page(Hop... hops) {
    return new Fetched.Page(trail(200, null, hops), URL, new byte[0], null, null, null);
  }

  private static Fetched limited(@Nullable Duration retryAfter) {
    return new Fetched.Blocked(trail(429, retryAfter), Block.RATE_LIMITED, "429");
  }

  private static Fetched failed(Failure kind, int status) {
    return new Fetched.Failed(trail(status, null), kind, "it failed");
  }

  private Duration untilNext() {
    return Duration.between(now, politeness.nextAllowed(HOST));
  }

  private void ask(Fetched fetched) {
    now = politeness.nextAllowed(HOST).isAfter(now) ? politeness.nextAllowed(HOST) : now;
    assertThat(politeness.begin(HOST)).isTrue();
    politeness.end(HOST, fetched);
  }

  @Test
  void aHostThatWasNeverAskedMayBeAskedAtOnce() {
    assertThat(politeness.nextAllowed(HOST)).isBeforeOrEqualTo(now);
    assertThat(politeness.state(HOST)).isEqualTo(HostState.fresh(HOST));
    assertThat(politeness.states()).isEmpty();
  }

  @Test
  void theFloorIsCountedFromTheEndOfTheRequestBefore() {
    assertThat(politeness.begin(HOST)).isTrue();
    now = now.plusSeconds(5);
    assertThat(politeness.begin(HOST)).as("one at a time").isFalse();
    politeness.end(HOST, page());
    assertThat(politeness.begin(HOST)).isFalse();
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
    now = now.plusSeconds(2);
    assertThat(politeness.begin(HOST)).isTrue();
  }

  @Test
  void oneHostDoesNotWaitForAnother() {
    assertThat(politeness.begin(HOST)).isTrue();
    assertThat(politeness.begin(OTHER.hostKey())).isTrue();
  }

  @Test
  void severalConnectionsKeepTheFloorBetweenTheirBegins() {
    Politeness several = politeness(PoliteSettings.standard().withConnections(2));
    assertThat(several.begin(HOST)).isTrue();
    assertThat(several.begin(HOST)).isFalse();
    now = now.plusSeconds(2);
    assertThat(several.begin(HOST)).isTrue();
    now = now.plusSeconds(2);
    assertThat(several.begin(HOST)).as("two are under way").isFalse();
    several.cancel(HOST);
    assertThat(several.begin(HOST)).isTrue();
  }

  @Test
  void aCrawlDelayIsHeededUpToALimit() {
    heed("User-agent: *\nCrawl-delay: 30");
    ask(page());
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(30));
    heed("User-agent: *\nCrawl-delay: 86400");
    ask(page());
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(5));
    heed("User-agent: *\nCrawl-delay: 1");
    ask(page());
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
  }

  private void heed(String robots) {
    politeness.heed(URL, Robots.of(200, robots.getBytes(StandardCharsets.UTF_8), null, URL));
  }

  @Test
  void retryAfterIsKeptToUpToALimit() {
    ask(limited(Duration.ofMinutes(7)));
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(7));
    ask(limited(Duration.ofDays(365)));
    assertThat(untilNext()).isEqualTo(Duration.ofHours(24));
  }

  @Test
  void aHostThatIsOverloadedIsSlowedQuicklyAndRecoversSlowly() {
    ask(limited(null));
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(10));
    ask(new Fetched.Failed(trail(503, null), Failure.SERVER_ERROR, "503"));
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(20));
    ask(page());
    assertThat(untilNext()).as("from its begin").isEqualTo(Duration.ofSeconds(20));
    ask(page());
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(16));
    int answers = 1;
    while (!untilNext().equals(Duration.ofSeconds(2))) {
      ask(page());
      answers++;
    }
    assertThat(answers).isBetween(8, 14);
    for (int i = 0; i < 30; i++) {
      ask(limited(null));
    }
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void failuresInARowBreakTheCircuitAndOneTrialDecides() {
    for (int i = 0; i < 4; i++) {
      ask(failed(Failure.TIMEOUT, 0));
      assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
    }
    ask(failed(Failure.CONNECT, 0));
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(1));
    assertThat(politeness.state(HOST).broken()).isTrue();
    ask(failed(Failure.CONNECT, 0));
    assertThat(untilNext()).isEqualTo(Duration.ofMinutes(2));
    for (int i = 0; i < 40; i++) {
      ask(failed(Failure.DNS, 0));
    }
    assertThat(untilNext()).isEqualTo(Duration.ofHours(6));
    ask(page());
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
    assertThat(politeness.state(HOST).broken()).isFalse();
  }

  @Test
  void aBrokenHostGetsOneTrialAtATime() {
    Politeness several = politeness(PoliteSettings.standard().withConnections(4));
    for (int i = 0; i < 5; i++) {
      now = now.plusSeconds(10);
      assertThat(several.begin(HOST)).isTrue();
      several.end(HOST, failed(Failure.CONNECT, 0));
    }
    now = now.plusSeconds(120);
    assertThat(several.begin(HOST)).isTrue();
    now = now.plusSeconds(120);
    assertThat(several.begin(HOST)).isFalse();
  }

  @Test
  void whatIsAPagesOwnFaultBreaksNothing() {
    for (int i = 0; i < 20; i++) {
      ask(failed(Failure.TOO_LARGE, 200));
      ask(failed(Failure.STATUS, 400));
      ask(new Fetched.Gone(trail(404, null), Absence.NOT_FOUND_404, "404"));
    }
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
    assertThat(politeness.state(HOST).failures()).isZero();
  }

  @Test
  void theOutcomeOfARedirectIsTheOtherHosts() {
    Hop hop = new Hop(URL, OTHER, 302);
    assertThat(politeness.begin(HOST)).isTrue();
    politeness.end(
        HOST, new Fetched.Blocked(trail(429, Duration.ofHours(1), hop), Block.RATE_LIMITED, "429"));
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
    assertThat(politeness.nextAllowed(OTHER.hostKey())).isEqualTo(now.plus(Duration.ofHours(1)));
  }

  @Test
  void whatIsRememberedCanBeBroughtBack() {
    ask(limited(Duration.ofMinutes(7)));
    HostState state = politeness.state(HOST);
    Politeness next = politeness(PoliteSettings.standard());
    next.restore(state);
    assertThat(next.nextAllowed(HOST)).isEqualTo(politeness.nextAllowed(HOST));
    assertThat(next.state(HOST)).isEqualTo(state);
    next.restore(HostState.fresh(HOST));
    assertThat(next.nextAllowed(HOST)).as("the later of two").isEqualTo(state.next());
  }

  @Test
  void aClockThatIsSetBackKeepsNobodyWaiting() {
    ask(page());
    now = now.minus(Duration.ofDays(30));
    assertThat(untilNext()).isEqualTo(Duration.ofSeconds(2));
    now = now.plusSeconds(2);
    assertThat(politeness.begin(HOST)).isTrue();
  }

  @Test
  void whatIsNotWorthRememberingIsForgotten() {
    ask(page());
    politeness.forgetBefore(now);
    assertThat(politeness.states()).hasSize(1);
    now = now.plusSeconds(60);
    politeness.forgetBefore(now);
    assertThat(politeness.states()).isEmpty();
    ask(limited(null));
    now = now.plusSeconds(3600);
    politeness.forgetBefore(now);
    assertThat(politeness.states()).hasSize(1);
  }

  @Test
  void whateverHappensTheFloorIsKeptAndNobodyWaitsLongerThanADay() {
    Random random = new Random(3);
    Fetched[] outcomes = {
      page(),
      limited(null),
      limited(Duration.ofDays(99)),
      failed(Failure.TIMEOUT, 0),
      failed(Failure.SERVER_ERROR, 500),
      failed(Failure.GUARD, 0),
      failed(Failure.CANCELLED, 0),
      new Fetched.Refused(trail(0, null), URL, "robots"),
      new Fetched.NotModified(trail(304, null), URL, null, null)
    };
    Instant ended = BEGIN.minusSeconds(100);
    for (int i = 0; i < 20_000; i++) {
      now = now.plusMillis(random.nextInt(5_000));
      if (politeness.begin(HOST)) {
        assertThat(Duration.between(ended, now)).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        now = now.plusMillis(random.nextInt(5_000));
        politeness.end(HOST, outcomes[random.nextInt(outcomes.length)]);
        ended = now;
      } else if (random.nextInt(20) == 0) {
        assertThat(untilNext()).isLessThanOrEqualTo(Duration.ofHours(24));
        now = politeness.nextAllowed(HOST).isAfter(now) ? politeness.nextAllowed(HOST) : now;
      }
    }
  }
}
