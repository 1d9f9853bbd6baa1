package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.collate.Collation;
import org.stemma.collate.Side;
import org.stemma.collate.Variant;
import org.stemma.collate.Weight;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.Page;
import org.stemma.text.Witness;

/// What `gold.json` says a watcher must find is what one finds that looks at every article after every event.
class GoldTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("stemma.root", "..")).resolve("story/newsroom");

  private static final Script SCRIPT = Script.story();

  /// One look: what stood at an article's address.
  ///
  /// @param witness null when there was no article
  record Look(Instant at, int status, @Nullable Witness witness) {}

  static Stream<JsonTree> articles() throws IOException {
    return gold().trees("articles").stream();
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everySightingIsFoundAndNothingElse(JsonTree gold) {
    List<Witness> texts = new ArrayList<>();
    List<Integer> sightings = new ArrayList<>();
    for (Look look : looks(gold)) {
      Witness witness = look.witness();
      if (witness != null) {
        int number = number(texts, witness);
        if (sightings.isEmpty() || sightings.getLast() != number) {
          sightings.add(number);
        }
      }
    }
    assertThat(sightings)
        .isEqualTo(
            gold.trees("sightings").stream().map(sighting -> sighting.number("revision")).toList());
    assertThat(texts)
        .extracting(Witness::headline)
        .isEqualTo(
            gold.trees("revisions").stream().map(revision -> revision.text("headline")).toList());
    assertThat(gold.flag("alternating")).isEqualTo(sightings.size() > texts.size());
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyRevisionHasTheWeightAndTheAdmissionOfItsCollation(JsonTree gold) {
    Witness before = null;
    List<Witness> texts = new ArrayList<>();
    for (Look look : looks(gold)) {
      Witness witness = look.witness();
      if (witness == null) {
        continue;
      }
      int known = texts.size();
      int number = number(texts, witness);
      if (number > known && before != null) {
        JsonTree revision = gold.trees("revisions").get(number - 1);
        Collation collation = Collation.of(before, witness);
        assertThat(heaviest(collation).name().toLowerCase(Locale.ROOT))
            .as(revision.text("event"))
            .isEqualTo(revision.text("weight"));
        assertThat(admitted(collation))
            .as(revision.text("event"))
            .isEqualTo(revision.fields().get("admitted"));
      }
      before = witness;
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyEventOfAnArticleIsShownByItsAddress(JsonTree gold) {
    try (Watched watched = new Watched(gold)) {
      for (JsonTree event : gold.trees("events")) {
        Look look = watched.look(instant(event));
        switch (event.text("kind")) {
          case "gone" -> assertThat(look.status()).isEqualTo(410);
          case "missing" -> assertThat(look.status()).isEqualTo(404);
          case "returned", "unblocked" -> assertThat(look.witness()).isNotNull();
          case "paywall", "captcha" -> {
            assertThat(look.status()).isEqualTo(200);
            assertThat(look.witness()).isNull();
          }
          case "moved" -> {
            Browser.Reply old = watched.get(gold.texts("paths").getFirst());
            assertThat(old.status()).isEqualTo(301);
            assertThat(old.header("location")).endsWith(gold.texts("paths").getLast());
          }
          default -> throw new AssertionError(event);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("articles")
  void everyAliasLeadsToTheArticle(JsonTree gold) {
    try (Watched watched = new Watched(gold)) {
      watched.hands.set(instant(gold.trees("revisions").getLast()));
      gold.trees("events").stream()
          .filter(event -> event.text("kind").equals("moved"))
          .forEach(event -> watched.hands.set(instant(event)));
      String canonical = watched.current();
      for (String alias : gold.texts("aliases")) {
        Browser.Reply reply = watched.get(alias);
        boolean redirects = reply.status() == 301 || reply.status() == 302;
        String named =
            redirects ? reply.header("location") : canonical(reply, watched.base + alias);
        assertThat(named).as(alias).endsWith(canonical);
      }
    }
  }

  @Test
  void goldNamesEveryEventOfTheScriptOnce() throws IOException {
    List<String> named = new ArrayList<>();
    for (JsonTree article : gold().trees("articles")) {
      for (String list : new String[] {"sightings", "events", "nothing"}) {
        article.trees(list).forEach(each -> named.add(each.text("event")));
      }
    }
    assertThat(named)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            SCRIPT.events().stream().map(ScriptEvent::id).toList());
  }

  private static JsonTree gold() throws IOException {
    return JsonTree.read(Files.readString(FOLDER.resolve("gold.json")));
  }

  private static Instant instant(JsonTree tree) {
    return SCRIPT.begins().plus(ScriptReader.distance(tree.text("at")));
  }

  /// Looks after each event of the article, and every five hours.
  private static List<Look> looks(JsonTree gold) {
    TreeSet<Instant> instants = new TreeSet<>();
    for (Instant at = SCRIPT.begins();
        at.isBefore(SCRIPT.ends());
        at = at.plus(Duration.ofHours(5))) {
      instants.add(at);
    }
    SCRIPT.article(gold.text("id")).events().stream()
        .map(ScriptEvent::at)
        .filter(at -> at.isAfter(SCRIPT.begins()))
        .forEach(instants::add);
    try (Watched watched = new Watched(gold)) {
      return instants.stream().map(watched::look).toList();
    }
  }

  /// The number of a text among those seen, from 1; a new one is added.
  private static int number(List<Witness> texts, Witness witness) {
    for (int i = 0; i < texts.size(); i++) {
      if (identity(texts.get(i)).equals(identity(witness))) {
        return i + 1;
      }
    }
    texts.add(witness);
    return texts.size();
  }

  /// What makes a text another: all but the time of modification.
  private static List<String> identity(Witness witness) {
    return List.of(
        witness.text(), witness.byline().toString(), Objects.toString(witness.publishedAt(), ""));
  }

  private static Weight heaviest(Collation collation) {
    return collation.variants().stream()
        .filter(Variant::isChange)
        .map(Variant::weight)
        .filter(Objects::nonNull)
        .max(Weight::compareTo)
        .orElse(Weight.TYPOGRAPHY);
  }

  private static @Nullable String admitted(Collation collation) {
    Side admitted = collation.summary().admitted();
    return admitted == null || collation.older().text().contains(admitted.text())
        ? null
        : admitted.text();
  }

  private static @Nullable String canonical(Browser.Reply reply, String url) {
    return extract(reply, url) instanceof Article article ? article.url() : null;
  }

  private static Extraction extract(Browser.Reply reply, String url) {
    Page page = Page.decode(reply.body(), reply.header("content-type"));
    return Extractor.standard().extract(page.text(), url);
  }

  /// An article's outlet with a clock.
  private static final class Watched implements AutoCloseable {
    private final Hands hands = new Hands(SCRIPT.begins());
    private final Newsroom newsroom = Newsroom.open(SCRIPT, hands);
    private final JsonTree gold;
    private final String base;

    Watched(JsonTree gold) {
      this.gold = gold;
      this.base = newsroom.base(SCRIPT.outlet(gold.text("outlet")));
    }

    /// The path at the clock's instant; the first one before publication.
    String current() {
      return SCRIPT
          .article(gold.text("id"))
          .at(hands.instant())
          .map(Standing::path)
          .orElse(gold.texts("paths").getFirst());
    }

    Browser.Reply get(String target) {
      return Browser.get(base + target);
    }

    Look look(Instant at) {
      hands.set(at);
      Browser.Reply reply = get(current());
      Extraction extraction = extract(reply, base + current());
      boolean article = reply.status() == 200 && extraction instanceof Article;
      return new Look(at, reply.status(), article ? ((Article) extraction).witness() : null);
    }

    @Override
    public void close() {
      newsroom.close();
    }
  }
}
