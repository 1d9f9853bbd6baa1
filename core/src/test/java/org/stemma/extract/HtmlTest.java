package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.LeftOut;
import org.stemma.text.Witness;

/// One article in unlike pages.
class HtmlTest {

  private static final String ONE =
      "The harbour council of Sand Haven voted on Monday to mend the lamp on the outer mole, which has been dark since a gale.";
  private static final String TWO =
      "Mayor Ada Brennik said the work would take until autumn and cost 40,000 crowns, half of it from the state.";
  private static final String THREE =
      "Fishermen had asked for a new lamp since the winter, when two boats missed the entrance and went aground.";
  private static final String TEXT = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
  private static final String HEAD =
      "<html lang=en><head><title>Lamp to be mended - The Mole</title></head><body><nav><a href=/>Home</a></nav>";

  @Test
  void findsTheSameParagraphsInEveryTemplate() {
    for (String page :
        List.of(
            "<article><h1>Lamp to be mended</h1>" + TEXT + "</article>",
            "<h1>Lamp to be mended</h1><div class=story-body>"
                + TEXT
                + "</div><div class=sidebar><p>"
                + ONE
                + " Not.</p></div>",
            "<h1>Lamp to be mended</h1><table><tr><td><ul><li><a href=/a>Other</a></ul></td><td>"
                + TEXT
                + "</td></tr></table>",
            "<h1>Lamp to be mended</h1><div>"
                + ONE
                + "<br><br>"
                + TWO
                + "<br>\n<br>"
                + THREE
                + "</div>",
            "<h1>Lamp to be mended</h1><div itemprop=articleBody class='layout-with-sidebar'>"
                + TEXT
                + "</div>",
            "<main><h1>Lamp to be mended</h1><section>" + TEXT + "</section></main>",
            "<article><h1>Lamp to be mended</h1><div class=body-part-text><p>"
                + ONE
                + "</p></div><div class=ad>Advertisement</div><div class=body-part-text><p>"
                + TWO
                + "</p><p>"
                + THREE
                + "</p></div></article>")) {
      Witness read = read(page);
      assertThat(read.headline()).as(page).isEqualTo("Lamp to be mended");
      assertThat(read.paragraphs())
          .as(page)
          .extracting(Block::text)
          .containsExactly(ONE, TWO, THREE);
    }
  }

  @Test
  void leavesFurnitureOutAndSaysWhy() {
    Witness read =
        read(
            "<article><h1>Lamp to be mended</h1><div class='share-bar'>Tell your friends</div><p>Published more than 4 years ago</p><p>"
                + ONE
                + "</p><p><a href=/x>Eel quota cut again by the ministry</a></p><p>"
                + TWO
                + "</p><aside><p>In numbers: one lamp.</p></aside><p>"
                + THREE
                + "</p><h3>Related</h3><ul><li><a href=/y>Heron returns</a></li></ul><form><p>Your comment</p></form></article>");
    assertThat(read.paragraphs()).extracting(Block::text).containsExactly(ONE, TWO, THREE);
    assertThat(read.leftOut())
        .contains(
            new LeftOut("Tell your friends", "share bar"),
            new LeftOut("Published more than 4 years ago", "age of the page"),
            new LeftOut("Eel quota cut again by the ministry", "link to another page"),
            new LeftOut("In numbers: one lamp.", "side column"),
            new LeftOut("Your comment", "form"));
  }

  @Test
  void typesBlocks() {
    Witness read =
        read(
            "<article><h1>Lamp to be mended</h1><p class=standfirst>The council gives in after a winter of near misses at sea</p><figure><img><figcaption>The mole at dusk</figcaption></figure><p>"
                + ONE
                + "</p><h2>What it costs</h2><p>"
                + TWO
                + "</p><ul><li>a lens of glass</li><li>a pot of paint</li></ul><blockquote>We shall see, and be seen.</blockquote><p>"
                + THREE
                + "</p><p>Correction: An earlier version of this article gave the price as 30,000 crowns.</p></article>");
    assertThat(read.standfirst())
        .isEqualTo("The council gives in after a winter of near misses at sea");
    assertThat(read.blocks().stream().map(Block::kind).filter(kind -> kind != BlockKind.PARAGRAPH))
        .containsExactly(
            BlockKind.HEADLINE,
            BlockKind.STANDFIRST,
            BlockKind.CAPTION,
            BlockKind.SUBHEADLINE,
            BlockKind.LIST_ITEM,
            BlockKind.LIST_ITEM,
            BlockKind.QUOTATION,
            BlockKind.CORRECTION);
  }

  @Test
  void readsFieldsFromLinkedDataWithThePagesOwnZone() {
    String json =
        "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"WebSite\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"Lamp to be mended\",\"datePublished\":\"2031-03-03T18:10:00+0100\",\"dateModified\":\"2031-03-04\",\"author\":[{\"name\":\"Ada Quist\"},{\"name\":\"Jon Brae\"}],\"publisher\":{\"name\":\"The Mole\"},}]}</script>";
    Article article =
        article(
            json + "<link rel=canonical href='/lamp'><article>" + TEXT + "</article>",
            "https://mole.example/lamp?from=feed");
    assertThat(article.witness().publishedAt()).hasToString("2031-03-03T18:10:00+01:00");
    assertThat(article.witness().modifiedAt()).hasToString("2031-03-04");
    assertThat(article.witness().byline()).containsExactly("Ada Quist", "Jon Brae");
    assertThat(article.source()).isEqualTo("The Mole");
    assertThat(article.url()).isEqualTo("https://mole.example/lamp");
  }

  @Test
  void aPageWithoutADateHasNone() {
    Witness read =
        read(
            "<article><h1>Lamp to be mended</h1>"
                + TEXT
                + "</article><aside>Most read: 4 May 2032</aside>");
    assertThat(read.publishedAt()).isNull();
    assertThat(read.modifiedAt()).isNull();
    assertThat(read.byline()).isEmpty();
  }

  @Test
  void aHeadingIsNotFurnitureForTheWordsOfItsId() {
    Witness read =
        read(
            "<article><h1>Lamp to be mended</h1><p>"
                + ONE
                + "</p><h2 id=what-to-share-on-social-media>What the mole says</h2><p>"
                + TWO
                + "</p></article>");
    assertThat(read.paragraphs()).extracting(Block::text).contains("What the mole says");
  }

  @Test
  void readsTheTextOfLinkedDataWhereThePageHidesIt() {
    String json =
        "<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"headline\":\"Lamp to be mended\",\"articleBody\":\""
            + (ONE + "\\n" + TWO + "\\n" + THREE + "\\n").repeat(3)
            + "\"}</script>";
    assertThat(read(json + "<p>Subscribe to read on.</p>").paragraphs()).hasSize(9);
  }

  private static Witness read(String body) {
    return article(body, null).witness();
  }

  private static Article article(String body, @Nullable String url) {
    return (Article) Extractor.standard().extract(HEAD + body, url);
  }

  @Test
  void wordsSetAsCodeAreText() {
    String page =
        """
        <title>Lamp goes out</title><article><h1>Lamp goes out</h1>
        <p>The lamp at Crane Point went out at ten to five on Saturday, to the surprise of nobody but the gulls.</p>
        <pre><xmp>lamp: { state: "out", keeper: "asleep", gulls: "<surprised>" }</xmp></pre>
        <p>The keeper said that he had been asleep, and that he would do it again if he were asked politely.</p>
        </article>
        """;
    Article article = (Article) Extractor.standard().extract(page, null);
    assertThat(article.witness().text()).contains("gulls: \"<surprised>\"");
  }
}
