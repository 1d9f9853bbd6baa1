package org.stemma.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Every setting there is: the one table that the reader, the template and the documentation are made from.
public final class Vocabulary {

  static final String WATCH = "watch";
  static final String FETCH = "fetch";
  static final String ARCHIVE = "archive";
  static final String WEB = "web";
  static final String MAIL = "mail";
  static final String ALERTS = "alerts";
  static final String LOG = "log";

  /// Sections that stand for one outlet or feed each; the name is followed by which.
  static final String OUTLET = "outlet";

  static final String FEED = "feed";

  private static final Map<String, String> SECTIONS = new LinkedHashMap<>();
  private static final List<Key> KEYS = new ArrayList<>();

  static {
    section(WATCH, "When articles and feeds are looked at again. Times: 90s, 30m, 6h, 40d, 1h30m.");
    watch("first", "30m", "From a change of an article to the next look at it.");
    watch("factor", "1.2", "By this the time between looks grows with each that finds no change.");
    watch(
        "jitter",
        "0.1",
        "Share of that time by which a look comes earlier or later, so that articles which came"
            + " together do not stay together.");
    watch("floor", "5m", "Looks at one article are never closer, whatever a feed says of it.");
    watch("ceiling", "10d", "Nor further apart, while it is active.");
    watch(
        "dormant_after", "40d", "Unchanged for so long, an article is dormant; its page says so.");
    watch(
        "dormant_looks",
        "90d 180d 365d",
        "Times since the last change at which a dormant article is looked at; yearly afterwards.");
    watch(
        "leeway",
        "3",
        "An outlet's own habit of changing may make the time between looks so many times shorter"
            + " or longer. 1: the plain rule for all.");
    watch("gap", "2s", "Between two requests to one host, unless its robots.txt asks for more.");
    watch(
        "newest",
        "3d",
        "Entries of a sitemap that are older are passed over: sitemaps list all that a site ever"
            + " published.");
    watch("poll_first", "15m", "Between looks at a feed of which nothing is known yet.");
    watch("poll_floor", "5m", "Looks at one feed are never closer, whatever it brings.");
    watch("poll_ceiling", "3h", "Nor further apart while it answers, whatever it asks for.");
    watch("poll_jitter", "0.1", "As jitter, for feeds.");

    section(FETCH, "How pages are fetched, and from where.");
    KEYS.add(
        Key.open(
            FETCH,
            "contact",
            "https://watch.example.org/about",
            "An address of the web or of mail by which publishers can reach you; it stands in the"
                + " User-Agent of every request. Set it: whoever does not say who is asking is"
                + " rightly shut out."));
    KEYS.add(
        Key.open(
            FETCH,
            "allow",
            "127.0.0.1 *.intranet.example 10.0.0.0/8",
            "Hosts and networks that may be fetched from although they are not public, or on other"
                + " ports than 80 and 443; apart by blanks. Everything else that is not public is"
                + " refused."));
    key(
        FETCH,
        "deadline",
        "30s",
        "A whole fetch, redirects and robots.txt included, takes no longer.");
    key(FETCH, "connect", "10s", "A host has so long to accept a connection.");
    key(FETCH, "body", "10M", "A body as it is sent is no longer.");
    key(FETCH, "unpacked", "20M", "Nor is it once it is unpacked.");
    key(FETCH, "redirects", "8", "So many are followed.");
    key(FETCH, "connections", "512", "Open at the same time, over all hosts.");
    key(FETCH, "per_host", "2", "Open at the same time, to one host.");

    section(ARCHIVE, "What is kept of every exchange, as WARC files in DATA/archive.");
    key(ARCHIVE, "file", "1G", "A file that has grown so long is closed and another begun.");
    key(
        ARCHIVE,
        "budget",
        "none",
        "The archive may grow to this: 500M, 200G; none for as long as the disk lasts.");
    key(
        ARCHIVE,
        "when_full",
        "stop",
        "At the end of the budget: stop watching until there is room, or digests: of pages that read as"
            + " before only digests are kept, of changed ones everything until a quarter more is taken.");

    section(WEB, "The pages that `stemma serve` shows.");
    key(
        WEB,
        "listen",
        "127.0.0.1",
        "Name or address to listen at; 127.0.0.1 keeps them to this machine, 0.0.0.0 opens them.");
    key(WEB, "port", "8080", "To listen at; 0 for any that is free.");
    KEYS.add(
        Key.open(
            WEB,
            "base",
            "https://watch.example.org",
            "The address by which others reach the pages, where it is not the one above: behind a"
                + " proxy."));
    key(WEB, "title", "Stemma", "Of the site.");
    KEYS.add(
        Key.open(
            WEB,
            "hub",
            "https://hub.example.org/",
            "A WebSub hub that follows the feeds and tells subscribers of news; the feeds name"
                + " it."));
    key(
        WEB,
        "reading",
        "public",
        "Who may read: public, or accounts, made by `stemma account add`. Changing something always"
            + " needs one.");

    section(
        MAIL, "The server by which mails are sent: alerts and digests. Without a host none are.");
    KEYS.add(Key.open(MAIL, "host", "mail.example.org", "Of the server that takes them, by SMTP."));
    key(MAIL, "port", "587", "Of that server.");
    KEYS.add(Key.open(MAIL, "from", "stemma@example.org", "The address that they are from."));
    KEYS.add(Key.open(MAIL, "user", "stemma", "Where the server asks who sends."));
    KEYS.add(
        Key.open(
            MAIL,
            "password",
            "a long one",
            "Of that user. Whoever reads this file knows it: let nobody else."));
    key(
        MAIL,
        "security",
        "starttls",
        "How the connection is kept secret: starttls, tls from its first byte, or none for a server"
            + " on this machine.");

    section(ALERTS, "How people and programs are told of changes they wait for.");
    key(
        ALERTS,
        "give_up",
        "3d",
        "What could not be sent for so long is given up. It is tried after 5 s, then after waits five"
            + " times as long each, of 12 hours at most.");

    section(LOG, "What `stemma serve` says of its work, on standard error.");
    key(LOG, "format", "text", "text for people, json for programs: an object a line.");
    key(
        LOG,
        "level",
        "info",
        "error, warning, info (a line for each change), or debug (a line for each look).");

    section(
        OUTLET,
        "One outlet, [outlet courier.example]: its name, and settings of [watch] that differ for it.");
    KEYS.add(Key.open(OUTLET, "name", "The Courier", "What its pages call it."));

    section(
        FEED,
        "One feed, [feed https://courier.example/rss]: it is watched, and settings of [watch] that"
            + " differ for it and the articles it brings.");
    KEYS.add(Key.open(FEED, "title", "Courier, politics", "What the pages call it."));
  }

  private Vocabulary() {}

  private static void section(String name, String text) {
    SECTIONS.put(name, text);
  }

  private static void watch(String name, String standard, String text) {
    key(WATCH, name, standard, text);
  }

  private static void key(String section, String name, String standard, String text) {
    KEYS.add(Key.of(section, name, standard, text));
  }

  /// What each section is for, by its name, in the order of the file.
  public static Map<String, String> sections() {
    return java.util.Collections.unmodifiableMap(SECTIONS);
  }

  /// All settings, in the order of the file.
  public static List<Key> keys() {
    return List.copyOf(KEYS);
  }

  /// The settings of one section, in order. Those of an outlet or feed are its own and all of `[watch]`.
  static List<Key> keys(String section) {
    boolean isOne = section.equals(OUTLET) || section.equals(FEED);
    return KEYS.stream()
        .filter(key -> key.section().equals(section) || (isOne && key.section().equals(WATCH)))
        .toList();
  }
}
