package org.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.text.Witness;

class CollationTest {

  private static final String A =
      "The harbour board of Tarnmouth met on Tuesday to discuss the broken crane.";
  private static final String B =
      "Nobody on the quay remembers a winter with so little herring in the nets.";
  private static final String C =
      "A new lighthouse keeper was appointed after a long quarrel about lodgings.";
  private static final String D =
      "Schoolchildren planted willows along the dyke behind the customs house.";
  private static final String E =
      "Ferry tickets will be sold aboard while the kiosk is being rebuilt.";

  private static Witness text(String... paragraphs) {
    return Witness.ofText(String.join("\n\n", paragraphs));
  }

  private static Collation collate(Witness older, Witness newer) {
    Collation collation = Collation.of(older, newer);
    assertThat(collation.apply(older.text())).isEqualTo(newer.text());
    return collation;
  }

  /// One variant a word: kind, and the first words of what it has.
  private static List<String> kinds(Collation collation) {
    return collation.variants().stream()
        .map(variant -> variant.kind().label() + (variant.edited() ? "*" : ""))
        .toList();
  }

  @Test
  void identicalTextsHaveOnlyUnchangedUnits() {
    Collation collation = collate(text(A, B, C), text(A, B, C));
    assertThat(kinds(collation)).containsOnly("unchanged").hasSize(3);
    assertThat(collation.isUnchanged()).isTrue();
    assertThat(collation.summary().changes()).isZero();
  }

  @Test
  void anAddedAndAnOmittedParagraphStandInTheirPlaces() {
    assertThat(kinds(collate(text(A, B, C), text(A, C, D))))
        .containsExactly("unchanged", "omission", "unchanged", "addition");
  }

  @Test
  void anOmissionAtTheBeginStandsFirst() {
    assertThat(kinds(collate(text(A, B), text(B)))).containsExactly("omission", "unchanged");
  }

  @Test
  void theShorterOfTwoParagraphsThatChangedPlacesHasMoved() {
    Collation collation = collate(text(A, B, C, D, E), text(A, E, B, C, D));
    assertThat(kinds(collation))
        .containsExactly("unchanged", "transposition", "unchanged", "unchanged", "unchanged");
    assertThat(collation.variants().get(1).weight()).isEqualTo(Weight.WORDING);
    assertThat(collation.variants().get(1).why()).containsExactly("moved");
  }

  @Test
  void aParagraphThatMovedAndWasEditedIsOneTransposition() {
    String edited = E.replace("kiosk", "old kiosk").replace("sold", "given out");
    assertThat(kinds(collate(text(A, B, C, D, E), text(A, edited, B, C, D))))
        .containsExactly("unchanged", "transposition*", "unchanged", "unchanged", "unchanged");
  }

  @Test
  void aParagraphThatMovedAndWasCutInTwoIsOneTransposition() {
    Collation collation = collate(text(A, B, C, D + " " + E), text(D, E, A, B, C));
    assertThat(kinds(collation))
        .containsExactly("transposition", "unchanged", "unchanged", "unchanged");
  }

  @Test
  void aParagraphCutInTwoIsASplitOfTheLowestWeight() {
    Collation collation = collate(text(A, B + " " + C, D), text(A, B, C, D));
    assertThat(kinds(collation)).containsExactly("unchanged", "split", "unchanged");
    assertThat(collation.variants().get(1).weight()).isEqualTo(Weight.TYPOGRAPHY);
  }

  @Test
  void paragraphsPutTogetherAreAJoinOfTheLowestWeight() {
    Collation collation = collate(text(A, B, C, D), text(A, B + " " + C, D));
    assertThat(kinds(collation)).containsExactly("unchanged", "join", "unchanged");
    assertThat(collation.variants().get(1).weight()).isEqualTo(Weight.TYPOGRAPHY);
  }

  @Test
  void aSplitMayBeEditedToo() {
    Collation collation =
        collate(text(A, B + " " + C, D), text(A, B, C.replace("long", "bitter"), D));
    assertThat(kinds(collation)).containsExactly("unchanged", "split*", "unchanged");
    assertThat(collation.variants().get(1).weight()).isEqualTo(Weight.WORDING);
  }

