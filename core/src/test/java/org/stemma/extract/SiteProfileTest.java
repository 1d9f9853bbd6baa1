package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;

/// What the other pages of a site teach, and what they must never take from an article.
class SiteProfileTest {

  private static final String[] THINGS = {"lamp", "quay", "heron", "ferry", "bell", "weir", "kiln"};

  /// An article of a site that boxes an appeal between paragraphs, under a name that says nothing.
  private static String page(int article, String between, String after) {
    String thing = THINGS[article];
    return """
    <title>The %1$s of Crane Point</title><article><h1>The %1$s of Crane Point</h1><div class=c7>
    <p>The %1$s of Crane Point has been painted green, against the advice of number %2$d Mole Street.</p>
    <p>Nobody on the council could say on Monday who had asked for a green %1$s, or who had paid for it.</p>
    %3$s
    <p>A painter was seen near the %1$s on Sunday evening with a ladder, a lantern and %2$d tins.</p>
    <p>He is said to have whistled while the %1$s dried, which took him most of the night and a pie.</p>
    %4$s</div></article>
    """
        .formatted(thing, article + 3, between, after);
  }

  private static String appeal(int article) {
    return "<div class=c9><p>Seven islands, one paper: the Point's own %s is yours for a penny a week, rain included.</p></div>"
        .formatted(article % 2 == 0 ? "paper" : "gazette");
  }

  private static PageSketch sketch(int article, String page) {
    return Objects.requireNonNull(Extractor.standard().sketch("a" + article, page, null));
  }

  private static SiteProfile learn(String... pages) {
    return SiteProfile.learn(
        IntStream.range(0, pages.length).mapToObj(i -> sketch(i, pages[i])).toList());
  }

  private static List<String> texts(SiteProfile profile, String page) {
    Article article = (Article) Extractor.standard().with(profile).extract(page, null);
    return article.witness().blocks().stream()
        .filter(block -> block.kind() != BlockKind.HEADLINE)
        .map(Block::text)
        .toList();
  }

  @Test
  void wordsThatStandInSeveralArticlesOutsideTheFlowAreLeftOutWithTheReason() {
    SiteProfile profile =
        learn(
            page(0, appeal(0), ""),
            page(1, appeal(0), ""),
            page(2, appeal(0), ""),
            page(3, appeal(1), ""));
    String page = page(5, appeal(0), "");
    assertThat(texts(SiteProfile.NONE, page)).hasSize(5);
    assertThat(texts(profile, page)).hasSize(4).noneMatch(text -> text.contains("penny"));
    Article article = (Article) Extractor.standard().with(profile).extract(page, null);
    assertThat(article.leftOut())
        .anySatisfy(left -> {
          assertThat(left.text()).contains("a penny a week");
          assertThat(left.why()).startsWith("the same words in 3 of 4 articles: Seven islands");
        });
  }

  @Test
  void aPlaceThatChangesFromFetchToFetchInThreeArticlesIsFurniture() {
    List<PageSketch> fetches = new ArrayList<>();
    for (int article = 0; article < 4; article++) {
      fetches.add(sketch(article, page(article, tide(article, 1), "")));
      fetches.add(sketch(article, page(article, tide(article, 2), "")));
    }
    String page = page(6, tide(6, 3), "");
    assertThat(texts(SiteProfile.NONE, page)).hasSize(5);
    assertThat(texts(SiteProfile.learn(fetches), page)).hasSize(4);
    assertThat(texts(SiteProfile.learn(fetches.subList(0, 4)), page)).hasSize(5);
  }

  private static String tide(int article, int fetch) {
    return "<div class=c8><p>The tide at pier %d stands at %d feet now, and the gauge was read by a boy of nine.</p></div>"
        .formatted(article, fetch);
  }

  @Test
  void whatThreeArticlesInFourLeaveOutIsFurnitureInTheFourth() {
    SiteProfile profile =
        learn(
            page(0, "", box("Read also: the bell of Crane Point")),
            page(1, "", box("Read also: the kiln of Crane Point")),
            page(2, "", box("Read also: the ferry of Crane Point")),
            page(3, "", ""));
    String hidden =
        box("The winter fair is held on Saturday, and the goose that won it in 2030 is judging.");
    assertThat(texts(SiteProfile.NONE, page(4, "", hidden))).hasSize(5);
    assertThat(texts(profile, page(4, "", hidden))).hasSize(4);
  }

  private static String box(String words) {
    return "<div class=c4><p>" + words + "</p></div>";
  }

