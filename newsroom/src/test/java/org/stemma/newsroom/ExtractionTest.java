package org.stemma.newsroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.extract.Page;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// Every version of every article, as its outlet's pages show it, against what the extractor reads there.
class ExtractionTest {

  private static final Script SCRIPT = Script.story();

  record Shown(String name, Outlet outlet, Standing standing) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Shown> pages() {
    return SCRIPT.outlets().stream()
        .flatMap(outlet ->
            outlet.articles().stream()
                .flatMap(article ->
                    article.standings().stream()
                        .map(standing ->
                            new Shown(
                                article.id() + " at " + standing.since(), outlet, standing))));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyVersionIsReadAsTheScriptHasIt(Shown shown) {
    Hands hands = new Hands(shown.standing().since());
    try (Newsroom newsroom = Newsroom.open(SCRIPT, hands)) {
      String url = newsroom.base(shown.outlet()) + shown.standing().path();
      Browser.Reply first = Browser.get(url);
      switch (shown.standing().access()) {
        case OPEN -> {
          readsTheDraft(shown, first, url);
          Browser.Reply second = Browser.get(url);
          assertThat(second.text()).as("furniture changes").isNotEqualTo(first.text());
          readsTheDraft(shown, second, url);
        }
        case GONE -> assertThat(first.status()).isEqualTo(410);
        case MISSING -> assertThat(first.status()).isEqualTo(404);
        case CAPTCHA, PAYWALL ->
            assertThat(((NoArticle) extract(first, url)).kind()).isEqualTo(NoArticle.Kind.BLOCKED);
      }
    }
  }

  private static void readsTheDraft(Shown shown, Browser.Reply reply, String url) {
    Draft draft = shown.standing().draft();
    Article article = (Article) extract(reply, url);
    Witness witness = article.witness();
    assertThat(article.url()).isEqualTo(url);
    assertThat(article.source()).isIn(shown.outlet().name(), shown.outlet().host());
    assertThat(witness.headline()).isEqualTo(draft.headline());
    assertThat(witness.standfirst()).isEqualTo(draft.standfirst());
    assertThat(witness.byline()).isEqualTo(draft.byline());
    assertThat(kinds(witness)).isEqualTo(draft.blocks().stream().map(Draft.Block::kind).toList());
    assertThat(witness.paragraphs())
        .extracting(Block::text)
        .isEqualTo(draft.blocks().stream().map(Draft.Block::text).toList());
    if (shown.outlet().id().equals("radio")) {
      assertThat(Objects.toString(witness.publishedAt()))
          .isEqualTo(Story.iso(shown.standing().publishedAt()).substring(0, 10));
    } else {
      assertThat(Objects.requireNonNull(witness.publishedAt()).earliest())
          .isEqualTo(shown.standing().publishedAt());
    }
  }

  private static List<BlockKind> kinds(Witness witness) {
    return witness.paragraphs().stream().map(Block::kind).toList();
  }

  private static Extraction extract(Browser.Reply reply, String url) {
    Page page = Page.decode(reply.body(), reply.header("content-type"));
    return Extractor.standard().extract(page.text(), url);
  }
}
