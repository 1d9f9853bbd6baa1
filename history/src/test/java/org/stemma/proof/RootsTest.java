package org.stemma.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RootsTest {

  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Roots roots = new Roots(new TreeMap<>(Map.of(day("2031-05-14"), A, day("2031-05-15"), B)));
    assertThat(roots.text()).isEqualTo("2031-05-14 " + A + "\n2031-05-15 " + B + "\n");
    assertThat(Roots.parse(roots.text())).isEqualTo(roots);
  }

  @Test
  void remarksEmptyLinesAndCapitalsAreNoMatter() throws Exception {
    String text =
        "\uFEFF# roots\r\n\r\n  2031-05-14\t" + A.toUpperCase(Locale.ROOT) + " # from the mail\r\n";
    assertThat(Roots.parse(text).byDay()).containsExactly(Map.entry(day("2031-05-14"), A));
  }

  @Test
  void aSavedFeedOrPageWillDo() throws Exception {
    String feed =
        "<?xml version=\"1.0\"?>\n<feed><entry><title>2031-05-14 "
            + A
            + "</title><content>day 2031-05-14, root "
            + A
            + ", previous "
            + B
            + "</content></entry></feed>";
    assertThat(Roots.parse(feed).byDay()).containsExactly(Map.entry(day("2031-05-14"), A));
  }

  @Test
  void aTextWithoutAnyRootIsTold() {
    assertThatThrownBy(() -> Roots.parse("<html>\nNot found"))
        .hasMessage("line 2: the text ends, and there was no root");
  }

  @ParameterizedTest
  @CsvSource({
    "2031-05-14 aa, line 2: not a date and a root of 64 hexadecimal digits",
    "2031-02-30 HASH, line 2: there is no day 2031-02-30",
    "2031-05-13 HASH, line 2: another root for 2031-05-13",
    "HASH, line 2: not a date and a root of 64 hexadecimal digits"
  })
  void aLineThatIsNoneIsNamed(String line, String message) {
    assertThatThrownBy(() -> Roots.parse("2031-05-13 " + A + "\n" + line.replace("HASH", B)))
        .isInstanceOf(UnreadableRootsException.class)
        .hasMessage(message);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }
}