  @Test
  void sentencesThatWereOnlyRegroupedAreCutAtOtherPlaces() {
    Collation collation =
        collate(text(E, A + " " + B, C + " " + D), text(E, A, B + " " + C + " " + D));
    assertThat(kinds(collation)).containsExactly("unchanged", "split");
    assertThat(collation.variants().get(1).weight()).isEqualTo(Weight.TYPOGRAPHY);
  }

  @Test
  void anEditedParagraphStandsWholeWhenOnlyWordsChanged() {
    Collation collation =
        collate(text(A + " " + B, C), text(A.replace("broken", "damaged") + " " + B, C));
    assertThat(kinds(collation)).containsExactly("substitution", "unchanged");
    assertThat(collation.variants().getFirst().unit()).isEqualTo(Variant.Unit.PARAGRAPH);
  }

  @Test
  void aSentenceThatWasPutIntoAParagraphIsAnAddition() {
    Collation collation = collate(text(A + " " + B, C), text(A + " " + D + " " + B, C));
    assertThat(kinds(collation)).containsExactly("unchanged", "addition", "unchanged", "unchanged");
    Variant added = collation.variants().get(1);
    assertThat(added.unit()).isEqualTo(Variant.Unit.SENTENCE);
    assertThat(added.weight()).isEqualTo(Weight.SUBSTANCE);
    assertThat(added.why()).containsExactly("whole sentence");
  }

  @Test
  void aSentenceThatWentIntoAnotherParagraphIsATransposition() {
    Collation collation =
        collate(text(A + " " + D, B, C + " " + E), text(A, B, C + " " + D + " " + E));
    assertThat(kinds(collation))
        .containsExactly("unchanged", "unchanged", "unchanged", "transposition", "unchanged");
  }

  @Test
  void whereLittleIsSharedOldAndNewStandApart() {
    assertThat(kinds(collate(text(A, B, C), text(A, D, C))))
        .containsExactly("unchanged", "omission", "addition", "unchanged");
  }

  @Test
  void fieldsComeFirstAndStandByThemselves() {
    Witness older =
        Witness.builder()
            .headline("Crane breaks in Tarnmouth")
            .standfirst("The board meets")
            .byline(List.of("Ada Quill"))
            .publishedAt(PageTime.parse("2031-05-14T08:30").orElseThrow())
            .block(BlockKind.PARAGRAPH, A)
            .build();
    Witness newer =
        Witness.builder()
            .headline("Crane fails in Tarnmouth")
            .byline(List.of("Ada Quill", "Ben Loft"))
            .publishedAt(PageTime.parse("2031-05-14T09:30").orElseThrow())
            .block(BlockKind.PARAGRAPH, A)
            .build();
    Collation collation = collate(older, newer);
    assertThat(collation.variants())
        .extracting(variant ->
            variant.unit().label() + " " + variant.kind().label() + " " + variant.weight().label())
        .containsExactly(
            "headline substitution substance",
            "standfirst omission substance",
            "byline substitution substance",
            "date substitution dating",
            "paragraph unchanged typography");
    assertThat(collation.variants().getFirst().to())
        .isEqualTo(Side.of(newer.text(), new Span(0, "Crane fails in Tarnmouth".length())));
    Side byline = collation.variants().get(2).to();
    assertThat(byline).isEqualTo(new Side(null, "Ada Quill, Ben Loft"));
  }

  @Test
  void aSubHeadlineIsPartOfTheBody() {
    Witness older =
        Witness.builder()
            .block(BlockKind.PARAGRAPH, A)
            .block(BlockKind.SUBHEADLINE, "Herring")
            .block(BlockKind.PARAGRAPH, B)
            .build();
    assertThat(kinds(collate(older, older))).containsExactly("unchanged", "unchanged", "unchanged");
  }

  @Test
  void emptyTextsAreUnchanged() {
    assertThat(collate(text(""), text("")).variants()).isEmpty();
    assertThat(kinds(collate(text(""), text(A)))).containsExactly("addition");
    assertThat(kinds(collate(text(A), text(" ")))).containsExactly("omission");
  }

  @Test
  void applyingToAnotherTextIsRefused() {
    Collation collation = Collation.of(text(A, B), text(A, B, C));
    assertThatThrownBy(() -> collation.apply("something else"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at 0");
  }

  @Test
  void noTwoSentencesOfASecondsWorthSwapForWantOfWords() {
    Collation collation =
        collate(
            text("He said no.", A, "She said yes.", B), text("She said yes.", A, "He said no.", B));
    assertThat(collation.variants()).hasSize(4);
  }
}