  @Test
  void anEditedParagraphSurvives() {
    List<PageSketch> fetches = new ArrayList<>();
    for (int article = 0; article < 5; article++) {
      fetches.add(sketch(article, page(article, "", "")));
      fetches.add(sketch(article, page(article, "", "").replace("a lantern", "a lamp")));
    }
    SiteProfile profile = SiteProfile.learn(fetches);
    assertThat(texts(profile, page(2, "", "").replace("a lantern", "a goose")))
        .hasSize(4)
        .anyMatch(text -> text.contains("a ladder, a goose"));
  }

  @Test
  void aDeathTollThatChangesWithEveryFetchSurvives() {
    List<PageSketch> fetches = new ArrayList<>();
    for (int article = 0; article < 5; article++) {
      for (int toll = 3; toll < 6; toll++) {
        fetches.add(sketch(article, page(article, toll(toll), "")));
      }
    }
    assertThat(texts(SiteProfile.learn(fetches), page(1, toll(9), "")))
        .contains(
            "At least 9 people are dead, the harbour office said, and a boat is still looked for.");
  }

  private static String toll(int dead) {
    return "<p>At least %d people are dead, the harbour office said, and a boat is still looked for.</p>"
        .formatted(dead);
  }

  @Test
  void aCorrectionSurvivesWhereverItStandsAndHoweverItChanges() {
    List<PageSketch> fetches = new ArrayList<>();
    for (int article = 0; article < 5; article++) {
      fetches.add(sketch(article, page(article, "", correction("a green lamp"))));
      fetches.add(sketch(article, page(article, "", correction("a red lamp " + article))));
    }
    SiteProfile profile = SiteProfile.learn(fetches);
    assertThat(texts(profile, page(1, "", correction("a green lamp"))))
        .anyMatch(text -> text.startsWith("Correction:"));
  }

  private static String correction(String what) {
    return box(
        "Correction: an earlier version of this article spoke of "
            + what
            + ", which there is not.");
  }

  @Test
  void aParagraphOfBackgroundThatFiveArticlesShareSurvives() {
    String background =
        "<p>The talks between the two harbours began in May, after the second ferry had run aground.</p>";
    SiteProfile profile =
        learn(
            IntStream.range(0, 5)
                .mapToObj(article -> page(article, "", background))
                .toArray(String[]::new));
    assertThat(texts(profile, page(6, "", background)))
        .hasSize(5)
        .anyMatch(text -> text.startsWith("The talks between"));
  }

  @Test
  void aSubHeadlineAndAListThatArticlesShareSurvive() {
    String between =
        "<h2>What we know</h2><ul><li>The paint is green.</li><li>It is not dry yet.</li></ul>";
    SiteProfile profile =
        learn(
            IntStream.range(0, 5)
                .mapToObj(article -> page(article, between, ""))
                .toArray(String[]::new));
    assertThat(texts(profile, page(6, between, ""))).contains("What we know", "It is not dry yet.");
  }

  @Test
  void anArticleInAnotherTemplateKeepsItsText() {
    SiteProfile profile =
        learn(
            IntStream.range(0, 5)
                .mapToObj(article -> page(article, box("Read also: the bell of Crane Point"), ""))
                .toArray(String[]::new));
    String other =
        page(6, "", "").replace("<p>", "<div class=c4><p>").replace("</p>", "</p></div>");
    assertThat(texts(profile, other)).isEqualTo(texts(SiteProfile.NONE, other)).hasSize(4);
  }

  @Test
  void twoArticlesTeachNothing() {
    assertThat(learn(page(0, appeal(0), ""), page(1, appeal(0), ""))).isSameAs(SiteProfile.NONE);
    assertThat(SiteProfile.NONE.version()).isEmpty();
    assertThat(SiteProfile.parse("")).isEqualTo(SiteProfile.NONE);
  }

  @Test
  void isStoredAsTextAndNamedByIt() {
    SiteProfile profile =
        learn(page(0, appeal(0), ""), page(1, appeal(0), ""), page(2, appeal(0), ""));
    assertThat(profile.rules()).isNotEmpty();
    SiteProfile again = SiteProfile.parse(profile.text());
    assertThat(again).isEqualTo(profile);
    assertThat(again.version()).isEqualTo(profile.version()).hasSize(12);
    assertThat(SiteProfile.parse(profile.text().replace("3 articles", "4 articles")).version())
        .isNotEqualTo(profile.version());
  }

  @Test
  void whatIsNoProfileIsRefusedWithItsLine() {
    assertThatThrownBy(() -> SiteProfile.parse("hello"))
        .hasMessage("line 1 is not 'stemma.profile/1'");
    assertThatThrownBy(() -> SiteProfile.parse("stemma.profile/1\nflow\tp"))
        .hasMessage("line 2 has 2 fields, not 4");
    assertThatThrownBy(() -> SiteProfile.parse("stemma.profile/1\nflow\tp\tx\twhy"))
        .hasMessageStartingWith("line 2: ");
  }
}
