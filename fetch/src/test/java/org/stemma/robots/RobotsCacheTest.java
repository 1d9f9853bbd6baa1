package org.stemma.robots;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.stemma.url.WebUrl;

class RobotsCacheTest {

  private static final String ORIGIN = "https://harbour.example";

  private Instant now = Instant.parse("2031-05-04T10:00:00Z");
  private final RobotsCache cache = new RobotsCache(() -> now, 3);
  private final WebUrl url = WebUrl.tryParse(ORIGIN + "/robots.txt").orElseThrow();
  private final Robots read =
      Robots.of(200, "User-agent: *".getBytes(StandardCharsets.UTF_8), null, url);
  private final Robots down = Robots.unreachable("down");

  private void pass(Duration time) {
    now = now.plus(time);
  }

  @Test
  void whatWasReadIsGoodForADay() {
    assertThat(cache.get(ORIGIN)).isEmpty();
    assertThat(cache.put(ORIGIN, read)).isSameAs(read);
    pass(Duration.ofHours(24).minusMillis(1));
    assertThat(cache.get(ORIGIN)).contains(read);
    pass(Duration.ofMillis(1));
    assertThat(cache.get(ORIGIN)).isEmpty();
  }

  @Test
  void anUnreachableHostIsAskedAgainSoon() {
    assertThat(cache.put(ORIGIN, down)).isSameAs(down);
    assertThat(cache.get(ORIGIN)).contains(down);
    pass(RobotsCache.BAD);
    assertThat(cache.get(ORIGIN)).isEmpty();
  }

  @Test
  void rulesStayInForceWhileTheirHostIsUnreachableButNotForEver() {
    cache.put(ORIGIN, read);
    pass(Duration.ofHours(25));
    assertThat(cache.put(ORIGIN, down)).isSameAs(read);
    assertThat(cache.get(ORIGIN)).contains(read);
    pass(RobotsCache.BAD);
    assertThat(cache.get(ORIGIN)).isEmpty();
    pass(Duration.ofDays(30));
    assertThat(cache.put(ORIGIN, down)).isSameAs(down);
  }

  @Test
  void aClockThatIsSetBackKeepsNoRulesForLonger() {
    cache.put(ORIGIN, read);
    pass(Duration.ofDays(-3));
    assertThat(cache.get(ORIGIN)).isEmpty();
  }

  @Test
  void whatWasNotUsedForLongestIsForgotten() {
    for (String origin : new String[] {"a", "b", "c"}) {
      cache.put(origin, read);
    }
    assertThat(cache.get("a")).isPresent();
    cache.put("d", read);
    assertThat(cache.get("b")).isEmpty();
    assertThat(cache.get("a")).isPresent();
  }
}
