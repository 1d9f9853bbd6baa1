package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.LeftOut;
import org.stemma.text.Witness;

class CopiedTextTest {

  private static final String ONE =
      "The harbour council of Sand Haven voted on Monday to mend the lamp on the outer mole.";
  private static final String TWO =
      "Mayor Ada Brennik said the work would take until autumn and cost 40,000 crowns.";
  private static final String THREE =
      "Fishermen had asked for a new lamp since the winter, when two boats missed the entrance.";

  @Test
  void takesTheFirstTitleForTheHeadlineWhateverLabelsStandAboveIt() {
    Witness read = read("Share", "World", "Lamp on the outer mole to be mended", ONE, TWO);
    assertThat(read.headline()).isEqualTo("Lamp on the outer mole to be mended");
    assertThat(leftOut(read)).containsExactly("Share", "World");
    assertThat(paragraphs(read)).containsExactly(ONE, TWO);
  }

  @Test
  void readsStandfirstBylineAndDateBetweenHeadlineAndText() {
    Witness read =
        read(
            "Lamp on the outer mole to be mended",
            "The council gives in after a winter of near misses",
            "By Ada Quist and Jon Brae in Sand Haven",
            "Published 3 March 2031 at 18.10 CET",
            ONE,
            TWO);
    assertThat(read.standfirst()).isEqualTo("The council gives in after a winter of near misses");
    assertThat(read.byline()).containsExactly("Ada Quist", "Jon Brae");
    assertThat(read.publishedAt()).hasToString("2031-03-03T18:10:00+01:00");
    assertThat(read.leftOut()).isEmpty();
  }

  @Test
  void anAgeIsNoDateAndIsLeftOut() {
    Witness read = read("Lamp to be mended at last", "Updated 2 hours ago", ONE, TWO);
    assertThat(read.publishedAt()).isNull();
    assertThat(read.modifiedAt()).isNull();
    assertThat(leftOut(read)).containsExactly("Updated 2 hours ago");
  }

  @Test
  void aLabelBetweenParagraphsNeverEndsTheArticle() {
    for (String label :
        List.of(
            "Advertisement", "Share", "Related", "Most read", "Comments", "Talk to us", "Tags")) {
      Witness read = read("Lamp to be mended at last", ONE, TWO, label, THREE, ONE + " Again.");
      assertThat(paragraphs(read)).as(label).containsExactly(ONE, TWO, THREE, ONE + " Again.");
      assertThat(leftOut(read)).as(label).containsExactly(label);
    }
  }

  @Test
  void teasersInMidArticleAreLeftOutAndTheTextGoesOnBehindThem() {
    Witness read =
        read(
            "Lamp to be mended at last",
            ONE,
            TWO,
            "Related",
            "Eel quota cut again",
            THREE,
            TWO + " So he said.");
    assertThat(paragraphs(read)).containsExactly(ONE, TWO, THREE, TWO + " So he said.");
    assertThat(leftOut(read)).containsExactly("Related", "Eel quota cut again");
  }

  @Test
  void headlinesAndTeasersBehindTheTextEndIt() {
    Witness read =
        read(
            "Lamp to be mended at last",
            ONE,
            TWO,
            "More in Coast",
            "A heron on the quay, May 6, 2032. (Jon Brae / The Mole)",
            "Heron returns to the quay",
            "Nobody had seen it since 2029.",
            "Eel quota cut again",
            "The ministry blames the dam.");
    assertThat(paragraphs(read)).containsExactly(ONE, TWO);
    assertThat(read.publishedAt()).isNull();
    assertThat(leftOut(read)).hasSize(6);
  }

  @Test
  void theHeadlineOfAnotherArticleAtTheEndIsLeftOutButNotACutSentence() {
    assertThat(paragraphs(read("Lamp to be mended", ONE, TWO, "Heron returns to the quay at last")))
        .containsExactly(ONE, TWO);
    assertThat(paragraphs(read("Lamp to be mended", ONE, TWO, "He said the council would")))
        .containsExactly(ONE, TWO, "He said the council would");
  }

  @Test
  void typesSubheadlinesListsCaptionsAndCorrections() {
    Witness read =
        read(
            "Lamp to be mended at last",
            ONE,
            "What it costs",
            TWO,
            "- the lens",
            "- the paint",
            "The mole at dusk. Photo: Jon Brae/The Mole",
            "This article was amended on 4 March 2031 to correct the price.");
    assertThat(read.blocks())
        .extracting(Block::kind)
        .containsExactly(
            BlockKind.HEADLINE,
            BlockKind.PARAGRAPH,
            BlockKind.SUBHEADLINE,
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.LIST_ITEM,
            BlockKind.CAPTION,
            BlockKind.CORRECTION);
  }

  @Test
  void joinsLinesThatWereWrappedAtAFixedWidth() {
    String wrapped =
        """
        Lamp to be mended at last

        The harbour council of Sand Haven voted on Monday to mend the
        lamp on the outer mole, which has been dark since a gale in the
        winter of last year.

        Mayor Ada Brennik said the work would take until autumn and cost
        about 40,000 crowns in all.
        """;
    assertThat(paragraphs(read(wrapped)))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("The harbour council")
        .endsWith("gale in the winter of last year.");
  }

  @Test
  void aSingleLineIsAParagraphAndNothingIsAnEmptyPage() {
    assertThat(paragraphs(read("Lamp to be mended"))).containsExactly("Lamp to be mended");
    assertThat(Extractor.standard().extractText(" \n \u00A0\n").outcome()).isEqualTo("empty");
  }

  private static Witness read(String... lines) {
    return ((Article) Extractor.standard().extractText(String.join("\n\n", lines))).witness();
  }

  private static List<String> paragraphs(Witness witness) {
    return witness.paragraphs().stream().map(Block::text).toList();
  }

  private static List<String> leftOut(Witness witness) {
    return witness.leftOut().stream().map(LeftOut::text).toList();
  }
}
