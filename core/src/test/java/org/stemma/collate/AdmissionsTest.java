package org.stemma.collate;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.text.Witness;

class AdmissionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This article was amended on 3 May 2031 to remove a name.",
        "• This article was amended on 3 May 2031.",
        "The headline of this story has since been changed.",
        "An earlier version of this article said the pier was in Skerra.",
        "In an earlier version of the story, the mayor's age was given as 50.",
        "A previous version misstated the number of boats.",
        "Correction: the toll is 51, not 15.",
        "CORRECTION (May 3): the toll is 51.",
        "Clarification – the board met twice.",
        "Updated to correct the spelling of a name.",
        "This story has been updated with the mayor's answer.",
        "Editor's note: a sentence on the toll was removed.",
        "We have corrected this article."
      })
  void aNoteIsNamed(String note) {
    String newer = "The pier is closed. Nobody knows why.\n\n" + note;
    Side admitted = admitted("The pier is closed.", newer);
    assertThat(admitted).isEqualTo(new Side(Witness.ofText(newer).blocks().getLast().span(), note));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The article of the treaty was amended in April.",
        "The earlier version of the bill said nothing of boats.",
        "He was updated on the talks by his deputy.",
        "Updated at 10:30 on Monday",
        "A correction of the markets is overdue.",
        "The report was changed by the ministry.",
        "Her note was edited by hand."
      })
  void newsOfChangesIsNoNote(String sentence) {
    assertThat(admitted("", "The pier is closed.\n\n" + sentence)).isNull();
  }

  @Test
  void onlyTheSentenceIsNamedNotItsParagraph() {
    Side admitted =
        admitted("", "The pier is shut. This article was amended on 3 May. Tickets are refunded.");
    assertThat(admitted).extracting(Side::text).isEqualTo("This article was amended on 3 May.");
  }

  @Test
  void aNoteThatIsNewGoesBeforeOneThatWasThere() {
    String old = "This article was amended on 3 May.";
    String young = "This article was further amended on 4 May.";
    assertThat(admitted(old, old + "\n\n" + young)).extracting(Side::text).isEqualTo(young);
    assertThat(admitted(old, old)).extracting(Side::text).isEqualTo(old);
  }

  private static @Nullable Side admitted(String older, String newer) {
    return Collation.of(Witness.ofText(older), Witness.ofText(newer)).summary().admitted();
  }
}
