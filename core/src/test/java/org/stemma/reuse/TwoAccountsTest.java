package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// What two reporters of one event have in common without having met.
class TwoAccountsTest {

  @Test
  void twoListsOfTheSamePeopleAreNoPassage() {
    String one =
        "The race is open. The contenders for the post include: Orla Venn, chairwoman of the Lysmark Harbour Party; Tomas Brandt of Kesh, an "
            + "ambassador to Norrland in the Aske administration; Ines Falk, a veteran Harbour operative who has the support of former "
            + "Mayor Rolf Dahlin; Per Lindqvist, former Harbour chairman in Vester; and Grete Holm, who resigned last month as director.";
    String other =
        "Nobody is certain to win it. Ines Falk, a former Aske official who recently received backing from former Mayor Rolf Dahlin, became "
            + "the latest official contender this weekend. Lysmark Harbour chairwoman Orla Venn, recently resigned director Grete Holm, "
            + "former Norrland ambassador Tomas Brandt and former Vester Harbour chairman Per Lindqvist also round out the list.";
    assertThat(shared(one, other)).isEmpty();
  }

  @Test
  void aListThatWasCopiedIsAPassage() {
    String list =
        "The contenders include Orla Venn, chairwoman of the Lysmark Harbour Party, Tomas Brandt, once ambassador to Norrland, and Ines Falk.";
    assertThat(shared("The race is open. " + list, list + " Nobody is certain to win it."))
        .hasSize(1);
  }

  private static List<Borrowing> shared(String one, String other) {
    return Reuse.between(
        Document.of("a", Witness.ofText(one)), Document.of("b", Witness.ofText(other)));
  }
}
