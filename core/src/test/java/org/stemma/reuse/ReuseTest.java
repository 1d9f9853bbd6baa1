package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stemma.collate.WordRun;
import org.stemma.reuse.Borrowing.Kind;
import org.stemma.text.Document;
import org.stemma.text.Witness;

class ReuseTest {

  private static final String REPORT =
      """
      HARBOUR CITY — Envoys of the two river states met behind closed doors on Tuesday to save what is left of the ferry accord.

      Foreign Minister Ada Lind said the lock gates would be mended before the first frost, and that forty barges were waiting upstream. “We need three quiet days for the divers,” she said.

      The dredgers that were promised in spring never came, and silt has closed the northern channel to everything but rowing boats.

      A spokesman for the pilots rejected the timetable as a fairy tale told by people who have never held a rudder.
      """;

  @Test
  void findsACopiedSentenceAmongOwnWords() {
    String copy =
        """
        Fishermen lost patience yesterday. The dredgers that were promised in spring never came, and silt has closed the northern channel to everything but rowing boats. Nobody at the ministry picked up the telephone.
        """;
    assertThat(shared(REPORT, copy))
        .singleElement()
        .satisfies(borrowing -> {
          assertThat(borrowing.kind()).isEqualTo(Kind.VERBATIM);
          assertThat(borrowing.to().text())
              .startsWith("The dredgers that")
              .endsWith("rowing boats.");
          assertThat(borrowing.from().text()).isEqualTo(borrowing.to().text());
          assertThat(borrowing.containment()).isEqualTo(1);
        });
  }

  @Test
  void showsTheWordsThatAnEditorChanged() {
    String copy =
        """
        Minister Lind was unmoved. The dredgers that were pledged in spring never came, and mud has closed the northern channel to everything but rowing boats.
        """;
    Borrowing edited = shared(REPORT, copy).getFirst();
    assertThat(edited.kind()).isEqualTo(Kind.EDITED);
    assertThat(edited.to().text()).startsWith("The dredgers").endsWith("boats.");
    assertThat(signed(edited, WordRun.Sign.OMITTED)).contains("promised", "silt");
    assertThat(signed(edited, WordRun.Sign.ADDED)).contains("pledged", "mud");
  }

  @Test
  void aHeadlineIsNotDrawnIntoThePassageBelowItThatSaysTheSame() {
    String report =
        """
        Cracks found in hull of Lindholm ferry

        The ferry to Lindholm was withdrawn on Tuesday after inspectors found cracks in the hull that had been painted over in the spring, the harbour board said.

        Islanders will be carried by a chartered catamaran until the autumn.
        """;
    String copy =
        """
        Islanders wait

        The ferry to Lindholm was taken out of service on Tuesday after surveyors found cracks in the hull that had been hidden with paint in the spring, the harbour board said.

        Gardeners in the southern valleys should cover young tomatoes tonight.
        """;
    for (List<Borrowing> found : List.of(shared(report, copy), shared(copy, report))) {
      assertThat(found)
          .singleElement()
          .satisfies(borrowing -> {
            assertThat(borrowing.from().text()).startsWith("The ferry to").endsWith("board said.");
            assertThat(borrowing.to().text()).startsWith("The ferry to").endsWith("board said.");
          });
    }
  }

  @Test
  void findsAShortQuotationThatIsTheSameWordForWord() {
    String other =
        """
        The talks resumed. “We need three quiet days for the divers”, the minister told the radio.
        """;
    assertThat(shared(REPORT, other))
        .singleElement()
        .satisfies(borrowing ->
            assertThat(borrowing.to().text())
                .isEqualTo("“We need three quiet days for the divers”"));
  }

  @Test
  void findsAPassageWhoseWordsWereShuffledAndReplaced() {
    String spun =
        """
        Cheap bread was on every table. In spring the promised dredgers never arrived, and to everything but rowing boats the northern channel has been closed by silt. The pilots' spokesman rejected as a fairy tale the timetable, told by folk who never held a rudder. The orchestra then played.
        """;
    assertThat(shared(REPORT, spun))
        .anySatisfy(borrowing -> {
          assertThat(borrowing.kind()).isIn(Kind.REWORDED, Kind.EDITED);
          assertThat(borrowing.to().text()).contains("northern channel", "dredgers");
          assertThat(borrowing.to().text()).doesNotContain("orchestra", "bread");
        });
  }

  @Test
  void namesTitlesAndPhrasesOfTheEventAreNoBorrowing() {
    String independent =
        """
        Foreign Minister Ada Lind arrived in Harbour City on Tuesday for talks with the two river states on the ferry accord, three months after it collapsed.

        Diplomats said no breakthrough was in sight. Closed doors or not, most of what was discussed leaked within the hour.
        """;
    assertThat(shared(REPORT, independent)).isEmpty();
  }

  @Test
  void documentsOfOneSeriesAreNotCompared() {
    Document one = Document.of("one", "one", "Courier", null, Witness.ofText(REPORT));
    Document other = Document.of("other", "other", "courier", null, Witness.ofText(REPORT));
    assertThat(Reuse.among(List.of(one, other))).isEmpty();
  }

  @Test
  void aWholeCopyIsOnePassageFromTheFirstInTheInput() {
    List<Borrowing> all = Reuse.among(List.of(document("b", REPORT), document("a", REPORT)));
    assertThat(all).hasSize(1);
    assertThat(all.getFirst().from().document().id()).isEqualTo("b");
    assertThat(all.getFirst().to().text()).isEqualTo(REPORT.strip());
  }

  @Test
  void theResultDoesNotDependOnThreads() {
    List<Document> documents =
        IntStream.range(0, 12)
            .mapToObj(i -> document("d" + i, REPORT.substring(i * 40) + " Number " + i + "."))
            .toList();
    assertThat(Reuse.among(documents)).isEqualTo(Reuse.among(documents));
  }

  @Test
  void emptyTextsShareNothing() {
    assertThat(shared("", REPORT)).isEmpty();
    assertThat(shared("", "")).isEmpty();
    assertThat(shared("...", "!?")).isEmpty();
    assertThat(Reuse.among(List.of())).isEmpty();
  }

  @Test
  void hostileTextsTakeBoundedTime() {
    String dam = "dam ".repeat(200_000);
    String pairs = "the dam holds ".repeat(70_000);
    Assertions.assertThat(Duration.ofSeconds(30))
        .satisfies(limit ->
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                limit,
                () -> {
                  assertThatCode(() -> shared(dam, dam + "x")).doesNotThrowAnyException();
                  assertThatCode(() -> shared(pairs, "x " + pairs)).doesNotThrowAnyException();
                }));
  }

  @Test
  void manyEqualTextsTakeBoundedTime() {
    List<Document> copies =
        IntStream.range(0, 120).mapToObj(i -> document("d" + i, REPORT)).toList();
    org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> assertThat(Reuse.among(copies)).hasSize(120 * 119 / 2));
  }

  private static List<Borrowing> shared(String one, String other) {
    return Reuse.between(document("one", one), document("other", other));
  }

  private static Document document(String id, String text) {
    return Document.of(id, Witness.ofText(text));
  }

  private static String signed(Borrowing borrowing, WordRun.Sign sign) {
    Stream<WordRun> runs = borrowing.words().stream().filter(run -> run.sign() == sign);
    return runs.map(WordRun::text).collect(Collectors.joining("|"));
  }
}
