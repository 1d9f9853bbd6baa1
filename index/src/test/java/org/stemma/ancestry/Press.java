package org.stemma.ancestry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stemma.collate.Weight;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.ArticleState;
import org.stemma.store.Gist;
import org.stemma.store.Look;
import org.stemma.store.NewArticle;
import org.stemma.store.NewCapture;
import org.stemma.store.NewRevision;
import org.stemma.store.Outcome;
import org.stemma.store.Pace;
import org.stemma.store.RecordKind;
import org.stemma.store.Recorded;
import org.stemma.store.Rereading;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.Validators;
import org.stemma.store.Witnesses;
import org.stemma.text.BlockKind;
import org.stemma.text.Document;
import org.stemma.text.Witness;
import org.stemma.warc.Position;

/// A store in which outlets print what a test wants, a clock that is set by hand, and an index that is followed step by step.
public final class Press implements AutoCloseable {
  static final Instant BEGIN = Instant.parse("2031-05-14T08:00:00Z");

  public final Store store;
  public final Shelf shelf = new Shelf();
  final Ancestry ancestry;
  final Path index;
  public Instant now = BEGIN;
  private Follower follower;
  private int captures;

  public Press(StoreAddress address, Path folder) {
    store = Store.open(address, () -> now);
    index = folder.resolve("index");
    ancestry = new Ancestry(store, shelf);
    follower = follower("one");
  }

  /// Another process on the same folder.
  Follower follower(String owner) {
    return new Follower(store, index, shelf, owner, () -> now, Follower.Listener.NONE);
  }

  /// Indexes and traces all there is.
  public void follow() throws IOException {
    while (follower.step()) {
      // Goes on.
    }
  }

  /// A new process goes on where the one before was.
  void restart() {
    follower.close();
    follower = follower("one");
  }

  /// The process dies without a chance to write or close anything.
  void stop() {
    follower.close();
  }

  long article(String outlet, String slug) {
    String url = "https://" + outlet + "/" + slug;
    Address address = new Address(outlet + ")/" + slug, url, AddressKind.GIVEN, now, null);
    Pace pace = new Pace(now, 1_800_000, 0, 0, 0, null, null);
    long id = store.outlets().get(outlet).id();
    return store
        .watching()
        .add(new NewArticle(address, outlet, id, null, ArticleState.ACTIVE, pace))
        .id();
  }

  /// An article with its first text, captured now.
  public long print(String outlet, String slug, String text) {
    long article = article(outlet, slug);
    record(article, new Seen.First(text(text), "1", ""));
    return article;
  }

  /// A further version of it, ten minutes later.
  public long change(long article, String text) {
    now = now.plus(Duration.ofMinutes(10));
    Gist gist = new Gist(Weight.WORDING, Map.of(Weight.WORDING, 1), "changed", null);
    NewRevision revision = text(text);
    return record(
        article, new Seen.Changed(new NewRevision(revision.witness(), revision.digest(), gist)));
  }

  private long record(long article, Seen seen) {
    Recorded.Done done =
        (Recorded.Done) store.recording().record(List.of(look(article, seen))).getFirst();
    return done.captures().getLast();
  }

  private Look look(long article, Seen seen) {
    Pace pace = new Pace(now.plusSeconds(1_800), 1_800_000, 0, 0, 0, now, now);
    return new Look(
        article,
        null,
        List.of(capture(article)),
        seen,
        List.of(),
        List.of(),
        null,
        null,
        Validators.NONE,
        null,
        pace,
        null,
        null);
  }

  private NewCapture capture(long article) {
    Position position = new Position("one.warc.gz", 1_000L * captures++, 900);
    String url = store.histories().article(article).orElseThrow().url();
    return new NewCapture(
        url,
        now,
        200,
        Outcome.PAGE,
        null,
        "sha256:" + captures,
        RecordKind.RESPONSE,
        position,
        null);
  }

  /// Puts captures of a text before those that are there, as an import of older ones does.
  void bring(long article, Instant at, String text) {
    Instant before = now;
    now = at;
    long early = record(article, new Seen.Nothing());
    now = before;
    List<NewRevision> revisions = new ArrayList<>(List.of(text(text)));
    List<Rereading.Stretch> stretches =
        new ArrayList<>(List.of(new Rereading.Stretch(0, List.of(early))));
    store
        .histories()
        .sightings(article)
        .forEach(sighting -> {
          Witness witness =
              store
                  .histories()
                  .witness(store.histories().revision(sighting.revision()).orElseThrow().witness());
          if (!witness.text().equals(text)) {
            revisions.add(new NewRevision(witness, Witnesses.digest(witness), null));
          }
          stretches.add(new Rereading.Stretch(revisions.size() - 1, List.of(sighting.first())));
        });
    store
        .recording()
        .replaceReading(new Rereading(article, "1", "", early, revisions, joined(stretches)));
  }

  private static List<Rereading.Stretch> joined(List<Rereading.Stretch> stretches) {
    List<Rereading.Stretch> joined = new ArrayList<>();
    for (Rereading.Stretch stretch : stretches) {
      if (!joined.isEmpty() && joined.getLast().revision() == stretch.revision()) {
        List<Long> all = new ArrayList<>(joined.removeLast().captures());
        all.addAll(stretch.captures());
        joined.add(new Rereading.Stretch(stretch.revision(), all));
      } else {
        joined.add(stretch);
      }
    }
    return joined;
  }

  /// Paragraphs are set apart by line breaks; the first line is the headline.
  static NewRevision text(String text) {
    List<String> lines = text.lines().toList();
    Witness.Builder witness = Witness.builder().headline(lines.getFirst()).language("en");
    lines.stream().skip(1).forEach(line -> witness.block(BlockKind.PARAGRAPH, line));
    Witness built = witness.build();
    return new NewRevision(built, Witnesses.digest(built), null);
  }

  static Document pasted(String text) {
    return Document.of("pasted", Witness.ofText(text));
  }

  Lineage of(long article) {
    return ancestry.ofArticle(article).orElseThrow();
  }

  @Override
  public void close() throws IOException {
    follower.close();
    shelf.close();
    store.close();
  }
}
