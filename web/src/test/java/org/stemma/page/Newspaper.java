package org.stemma.page;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Follower;
import org.stemma.ancestry.Shelf;
import org.stemma.collate.Collation;
import org.stemma.collate.Summary;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.ArticleState;
import org.stemma.store.EventKind;
import org.stemma.store.Gist;
import org.stemma.store.Look;
import org.stemma.store.NewArticle;
import org.stemma.store.NewCapture;
import org.stemma.store.NewEvent;
import org.stemma.store.NewRevision;
import org.stemma.store.Outcome;
import org.stemma.store.Pace;
import org.stemma.store.RecordKind;
import org.stemma.store.Recorded;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.Validators;
import org.stemma.store.Witnesses;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;
import org.stemma.warc.Position;

/// A store with invented articles in it, and a clock that is set by hand.
public final class Newspaper implements AutoCloseable {
  public static final Instant START = Instant.parse("2031-05-14T08:00:00Z");

  public final Store store;
  public Instant now = START;
  private int captures;

  public Newspaper(Path folder) {
    this(new StoreAddress.File(folder.resolve("stemma.db")));
  }

  public Newspaper(StoreAddress address) {
    store = Store.open(address, () -> now);
  }

  public Newspaper later(long minutes) {
    now = now.plus(Duration.ofMinutes(minutes));
    return this;
  }

  public long outlet(String host) {
    return store.outlets().get(host).id();
  }

  /// Begins to watch an article.
  public long article(String host, String name) {
    String key = key(host, name);
    String url = "https://www." + host + "/" + name;
    Address address = new Address(key, url, AddressKind.FEED, now, null);
    Pace pace = Pace.fresh(now);
    return store
        .watching()
        .add(new NewArticle(address, "www." + host, outlet(host), null, ArticleState.ACTIVE, pace))
        .id();
  }

  public static String key(String host, String name) {
    return org.stemma.url.WebUrl.tryParse("https://" + host + "/" + name).orElseThrow().key();
  }

  /// A text with a headline and paragraphs.
  public static Witness text(String headline, String... paragraphs) {
    Witness.Builder witness = Witness.builder().headline(headline).language("en");
    for (String paragraph : paragraphs) {
      witness.block(BlockKind.PARAGRAPH, paragraph);
    }
    return witness.build();
  }

  /// The article has this text now; the time is a look.
  ///
  /// @return id of the revision
  public long shows(long article, Witness witness) {
    @Nullable Witness before = current(article);
    NewRevision revision =
        new NewRevision(witness, Witnesses.digest(witness), gist(before, witness));
    Seen seen = before == null ? new Seen.First(revision, "1", "") : new Seen.Changed(revision);
    return Objects.requireNonNull(
        look(article, seen, Outcome.PAGE, 200, List.of(), null, null).revision());
  }

  /// The article has the text of an earlier revision again.
  public void showsAgain(long article, long revision) {
    look(article, new Seen.Back(revision), Outcome.PAGE, 200, List.of(), null, null);
  }

  public void showsTheSame(long article) {
    look(article, new Seen.Same(), Outcome.NOT_MODIFIED, 304, List.of(), null, null);
  }

  public void isGone(long article) {
    NewEvent gone = new NewEvent(EventKind.GONE, now, "the server answers 404");
    look(article, new Seen.Nothing(), Outcome.GONE, 404, List.of(gone), now, null);
  }

  public void isBlocked(long article) {
    NewEvent blocked = new NewEvent(EventKind.BLOCKED, now, "a captcha");
    look(article, new Seen.Nothing(), Outcome.BLOCKED, 403, List.of(blocked), null, now);
  }

  private Recorded.Done look(
      long article,
      Seen seen,
      Outcome outcome,
      int status,
      List<NewEvent> events,
      @Nullable Instant gone,
      @Nullable Instant blocked) {
    String url = store.histories().article(article).orElseThrow().url();
    Position position = new Position("one.warc.gz", 1_000L * captures++, 900);
    NewCapture capture =
        new NewCapture(
            url,
            now,
            status,
            outcome,
            null,
            "sha256:" + captures,
            RecordKind.RESPONSE,
            position,
            null);
    Pace pace = new Pace(now.plusSeconds(1_800), 1_800_000, 0, 0, 0, now, now);
    Look look =
        new Look(
            article,
            null,
            List.of(capture),
            seen,
            events,
            List.of(),
            null,
            null,
            Validators.NONE,
            null,
            pace,
            gone,
            blocked);
    return (Recorded.Done) store.recording().record(List.of(look)).getFirst();
  }

  private @Nullable Witness current(long article) {
    var revisions = store.histories().revisions(article);
    return revisions.isEmpty() ? null : store.histories().witness(revisions.getLast().witness());
  }

  private static @Nullable Gist gist(@Nullable Witness older, Witness newer) {
    if (older == null) {
      return null;
    }
    Collation collation = Collation.of(older, newer);
    Summary summary = collation.summary();
    Weight heaviest = Weight.TYPOGRAPHY;
    String line = "nothing";
    for (Variant variant : collation.variants()) {
      if (variant.isChange()
          && (line.equals("nothing") || variant.weight().compareTo(heaviest) > 0)) {
        heaviest = variant.weight();
        line = variant.why().isEmpty() ? variant.kind().label() : variant.why().getFirst();
      }
    }
    var admitted = summary.admitted();
    return new Gist(heaviest, summary.byWeight(), line, admitted == null ? null : admitted.text());
  }

  /// The story that the pages are looked at with: a toll on a bridge, its number corrected, a paragraph moved.
  public long bridge() {
    long article = article("courier.example", "bridge");
    List<String> paragraphs =
        new ArrayList<>(
            List.of(
                "The council of Low Harrow voted late on Tuesday to charge 4 crowns for the crossing of the new bridge.",
                "“Nobody will pay this twice,” said Ada Kerrick, who sells eels at the northern end.",
                "The ferry, which has run since 1811, will stop in autumn.",
                "The mayor did not answer questions. A spokesman said that the vote had been lawful.",
                "The bridge opens on Friday."));
    shows(article, text("Council votes for bridge toll", paragraphs.toArray(String[]::new)));
    later(12);
    showsTheSame(article);
    later(18);
    paragraphs.set(0, paragraphs.get(0).replace("4 crowns", "14 crowns"));
    shows(article, text("Council votes for bridge toll", paragraphs.toArray(String[]::new)));
    later(35);
    String ferry = paragraphs.remove(2);
    paragraphs.add(0, ferry);
    paragraphs.set(4, "The bridge opens on Saturday, weather permitting.");
    paragraphs.add(
        "This article was amended on 14 May 2031: an earlier version gave the toll as 4 crowns.");
    shows(article, text("Toll of 14 crowns for new bridge", paragraphs.toArray(String[]::new)));
    later(25);
    return article;
  }

  /// Indexes and traces all there is.
  public void index(Path folder, Shelf shelf) throws IOException {
    try (Follower follower =
        new Follower(
            store, folder.resolve("index"), shelf, "test", () -> now, Follower.Listener.NONE)) {
      while (follower.step()) {
        // Goes on.
      }
    }
  }

  @Override
  public void close() {
    store.close();
  }
}
