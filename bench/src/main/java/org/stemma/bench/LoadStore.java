package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.index.IndexedRevision;
import org.stemma.index.Mark;
import org.stemma.index.RevisionIndex;
import org.stemma.store.Added;
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
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.store.Validators;
import org.stemma.store.Witnesses;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;
import org.stemma.warc.Position;

/// A store and an index of invented articles with three versions each, the same each time: about 400 words; the second version changes a
/// number, the third a sentence and the headline. What the collation of two would have said is written down by who changed them,
/// which takes no time; the pages compare the texts themselves. The index has the words and no shingles: nothing is traced.
final class LoadStore {
  static final int VERSIONS = 3;
  static final Instant BEGIN = Instant.parse("2031-01-01T00:00:00Z");

  private static final int OUTLETS = 50;
  private static final int TOGETHER = 250;
  private static final int WORDS = 400;

  private final Store store;
  private final RevisionIndex index;
  private final Prose prose = new Prose(7, 50_000);
  private final long[] outlets = new long[OUTLETS];

  private LoadStore(Store store, RevisionIndex index) {
    this.store = store;
    this.index = index;
    for (int i = 0; i < OUTLETS; i++) {
      outlets[i] = store.outlets().get(host(i)).id();
    }
  }

  static Path database(Path folder) {
    return folder.resolve("stemma.db");
  }

  static Path index(Path folder) {
    return folder.resolve("index");
  }

  /// Versions are seen a second after each other.
  static Instant end(int articles) {
    return BEGIN.plusSeconds((long) VERSIONS * articles);
  }

  static void make(Path folder, int articles) throws IOException {
    try (Store store =
            Store.open(
                new StoreAddress.File(database(folder)), InstantSource.fixed(end(articles)));
        RevisionIndex index = RevisionIndex.open(index(folder), 64).orElseThrow()) {
      LoadStore made = new LoadStore(store, index);
      for (int from = 0; from < articles; from += TOGETHER) {
        made.add(from, Math.min(TOGETHER, articles - from));
      }
      index.commit(new Mark(0, ""));
    }
  }

  private static String host(int outlet) {
    return "outlet-" + outlet + ".example";
  }

  private void add(int from, int count) throws IOException {
    List<NewArticle> articles = new ArrayList<>();
    List<List<String>> texts = new ArrayList<>();
    for (int i = from; i < from + count; i++) {
      articles.add(article(i));
      texts.add(new ArrayList<>(prose.paragraphs(WORDS)));
    }
    List<Added> added = store.watching().addAll(articles);
    List<Witness> before = new ArrayList<>();
    for (int version = 1; version <= VERSIONS; version++) {
      List<Look> looks = new ArrayList<>();
      List<Witness> now = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        Witness witness = witness(texts.get(i), from + i, version);
        now.add(witness);
        looks.add(look(added.get(i).id(), from + i, version, witness));
      }
      List<Recorded> recorded = store.recording().record(looks);
      for (int i = 0; i < count; i++) {
        @Nullable Witness older = before.isEmpty() ? null : before.get(i);
        index(from + i, added.get(i).id(), recorded.get(i), version, now.get(i), older);
      }
      before = now;
    }
  }

  private NewArticle article(int number) {
    String host = host(number % OUTLETS);
    String url = "https://www." + host + "/news/" + number;
    String key = WebUrl.tryParse(url).orElseThrow().key();
    return new NewArticle(
        new Address(key, url, AddressKind.FEED, BEGIN, null),
        "www." + host,
        outlets[number % OUTLETS],
        null,
        ArticleState.ACTIVE,
        Pace.fresh(BEGIN));
  }

  /// Writes the version's change into the paragraphs.
  private Witness witness(List<String> paragraphs, int number, int version) {
    if (version == 1) {
      paragraphs.addFirst("The toll is " + (number % 90 + 4) + " crowns.");
    } else if (version == 2) {
      paragraphs.set(0, "The toll is " + (number % 90 + 100) + " crowns.");
    } else {
      paragraphs.set(paragraphs.size() - 1, prose.sentence(14));
    }
    Witness.Builder witness =
        Witness.builder()
            .headline(
                "Article "
                    + number
                    + (version == 3 ? " now " : " of ")
                    + paragraphs.get(1).split("\\W+", 8)[5])
            .language("en");
    paragraphs.forEach(paragraph -> witness.block(BlockKind.PARAGRAPH, paragraph));
    return witness.build();
  }

  /// The versions of all articles come in turn, so that the newest changes are of many.
  private static Instant seenAt(int number, int version) {
    return BEGIN.plusSeconds((long) VERSIONS * number + version - 1);
  }

  private Look look(long article, int number, int version, Witness witness) {
    Instant at = seenAt(number, version);
    Weight weight = heaviest(version);
    @Nullable Gist gist =
        version == 1
            ? null
            : new Gist(weight, Map.of(weight, 1), "a change of " + weight.label(), null);
    NewRevision revision = new NewRevision(witness, Witnesses.digest(witness), gist);
    Seen seen = version == 1 ? new Seen.First(revision, "1", "") : new Seen.Changed(revision);
    long place = (long) number * VERSIONS + version;
    NewCapture capture =
        new NewCapture(
            "https://www." + host(number % OUTLETS) + "/news/" + number,
            at,
            200,
            Outcome.PAGE,
            null,
            "sha256:" + place,
            RecordKind.RESPONSE,
            new Position("load.warc.gz", 1_000 * place, 900),
            null);
    Pace pace = new Pace(at.plus(Duration.ofDays(9)), 1_800_000, 0, 0, 0, at, at);
    return new Look(
        article,
        null,
        List.of(capture),
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

  private void index(
      int number,
      long article,
      Recorded recorded,
      int version,
      Witness witness,
      @Nullable Witness older)
      throws IOException {
    if (!(recorded instanceof Recorded.Done done) || done.revision() == null) {
      throw new IllegalStateException("not recorded: " + recorded);
    }
    index.add(
        new IndexedRevision(
            done.revision(),
            article,
            outlets[number % OUTLETS],
            new int[0],
            new int[0],
            new org.stemma.index.Prose(
                host(number % OUTLETS),
                seenAt(number, version),
                weight(version),
                String.valueOf(witness.headline()),
                witness.text(),
                older == null ? List.of() : List.of(changed(older, version)),
                older == null ? List.of() : List.of(changed(witness, version)))));
  }

  @SuppressWarnings("EnumOrdinal") // as the index has it
  private static int weight(int version) {
    return version == 1 ? -1 : heaviest(version).ordinal();
  }

  private static Weight heaviest(int version) {
    return version == 2 ? Weight.SUBSTANCE : Weight.WORDING;
  }

  private static String changed(Witness witness, int version) {
    var paragraphs = witness.paragraphs();
    return (version == 2 ? paragraphs.getFirst() : paragraphs.getLast()).text();
  }
}
