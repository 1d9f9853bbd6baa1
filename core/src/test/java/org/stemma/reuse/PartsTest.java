package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.text.Document;
import org.stemma.text.Witness;

class PartsTest {

  private static final String FIRST =
      "The harbour board will repair both cranes before the winter storms arrive, its engineer said.";
  private static final String EDITED =
      "The harbour board will mend both cranes before the winter storms arrive, its engineer said.";
  private static final String SECOND =
      "Fishermen in the outer basin had waited eleven months for somebody to look at the rusted"
          + " gear.";
  private static final String THIRD =
      "A diver found the missing pulley under four metres of mud and an abandoned delivery bicycle.";

  @Test
  void cutsWhereAnUntouchedParagraphMeetsAnEditedOne() {
    List<Borrowing> shared =
        between(paragraphs(FIRST, SECOND, THIRD), paragraphs(EDITED, SECOND, THIRD));
    assertThat(shared).extracting(Borrowing::kind).containsExactly(Kind.EDITED, Kind.VERBATIM);
    assertThat(shared.get(0).to().text()).isEqualTo(EDITED);
    assertThat(shared.get(0).from().text()).isEqualTo(FIRST);
    assertThat(shared.get(1).to().text()).isEqualTo(paragraphs(SECOND, THIRD));
    assertThat(shared.get(1).from().text()).isEqualTo(paragraphs(SECOND, THIRD));
  }

  @Test
  void aParagraphThatOnlyOneSideHasIsNoPart() {
    List<Borrowing> shared =
        between(paragraphs(FIRST, SECOND, THIRD), paragraphs(EDITED, "And so on.", SECOND, THIRD));
    assertThat(shared).allSatisfy(part -> assertThat(part.from().text()).isNotBlank());
    assertThat(shared.getLast().to().text()).endsWith(THIRD);
  }

  @Test
  void keepsParagraphsOfOneKindTogether() {
    assertThat(between(paragraphs(FIRST, SECOND, THIRD), "Lead.\n\n" + paragraphs(FIRST, SECOND)))
        .hasSize(1)
        .allSatisfy(shared -> assertThat(shared.kind()).isEqualTo(Kind.VERBATIM));
  }

  private static String paragraphs(String... texts) {
    return String.join(Witness.BREAK, texts);
  }

  private static List<Borrowing> between(String a, String b) {
    return Reuse.between(Document.of("a", Witness.ofText(a)), Document.of("b", Witness.ofText(b)));
  }
}
