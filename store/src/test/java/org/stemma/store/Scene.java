package org.stemma.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;
import org.stemma.warc.Position;

/// A store, a clock that is set by hand, and short ways to make things happen in it.
final class Scene implements AutoCloseable {
  static final String ME = "me";
  static final Instant START = Instant.parse("2031-05-14T08:00:00Z");

  final StoreAddress address;

  /// What `store` works on.
  final Database database;

  final Store store;
  Instant now = START;
  private int captures;

  Scene(StoreAddress address) {
    this(address, Database.PATIENCE);
  }

  Scene(StoreAddress address, Duration patience) {
    this.address = address;
    database = Database.open(address, patience);
    store = Store.of(database, () -> now);
  }

  Instant in(long minutes) {
    return START.plus(Duration.ofMinutes(minutes));
  }

  long outlet() {
    return store.outlets().get("gazette.example").id();
  }

  /// Adds an article that is due at once.
  long article(String name) {
    return store.watching().add(fresh(name, "gazette.example", ArticleState.ACTIVE)).id();
  }

  NewArticle fresh(String name, String host, ArticleState state) {
    Address address = address(name, host, AddressKind.GIVEN);
    Pace pace = new Pace(now, 1_800_000, 0, 0, 0, null, null);
    return new NewArticle(address, host, outlet(), null, state, pace);
  }

  Address address(String name, String host, AddressKind kind) {
    return new Address(key(name), "https://" + host + "/" + name, kind, now, null);
  }

  static String key(String name) {
    return "example,gazette)/" + name;
  }

  List<HostLease> lease() {
    return lease(100);
  }

  List<HostLease> lease(int hosts) {
    return store.leases().lease(ME, now, Duration.ofMinutes(5), hosts);
  }

  /// A text of one letter a paragraph: `text("abc")`.
  static NewRevision text(String letters) {
    return text(letters, null);
  }

  static NewRevision text(String letters, @Nullable Gist gist) {
    Witness.Builder witness = Witness.builder().headline("On " + letters.charAt(0));
    letters.chars().forEach(c -> witness.block(BlockKind.PARAGRAPH, "Paragraph " + (char) c + "."));
    Witness built = witness.language("en").build();
    return new NewRevision(built, Witnesses.digest(built), gist);
  }

  NewCapture capture(String name, RecordKind kind, @Nullable Long sameAs) {
    Position position = new Position("one.warc.gz", 1_000L * captures++, 900);
    String digest = "sha256:" + (sameAs == null ? captures : "of " + sameAs);
    return new NewCapture(
        "https://gazette.example/" + name,
        now,
        200,
        Outcome.PAGE,
        null,
        digest,
        kind,
        position,
        sameAs);
  }

  Look look(long article, String name, @Nullable String owner, Seen seen) {
    NewCapture capture = capture(name, RecordKind.RESPONSE, null);
    return looks(article, owner, List.of(capture), seen);
  }

  Look looks(long article, @Nullable String owner, List<NewCapture> captures, Seen seen) {
    Pace pace = new Pace(now.plusSeconds(1_800), 1_800_000, 0, 0, 0, now, now);
    return new Look(
        article,
        owner,
        captures,
        seen,
        List.of(),
        List.of(),
        null,
        null,
        new Validators("\"e\"", null),
        null,
        pace,
        null,
        null);
  }

  /// Records one look outside of watching, a minute after the one before.
  Recorded.Done see(long article, Seen seen) {
    now = now.plusSeconds(60);
    return done(look(article, "a", null, seen));
  }

  Recorded.Done done(Look look) {
    return (Recorded.Done) store.recording().record(List.of(look)).getFirst();
  }

  static Seen first(String letters) {
    return new Seen.First(text(letters), "1", "");
  }

  static Seen changed(String letters) {
    Map<Weight, Integer> counts = Map.of(Weight.WORDING, 2, Weight.SUBSTANCE, 1);
    return new Seen.Changed(
        text(letters, new Gist(Weight.SUBSTANCE, counts, "a line", "We changed it.")));
  }

  /// The revision that a look found.
  static long revision(Recorded.Done done) {
    return Objects.requireNonNull(done.revision());
  }

  static NewestQuery newest(int limit) {
    return new NewestQuery(null, Weight.TYPOGRAPHY, null, limit);
  }

  List<String> digests(long article) {
    List<String> digests = new ArrayList<>();
    store.histories().revisions(article).forEach(revision -> digests.add(revision.digest()));
    return digests;
  }

  @Override
  public void close() {
    store.close();
  }
}
