package org.stemma.robots;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// What one scheme, host and port allows Stemma: the rules of its robots.txt, or those that RFC 9309 puts in their place when
/// it cannot be had. Immutable.
public final class Robots {

  /// The name by which a robots.txt addresses Stemma; `User-agent` lines are compared with it without regard to case.
  public static final String PRODUCT = "Stemma";

  /// Bytes of a robots.txt that are read (RFC 9309, section 2.5: "at least 500 kibibytes"); the rest is ignored.
  public static final int LONGEST = 500 * 1_024;

  /// Redirects of a robots.txt that are followed (RFC 9309, section 2.3.1.2: "at least five consecutive redirects").
  public static final int REDIRECTS = 5;

  /// What the rules rest on.
  public enum Basis {
    /// A robots.txt that was read.
    READ,
    /// There is none, so everything is allowed (section 2.3.1.3).
    ABSENT,
    /// It could not be had, so nothing is allowed for a while (section 2.3.1.4).
    UNREACHABLE
  }

  private final BaseRobotRules rules;
  private final Basis basis;
  private final String reason;
  private final List<WebUrl> sitemaps;

  private Robots(BaseRobotRules rules, Basis basis, String reason) {
    this.rules = rules;
    this.basis = basis;
    this.reason = reason;
    this.sitemaps =
        rules.getSitemaps().stream().flatMap(url -> WebUrl.tryParse(url).stream()).toList();
  }

  /// Makes rules of the last answer that was got for a robots.txt.
  ///
  /// 2xx is read. 4xx: "the crawler MAY access any resources on the server" (section 2.3.1.3), but for 429, with which a
  /// host asks for fewer requests and not for more. 5xx: "the crawler MUST assume complete disallow" (section 2.3.1.4). A
  /// redirect that is still one after five: "crawlers MAY assume that the robots.txt file is unavailable" (section 2.3.1.2).
  ///
  /// @param status of the answer
  /// @param body decoded; only the first [#LONGEST] bytes are read
  /// @param contentType the header, null when there was none
  /// @param url of the robots.txt, for relative addresses in it
  public static Robots of(int status, byte[] body, @Nullable String contentType, WebUrl url) {
    if (status >= 200 && status < 300) {
      return read(body, contentType, url);
    }
    if (status >= 300 && status < 500 && status != 429) {
      return allowing(
          "robots.txt answered " + status + ": unavailable, so all is allowed (RFC 9309 §2.3.1.3)");
    }
    return unreachable("robots.txt answered " + status);
  }

  private static Robots read(byte[] body, @Nullable String contentType, WebUrl url) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    byte[] read = body.length > LONGEST ? Arrays.copyOf(body, wholeLines(body)) : body;
    SimpleRobotRules rules =
        parser.parseContent(
            url.toString(), read, contentType, Set.of(PRODUCT.toLowerCase(Locale.ROOT)));
    return new Robots(rules, Basis.READ, "robots.txt of " + url.origin());
  }

  /// So that half a path does not forbid more than the whole would.
  private static int wholeLines(byte[] body) {
    int end = LONGEST;
    while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
      end--;
    }
    return end == 0 ? LONGEST : end;
  }

  /// Allows everything.
  ///
  /// @param reason in a phrase for a person
  public static Robots allowing(String reason) {
    return new Robots(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), Basis.ABSENT, reason);
  }

  /// Refuses everything: "If the robots.txt file is unreachable due to server or network errors … the crawler MUST assume
  /// complete disallow" (RFC 9309, section 2.3.1.4).
  ///
  /// @param reason what went wrong, in a phrase for a person
  public static Robots unreachable(String reason) {
    return new Robots(
        new SimpleRobotRules(RobotRulesMode.ALLOW_NONE),
        Basis.UNREACHABLE,
        reason + ": unreachable, so nothing is allowed for a while (RFC 9309 §2.3.1.4)");
  }

  /// Whether an address of this host may be fetched. robots.txt itself always may (section 2.2.2).
  public boolean allows(WebUrl url) {
    return url.requestTarget().equals("/robots.txt") || rules.isAllowed(url.toString());
  }

  /// The pause between requests that the host asks Stemma for; empty when it names none. Not part of RFC 9309, but asked for
  /// and kept. May be absurdly long: the caller bounds it.
  public Optional<Duration> crawlDelay() {
    long millis = rules.getCrawlDelay();
    return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis < 0
        ? Optional.empty()
        : Optional.of(Duration.ofMillis(millis));
  }

  /// The sitemaps it names, in its order; they may lie on other hosts (RFC 9309, section 2.2.4).
  public List<WebUrl> sitemaps() {
    return sitemaps;
  }

  /// What the rules rest on.
  public Basis basis() {
    return basis;
  }

  /// Where the rules come from, in a phrase for a person.
  public String reason() {
    return reason;
  }
}
