package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.text.BlockKind;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

final class WitnessesTest {

  @Test
  void theTimeOfModificationIsNoText() {
    Witness one = Witness.builder().modifiedAt(time("2031-05-14T08:30:00Z")).build();
    Witness other = Witness.builder().modifiedAt(time("2031-05-14T08:31:00Z")).build();
    assertThat(Witnesses.digest(one)).isEqualTo(Witnesses.digest(other));
  }

  @Test
  void whatWasLeftOutIsNoText() {
    assertThat(Witnesses.digest(Witness.builder().leftOut("a", "b").build()))
        .isEqualTo(Witnesses.digest(Witness.builder().build()));
  }

  @Test
  void headlineBylineAndTimeOfPublicationAre() {
    List<Witness> witnesses =
        List.of(
            Witness.builder().build(),
            Witness.builder().headline("a").build(),
            Witness.builder().standfirst("a").build(),
            Witness.builder().byline(List.of("a")).build(),
            Witness.builder().publishedAt(time("2031-05-14")).build(),
            Witness.builder().publishedAt(time("2031-05-15")).build(),
            Witness.builder().block(BlockKind.PARAGRAPH, "a").build(),
            Witness.builder().block(BlockKind.QUOTATION, "a").build());
    assertThat(witnesses).extracting(Witnesses::digest).doesNotHaveDuplicates();
  }

  @Test
  void nothingCanBeShiftedFromOneBlockToTheNext() {
    Witness one =
        Witness.builder().block(BlockKind.CAPTION, "ab").block(BlockKind.CAPTION, "c").build();
    Witness other =
        Witness.builder().block(BlockKind.CAPTION, "a").block(BlockKind.CAPTION, "bc").build();
    assertThat(Witnesses.digest(one)).isNotEqualTo(Witnesses.digest(other));
  }

  /// Changing this digest would make every text in every store a new one.
  @Test
  void theDigestStaysWhatItIs() {
    Witness witness =
        Witness.builder()
            .headline("A headline")
            .byline(List.of("A. Writer"))
            .publishedAt(time("2031-05-14"))
            .block(BlockKind.PARAGRAPH, "One.")
            .build();
    assertThat(Witnesses.digest(witness))
        .isEqualTo("8ca77ce3cb2c1acc39c7ddf12e26f8a77aa4ad300cce57333e387e2a7dc66d78");
  }

  private static PageTime time(String iso) {
    return PageTime.parse(iso).orElseThrow();
  }
}
