package org.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

class WeighingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          15 people died in the fire.                | 51 people died in the fire.               | substance  | number: 15 → 51
          Rates rose by 1.5% in May.                 | Rates rose by 15% in May.                 | substance  | number: 1.5 → 15
          It weighs 1,5 tonnes at most.              | It weighs 15 tonnes at most.              | substance  | number: 1,5 → 15
          It cost $15 to get in there.               | It cost £15 to get in there.              | substance  | number: $15 → £15
          About 1,000 came to the market.            | About 1000 came to the market.            | typography | number: 1,000 → 1000
          Two boats sank off the cape.               | Three boats sank off the cape.            | substance  | number: Two → Three
          The mayor will resign this spring.         | The mayor will not resign this spring.    | substance  | negation added: not
          The clerk took the money away.             | The clerk allegedly took the money away.  | substance  | hedge added: allegedly
          Talks with Mr Vesselin went on.            | Talks with Mr Okonwa went on.             | substance  | name: Vesselin → Okonwa
          “It is over,” Rennick said late.           | “It is over,” Brandl said late.           | substance  | speaker: Rennick → Brandl
          “It is over,” he said late.                | “It is over,” she said late.              | substance  | speaker: he → she
          “It is quite over,” he said.               | “It is all but over,” he said.            | substance  | inside a quotation
          The so-called truce lasted a day.          | The “so-called” truce lasted a day.       | substance  | quotation marks added
          Work begins on Monday at the pier.         | Work begins on Friday at the pier.        | substance  | day: Monday → Friday
          The crew could repair the old crane.       | The crew could fix the old crane.         | wording    | words: repair → fix
          They can not come to the meeting.          | They cannot come to the meeting.          | wording    | words joined or parted
          He said "no" to the old offer.             | He said “no” to the old offer.            | typography | quotation marks
          It's over - nobody won the prize.          | It’s over – nobody won the prize.         | typography | punctuation
          A well known singer from Skerra.           | A well-known singer from Skerra.          | typography | punctuation
          He left, and nobody saw him go.            | He left and nobody saw him go.            | typography | punctuation
          It was over then for the board.            | Now it was over then for the board.       | wording    | words
          She met the Minister of Fish there.        | She met the minister of Fish there.       | wording    | spelling: Minister → minister
          """)
  void saysHowMuchAChangeMattersAndWhy(String older, String newer, String weight, String why) {
    Variant variant = change(older, newer);
    assertThat(variant.weight().label()).as(variant.why().toString()).isEqualTo(weight);
    assertThat(variant.why()).anySatisfy(reason -> assertThat(reason).startsWith(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Last updated: 12 May 2031, 09:10           | Last updated: 12 May 2031, 17:45          | dating
          Posted 2 hours ago                         | Posted 3 hours ago                        | dating
          14 comments                                | 203 comments                              | dating
          14 people                                  | 203 people                                | substance
          2 dead, 3 hours ago                        | 2 dead, 5 hours ago                       | substance
          Sold 3 hours ago for 12 crowns             | Sold 3 hours ago for 21 crowns            | substance
          """)
  void onlyALineOfNothingButDatesAndCountersIsDating(String older, String newer, String weight) {
    assertThat(change(older, newer).weight().label()).isEqualTo(weight);
  }

  @Test
  void aDateLineIsADate() {
    assertThat(change("Updated 12 May 2031", "Updated 13 May 2031").unit())
        .isEqualTo(Variant.Unit.DATE);
  }

  @Test
  void whateverChangesInAHeadlineIsSubstanceButTypography() {
    assertThat(headline("Crane falls", "Crane topples").weight()).isEqualTo(Weight.SUBSTANCE);
    assertThat(headline("'Crane' falls", "‘Crane’ falls").weight()).isEqualTo(Weight.TYPOGRAPHY);
  }

  @Test
  void aNoteOfCorrectionIsSubstanceAsSuch() {
    Collation collation =
        Collation.of(
            Witness.ofText("The pier is closed."),
            Witness.ofText("The pier is closed.\n\nCorrection: it is not the jetty."));
    assertThat(collation.variants().get(1).why()).containsExactly("correction");
  }

  private static Variant headline(String older, String newer) {
    return Collation.of(
            Witness.builder().headline(older).block(BlockKind.PARAGRAPH, "Text.").build(),
            Witness.builder().headline(newer).block(BlockKind.PARAGRAPH, "Text.").build())
        .variants()
        .getFirst();
  }

  private static Variant change(String older, String newer) {
    Collation collation = Collation.of(Witness.ofText(older), Witness.ofText(newer));
    assertThat(collation.variants()).hasSize(1);
    return collation.variants().getFirst();
  }
}
