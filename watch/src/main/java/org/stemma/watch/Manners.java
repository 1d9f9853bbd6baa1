package org.stemma.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.stemma.fetch.Fetched;
import org.stemma.fetch.HostState;
import org.stemma.fetch.PoliteSettings;
import org.stemma.fetch.Politeness;
import org.stemma.robots.Robots;
import org.stemma.url.HostKey;
import org.stemma.url.WebUrl;

/// How one host is to be asked, for as long as a round holds its lease; what was learnt of it goes from holder to holder as a line
/// of text.
final class Manners {

  private static final String VERSION = "1";

  private final HostKey host;
  private final Politeness politeness;

  /// @param remembered what [#text()] of the holder before wrote; empty at first
  /// @param gap between two requests at least
  Manners(HostKey host, String remembered, Duration gap, InstantSource clock) {
    this.host = host;
    this.politeness = new Politeness(PoliteSettings.standard().withFloor(gap), clock);
    if (!remembered.isBlank()) {
      politeness.restore(parse(host, remembered));
    }
  }

  Instant nextAllowed() {
    return politeness.nextAllowed(host);
  }

  /// Counts a request that begins now.
  void began() {
    politeness.begin(host);
  }

  void ended(Fetched fetched) {
    politeness.end(host, fetched);
  }

  /// Heeds the pause that the host's robots.txt asks for.
  void heed(WebUrl url, Robots robots) {
    politeness.heed(url, robots);
  }

  /// `1 NEXT PAUSE CRAWL_DELAY SLOW FAILURES BREAKS`, times in milliseconds.
  String text() {
    HostState state = politeness.state(host);
    return String.format(
        Locale.ROOT,
        "%s %d %d %d %d %d %d",
        VERSION,
        state.next().toEpochMilli(),
        state.pause().toMillis(),
        state.crawlDelay().toMillis(),
        state.slow().toMillis(),
        state.failures(),
        state.breaks());
  }

  /// A line of another version is forgotten: the host is met as if for the first time, which is polite enough.
  private static HostState parse(HostKey host, String text) {
    String[] parts = text.split(" ", -1);
    if (parts.length != 7 || !parts[0].equals(VERSION)) {
      return HostState.fresh(host);
    }
    return new HostState(
        host,
        Instant.ofEpochMilli(Long.parseLong(parts[1])),
        Duration.ofMillis(Long.parseLong(parts[2])),
        Duration.ofMillis(Long.parseLong(parts[3])),
        Duration.ofMillis(Long.parseLong(parts[4])),
        Integer.parseInt(parts[5]),
        Integer.parseInt(parts[6]));
  }
}
