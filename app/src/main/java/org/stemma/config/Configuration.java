package org.stemma.config;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.alert.MailSettings;
import org.stemma.config.ConfigurationFile.Section;
import org.stemma.fetch.Guard;
import org.stemma.page.WebSettings.Reading;
import org.stemma.schedule.Spans;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;
import org.stemma.watch.Rules;

/// All that the person who runs Stemma may set, with what holds where nothing is said.
///
/// @param rules for all outlets
/// @param outlets those that differ, in the order of the file
/// @param feeds likewise; they are watched because they stand here
public record Configuration(
    Rules rules,
    Fetching fetching,
    Archiving archiving,
    Serving serving,
    Alerting alerting,
    Logging logging,
    List<OutletPart> outlets,
    List<FeedPart> feeds) {

  public Configuration {
    outlets = List.copyOf(outlets);
    feeds = List.copyOf(feeds);
  }

  /// How pages are fetched.
  ///
  /// @param contact by which publishers reach whoever runs this; null while nobody said
  /// @param allow what [Guard#allowing] opens
  /// @param body bytes as sent
  /// @param unpacked bytes
  public record Fetching(
      @Nullable String contact,
      List<String> allow,
      Duration deadline,
      Duration connect,
      int body,
      int unpacked,
      int redirects,
      int connections,
      int perHost) {

    public Fetching {
      allow = List.copyOf(allow);
    }
  }

  /// What happens when the archive has grown to its budget.
  public enum WhenFull {
    /// Nothing is fetched any more.
    STOP,
    /// Bodies are not kept any more, digests are.
    DIGESTS
  }

  /// What is kept.
  ///
  /// @param file bytes at which a file is closed
  /// @param budget bytes of all files; null for no bound
  public record Archiving(long file, @Nullable Long budget, WhenFull whenFull) {}

  /// Where pages are served.
  ///
  /// @param port 0 for any that is free
  /// @param base as others reach it; null where that is where it listens
  /// @param hub that feeds name for subscribers; null for none
  /// @param reading who may read
  public record Serving(
      String listen,
      int port,
      @Nullable URI base,
      String title,
      @Nullable URI hub,
      Reading reading) {

    /// The same at another port.
    public Serving at(int other) {
      return new Serving(listen, other, base, title, hub, reading);
    }
  }

  /// How people and programs are told of changes they wait for.
  ///
  /// @param mail null where no mails are sent
  /// @param giveUp how long something is tried
  public record Alerting(@Nullable MailSettings mail, Duration giveUp) {}

  /// What a log looks like.
  public enum LogFormat {
    TEXT,
    JSON
  }

  /// How much is logged, each with all before it.
  public enum LogLevel {
    ERROR,
    WARNING,
    INFO,
    DEBUG
  }

  /// What is logged, and how.
  public record Logging(LogFormat format, LogLevel level) {}

  /// One outlet that differs.
  ///
  /// @param key as [org.stemma.history.OutletKey] has it
  /// @param name null when nobody gave one
  /// @param rules settings of `[watch]` by name; may be empty
  public record OutletPart(String key, @Nullable String name, Map<String, String> rules) {

    public OutletPart {
      rules = Map.copyOf(rules);
    }
  }

  /// One feed.
  ///
  /// @param title null when nobody gave one
  /// @param rules settings of `[watch]` by name; may be empty
  public record FeedPart(WebUrl url, @Nullable String title, Map<String, String> rules) {

    public FeedPart {
      rules = Map.copyOf(rules);
    }
  }

  /// What holds where nothing is said.
  public static Configuration standard() {
    try {
      return parse("standard", "");
    } catch (ConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// Reads a file.
  ///
  /// @throws ConfigurationException naming file and line
  /// @throws IOException when it can't be read
  public static Configuration read(Path file) throws IOException, ConfigurationException {
    return of(ConfigurationFile.read(file));
  }

  /// Reads the text of a file.
  ///
  /// @param file its name, for messages
  /// @throws ConfigurationException naming it and the line
  public static Configuration parse(String file, String text) throws ConfigurationException {
    return of(ConfigurationFile.parse(file, text));
  }

  private static Configuration of(ConfigurationFile file) throws ConfigurationException {
    Rules rules = rules(Rules.STANDARD, values(file, Vocabulary.WATCH));
    List<OutletPart> outlets = new ArrayList<>();
    for (Section section : file.all(Vocabulary.OUTLET)) {
      outlets.add(outlet(rules, new Values(file.file(), section)));
    }
    List<FeedPart> feeds = new ArrayList<>();
    for (Section section : file.all(Vocabulary.FEED)) {
      feeds.add(feed(rules, new Values(file.file(), section)));
    }
    return new Configuration(
        rules,
        fetching(values(file, Vocabulary.FETCH)),
        archiving(values(file, Vocabulary.ARCHIVE)),
        serving(values(file, Vocabulary.WEB)),
        new Alerting(
            Mailing.of(values(file, Vocabulary.MAIL)),
            values(file, Vocabulary.ALERTS).get("give_up", Spans::parse)),
        logging(values(file, Vocabulary.LOG)),
        outlets,
        feeds);
  }

  private static Values values(ConfigurationFile file, String section) {
    return new Values(file.file(), file.sole(section));
  }

  private static Rules rules(Rules standard, Values values) throws ConfigurationException {
    try {
      return standard.with(values.rules());
    } catch (IllegalArgumentException wrong) {
      throw values.wrong(wrong);
    }
  }

  private static Fetching fetching(Values values) throws ConfigurationException {
    return new Fetching(
        values.find("contact", Configuration::contact).orElse(null),
        values.find("allow", Configuration::allowed).orElse(List.of()),
        values.get("deadline", Configuration::limit),
        values.get("connect", Configuration::limit),
        values.get("body", Configuration::bytes),
        values.get("unpacked", Configuration::bytes),
        values.get("redirects", text -> number(text, 0, 50)),
        values.get("connections", text -> number(text, 1, 10_000)),
        values.get("per_host", text -> number(text, 1, 16)));
  }

  private static Archiving archiving(Values values) throws ConfigurationException {
    Optional<Long> budget =
        values.get(
            "budget",
            text -> text.equals("none") ? Optional.<Long>empty() : Optional.of(Sizes.parse(text)));
    return new Archiving(
        values.get("file", Sizes::parse),
        budget.orElse(null),
        values.get("when_full", text -> word(WhenFull.class, text)));
  }

  private static Serving serving(Values values) throws ConfigurationException {
    return new Serving(
        values.get("listen", Configuration::host),
        values.get("port", text -> number(text, 0, 65_535)),
        values.find("base", Configuration::web).orElse(null),
        values.get("title", text -> text),
        values.find("hub", Configuration::web).orElse(null),
        values.get("reading", text -> word(Reading.class, text)));
  }

  private static Logging logging(Values values) throws ConfigurationException {
    return new Logging(
        values.get("format", text -> word(LogFormat.class, text)),
        values.get("level", text -> word(LogLevel.class, text)));
  }

  private static OutletPart outlet(Rules rules, Values values) throws ConfigurationException {
    rules(rules, values);
    return new OutletPart(
        values.which().toLowerCase(Locale.ROOT),
        values.find("name", text -> text).orElse(null),
        values.rules());
  }

  private static FeedPart feed(Rules rules, Values values) throws ConfigurationException {
    rules(rules, values);
    try {
      return new FeedPart(
          WebUrl.parse(values.which()),
          values.find("title", text -> text).orElse(null),
          values.rules());
    } catch (BadUrlException none) {
      throw values.wrongHeading(String.valueOf(none.getMessage()));
    }
  }

  private static String contact(String text) {
    if (!text.matches("https?://[!-~]+|(mailto:)?[!-~]+@[!-~]+\\.[!-~]+")) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is neither an address of the web nor of mail");
    }
    return text;
  }

  private static List<String> allowed(String text) {
    List<String> entries = List.of(text.split("[\\s,]+"));
    Guard checked = Guard.publicOnly().allowing(entries);
    return checked == null ? List.of() : entries;
  }

  private static Duration limit(String text) {
    Duration span = Spans.parse(text);
    if (span.compareTo(Duration.ofSeconds(1)) < 0 || span.compareTo(Duration.ofMinutes(10)) > 0) {
      throw new IllegalArgumentException("\"" + text + "\" is not between 1s and 10m");
    }
    return span;
  }

  private static int bytes(String text) {
    long bytes = Sizes.parse(text);
    if (bytes > 500_000_000) {
      throw new IllegalArgumentException("\"" + text + "\" is more than 500M");
    }
    return (int) bytes;
  }

  static int number(String text, int least, int most) {
    int number = text.matches("\\d{1,9}") ? Integer.parseInt(text) : -1;
    if (number < least || number > most) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no number from " + least + " to " + most);
    }
    return number;
  }

  static String host(String text) {
    if (!text.matches("[A-Za-z0-9_.:\\[\\]-]+")) {
      throw new IllegalArgumentException("\"" + text + "\" is neither a name nor an address");
    }
    return text;
  }

  private static URI web(String text) {
    try {
      return URI.create(WebUrl.parse(text).toString());
    } catch (BadUrlException none) {
      throw new IllegalArgumentException(none.getMessage(), none);
    }
  }

  static <E extends Enum<E>> E word(Class<E> kind, String text) {
    List<String> words = new ArrayList<>();
    for (E one : kind.getEnumConstants()) {
      String word = one.name().toLowerCase(Locale.ROOT);
      if (word.equals(text)) {
        return one;
      }
      words.add(word);
    }
    throw new IllegalArgumentException("\"" + text + "\" is none of " + String.join(", ", words));
  }
}
