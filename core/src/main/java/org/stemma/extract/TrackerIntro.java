package org.stemma.extract;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// The sentences that News Sniffer puts above its tables, read into fields.
///
/// Source: the templates of johnl/news-sniffer (`versions/diff`, `news_articles/show`). "The article has changed N times"
/// prints the number of versions, so that the number of changes is one less.
record TrackerIntro(
    @Nullable String source,
    @Nullable String url,
    @Nullable Integer versions,
    @Nullable String firstSeen,
    @Nullable String lastChanged,
    @Nullable Boolean checking) {

  /// Every pattern is anchored by fixed words and bounded, so that a hostile page costs no more than its length.
  private static final Pattern SOURCE =
      Pattern.compile("is from (?:the source )?['‘\"]([^'’\"\\n]{1,80})['’\"]");

  private static final Pattern FIRST_SEEN =
      Pattern.compile(
          "first published or seen\\s+on ?([^\\n]{0,60}?(?: \\(UTC\\))?)(?:\\.(?:\\s|$)| and has )");
  private static final Pattern ADDRESS =
      Pattern.compile("original source at:? {0,3}<?(https?://[^\\s<>|]{1,2000})");
  private static final Pattern VERSIONS =
      Pattern.compile("has changed (\\d{1,6}) times|and has (\\d{1,6}) versions");
  private static final Pattern LAST_CHANGED =
      Pattern.compile("It last changed ([^\\n.]{1,60}?) and won['’]t be checked");
  private static final Pattern UNCHECKED =
      Pattern.compile("wo(?:n['’]t) be checked again|will not be checked again");
  private static final Pattern CHECKED =
      Pattern.compile("next check for changes will be|will be next checked for changes");

  /// @param text the words of the page before its table, of whatever length; only the first 20,000 units are looked at
  static TrackerIntro read(String text) {
    String head = text.substring(0, Math.min(text.length(), 20_000));
    String versions = group(VERSIONS, head);
    Boolean checking =
        UNCHECKED.matcher(head).find()
            ? Boolean.FALSE
            : CHECKED.matcher(head).find() ? Boolean.TRUE : null;
    return new TrackerIntro(
        group(SOURCE, head),
        group(ADDRESS, head),
        versions == null ? null : Integer.valueOf(versions),
        time(group(FIRST_SEEN, head)),
        time(group(LAST_CHANGED, head)),
        checking);
  }

  /// The fields as a record.
  ///
  /// @param shown how many versions the page shows, for one that does not say how many there are; null to leave it open
  /// @param minutes between the two versions shown; null when it is not known
  TrackerPage.Tracker tracker(@Nullable Integer shown, @Nullable Long minutes, boolean complete) {
    return new TrackerPage.Tracker(
        "News Sniffer",
        source,
        url,
        versions == null ? shown : versions,
        firstSeen,
        lastChanged,
        checking,
        minutes,
        complete);
  }

  /// How many of the sentences are there: one alone may be quoted by any page, two make it the tracker's.
  int signs() {
    return (source == null ? 0 : 1)
        + (url == null ? 0 : 1)
        + (versions == null ? 0 : 1)
        + (checking == null ? 0 : 1);
  }

  /// ISO where the words are a date, else the words; null where there are none.
  static @Nullable String time(@Nullable String words) {
    if (words == null || words.isBlank()) {
      return null;
    }
    String text = Space.collapse(words);
    Optional<PageTime> time = PageTime.parse(text.replace(" UTC", "Z"));
    return time.or(() -> Dates.find(text)).map(PageTime::iso).orElse(text);
  }

  private static final Pattern LATER =
      Pattern.compile(
          "(?:about|over|almost|less than)? ?(\\d{1,5}|an?|half an?) (second|minute|hour|day|month|year)s? (later|earlier)");

  /// Minutes in words as Rails writes a distance of time ("35 minutes later", "about 2 hours later"); null when `text` has
  /// none. A month counts 30 days, a year 365.
  static @Nullable Long minutes(String text) {
    Matcher words = LATER.matcher(text.toLowerCase(Locale.ROOT));
    if (!words.find()) {
      return null;
    }
    String count = words.group(1);
    long number = Character.isDigit(count.charAt(0)) ? Long.parseLong(count) : 1;
    boolean less = words.group().startsWith("less") || count.startsWith("half");
    return switch (words.group(2)) {
      case "second" -> 0L;
      case "minute" -> less ? 0L : number;
      case "hour" -> number * 60;
      case "day" -> number * 1_440;
      case "month" -> number * 43_200;
      default -> number * 525_600;
    };
  }

  private static @Nullable String group(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      return null;
    }
    String found = null;
    for (int i = 1; i <= matcher.groupCount() && found == null; i++) {
      found = matcher.group(i);
    }
    return found;
  }
}
