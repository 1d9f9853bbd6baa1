package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.extract.Extractor;
import org.stemma.extract.SiteProfile;
import org.stemma.history.Rereader;
import org.stemma.history.SiteLearning;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.Roots;
import org.stemma.proof.Standing;
import org.stemma.proof.Verifier;
import org.stemma.store.Article;
import org.stemma.store.Engine;
import org.stemma.store.Outcome;
import org.stemma.store.Reading;
import org.stemma.store.Revision;

/// A profile of an outlet's site is learnt from its captures, and changes our reading alone.
@ParameterizedClass
@EnumSource
class SiteProfilesTest {

  private static final String[] THINGS = {"ferry", "lantern", "kiln", "weir"};

  private final Engine engine;
  private final Path folder;
  private final List<Long> articles = new ArrayList<>();
  private Chronicle chronicle;

  SiteProfilesTest(Engine engine, @TempDir Path folder) {
    this.engine = engine;
    this.folder = folder;
  }

  @BeforeEach
  void open() throws IOException {
    chronicle = new Chronicle(folder, engine.fresh(folder));
    for (String thing : THINGS) {
      long article = chronicle.article(thing);
      articles.add(article);
      chronicle.answer(article, 200, page(thing, "", "a pie"), Outcome.PAGE);
    }
  }

  @AfterEach
  void close() throws IOException {
    chronicle.close();
  }

  /// Its box is no paragraph of the article, though nothing on the page alone says so.
  private static String page(String thing, String box, String pie) {
    String said =
        box.isEmpty() ? "All of Ostby for a penny a week: the paper that gulls read." : box;
    return """
    <!doctype html><title>The %1$s of Ostby</title><article><h1>The %1$s of Ostby</h1><div class=k1>
    <p>The %1$s of Ostby was sold on Monday to a man from the mainland who gave no name and paid in herring.</p>
    <div class=k2><p>%2$s</p></div>
    <p>Nobody knows what he wants with a %1$s, and the mayor has asked the council to find out before Friday.</p>
    <p>The council has asked the mayor the same, by a letter that the postman read aloud on the quay for %3$s.</p>
    <p>In the end a %1$s was seen on Tuesday evening, or something that looked like one from the inn's window.</p>
    <p>The man from the mainland has not been back since, and the herring is still lying on the steps.</p>
    </div></article>
    """
        .formatted(thing, said, pie);
  }

  private Rereader rereader() {
    return new Rereader(chronicle.store, chronicle.bodies(), Extractor.standard());
  }

  private SiteProfile release() throws IOException {
    long outlet = chronicle.get(articles.getFirst()).outlet();
    SiteLearning.Learnt learnt =
        new SiteLearning(chronicle.store, chronicle.bodies(), Extractor.standard()).learn(outlet);
    assertThat(learnt.articles()).isEqualTo(THINGS.length);
    SiteProfile profile = learnt.profile();
    assertThat(profile.rules()).isNotEmpty();
    chronicle.store.profiles().release(outlet, profile.version(), profile.text());
    return profile;
  }

  private String text(long article) {
    List<Revision> revisions = chronicle.store.histories().revisions(article);
    return chronicle.store.histories().witness(revisions.getLast().witness()).text();
  }

  private void look(long article, String html) throws IOException {
    chronicle.pass(Duration.ofHours(1));
    Article current = rereader().current(chronicle.get(article));
    assertThat(rereader().isCurrent(current)).isTrue();
    chronicle.answer(article, 200, html, Outcome.PAGE);
  }

  @Test
  void anArticleIsReadAnewWithItBeforeItIsComparedAndNoEditIsInvented() throws IOException {
    long article = articles.getFirst();
    assertThat(text(article)).contains("penny");
    SiteProfile profile = release();
    assertThat(rereader().isCurrent(chronicle.get(article))).isFalse();

    look(article, page("ferry", "", "a pie") + "<!-- other bytes -->");

    assertThat(text(article)).doesNotContain("penny").contains("postman");
    assertThat(chronicle.store.histories().revisions(article))
        .filteredOn(revision -> !revision.superseded())
        .hasSize(1);
    assertThat(chronicle.store.histories().readings(article))
        .extracting(Reading::profile)
        .containsExactly("", profile.version());
  }

  @Test
  void aPublishersEditIsStillOne() throws IOException {
    release();
    long article = articles.getFirst();
    look(article, page("ferry", "", "a goose"));
    assertThat(chronicle.store.histories().revisions(article))
        .filteredOn(revision -> !revision.superseded())
        .hasSize(2);
  }

  @Test
  void aNewArticleIsReadWithItFromTheBeginning() throws IOException {
    SiteProfile profile = release();
    long article = chronicle.article("bell");
    chronicle.answer(article, 200, page("bell", "", "a pie"), Outcome.PAGE);
    assertThat(text(article)).doesNotContain("penny");
    assertThat(chronicle.get(article).profile()).isEqualTo(profile.version());
  }

  @Test
  void withdrawnEachPageIsReadByItselfAgain() throws IOException {
    release();
    long article = articles.getFirst();
    look(article, page("ferry", "", "a pie") + "<!-- other bytes -->");
    chronicle.store.profiles().withdraw(chronicle.get(article).outlet());
    look(article, page("ferry", "", "a pie") + "<!-- more bytes -->");
    assertThat(text(article)).contains("penny");
    assertThat(chronicle.get(article).profile()).isEmpty();
  }

  @Test
  void textsAreVerifiedByTheProfileThatReadThem() throws IOException {
    release();
    long article = articles.getFirst();
    look(article, page("ferry", "", "a goose"));
    Verifier verifier =
        new Verifier(chronicle.store, chronicle.bodies(), chronicle.reader(), Roots.NONE);
    ArticleProof proof = verifier.verify(chronicle.get(article));
    assertThat(proof.revisions()).hasSize(3);
    assertThat(proof.standing()).isNotEqualTo(Standing.BROKEN);
  }
}
