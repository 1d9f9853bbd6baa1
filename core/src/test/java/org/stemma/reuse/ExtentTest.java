package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stemma.reuse.Fragment.Words;

/// Words are drawn as signs: `+` speaks for a passage by one nat, `-` against it by one, `.` says nothing.
class ExtentTest {

  @Test
  void theStretchOfHighestSumBeginsAndEndsWithWordsThatSpeakForIt() {
    assertPeak(
        "--+++.+++--", //
        "  +++.+++  ");
  }

  @Test
  void aShallowValleyBelongsToIt() {
    assertPeak(
        "-++++--++++-", //
        " ++++--++++ ");
  }

  @Test
  void aDeepOneDivides() {
    assertPeak(
        "-++++++----++++++++-", //
        "           ++++++++ ");
  }

  @Test
  void thereIsNoneWhereNothingSpeaksForOne() {
    assertPeak(
        "--..--", //
        "      ");
  }

  private static void assertPeak(String words, String expected) {
    Words peak =
        Extent.peak(
            new Words(0, words.length()),
            word -> words.charAt(word) == '+' ? 1 : words.charAt(word) == '-' ? -1 : 0,
            3);
    String drawn =
        " ".repeat(peak.from())
            + words.substring(peak.from(), peak.to())
            + " ".repeat(words.length() - peak.to());
    assertThat(drawn).isEqualTo(expected);
  }
}
