package org.stemma.descent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stemma.collate.WordRun;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Borrowing.Direction;
import org.stemma.reuse.Passage;
import org.stemma.reuse.Reuse;
import org.stemma.text.Document;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.text.Witness;

class DescentTest {

  private static final String LOCKS =
      "The lock gates at Tarn Mill leak so badly that the keeper empties the chamber by hand on frosty mornings.";
  private static final String PILOTS =
      "Under the proposal tthe pilots of both towns would board vessels at the outer buoy and draw lots for the night watch.";
  private static final String GRAIN =
      "Grain merchants in the valley international exchange have bought every barge that floats and several that do not.";
  private static final String HERONS =
      "A colony of herons that nobody had counted since the flood turned out to hold ninety nests and one bewildered goose.";

  @Test
  void anEarlierDateMakesTheSource() {
    List<Borrowing> judged =
        descent(
                dated("late", "Evening", "2031-05-16", LOCKS),
                dated("early", "Morning", "2031-05-10", LOCKS))
            .borrowings();
    assertThat(judged).hasSize(1);
    assertThat(judged.getFirst().direction()).isEqualTo(Direction.DATED);
    assertThat(judged.getFirst().from().document().id()).isEqualTo("early");
  }

  @Test
  void datesThatMayBeTheSameMomentSayNothing() {
    List<Borrowing> judged =
        descent(
                dated("one", "Evening", "2031-05-16", LOCKS),
                dated("other", "Morning", "2031-05-16T09:00", LOCKS))
            .borrowings();
    assertThat(judged.getFirst().direction()).isEqualTo(Direction.UNKNOWN);
    assertThat(judged.getFirst().from().document().id()).isEqualTo("one");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          The keeper is tired, the Harbour Courier reported.     ; The Harbour Courier ; true
          The keeper is tired, according to the Courier.         ; Harbour Courier     ; true
          TARN MILL (Reuters) - The keeper is tired.             ; Reuters             ; true
          He lives beside the harbour and reads the courier.     ; Harbour Courier     ; false
          The Harbour Courier building burned down on Friday.    ; Harbour Courier     ; false
          The keeper told The Associated Press that he is tired. ; Associated Press    ; true
          """)
  void knowsACreditFromAMention(String line, String outlet, boolean credited) {
    Document copy = document("copy", "Examiner", line + "\n\n" + LOCKS);
    Document source = document("source", outlet, LOCKS);
    assertThat(Credits.in(copy, source).isPresent()).isEqualTo(credited);
  }

  @Test
  void creditAgainstTheDatesIsUnknownWithBothListed() {
    Document credits =
        dated("a", "Examiner", "2031-05-01", LOCKS + "\n\nSo the Harbour Courier reported.");
    Document credited = dated("b", "Harbour Courier", "2031-05-09", LOCKS);
    Borrowing judged = descent(credits, credited).borrowings().getFirst();
    assertThat(judged.direction()).isEqualTo(Direction.UNKNOWN);
    assertThat(judged.evidence()).extracting(e -> e.rule()).contains("credit", "date");
  }

  @Test
  void damageOnOneSideTellsTheCopy() {
    String damaged =
        "Across the river the town -backed ferry line has carried nobody since the bridge opened in spring.";
    String whole =
        "Across the river the town-backed ferry line has carried nobody since the bridge opened in spring.";
    Borrowing judged =
        descent(document("x", null, damaged), document("y", null, whole)).borrowings().getFirst();
    assertThat(judged.direction()).isEqualTo(Direction.INFERRED);
    assertThat(judged.from().document().id()).isEqualTo("y");
  }

  @Test
  void anErrorCarriedAlongIsASlip() {
    Descent descent =
        descent(document("x", null, PILOTS + " " + HERONS), document("y", null, PILOTS));
    assertThat(descent.slips()).containsExactly(new Slip("tthe", List.of("x", "y"), null));
  }

  @Test
  void twoThatShareAReadingAndSentencesOfTheirOwnHaveALostSource() {
    Document first = dated("first", "Wire", "2031-05-01", LOCKS + "\n\n" + PILOTS + "\n\n" + GRAIN);
    String global = GRAIN.replace("international", "global");
    Document x = document("x", "Brisk", LOCKS + "\n\n" + global + "\n\n" + HERONS);
    Document y = document("y", "Pulse", PILOTS + "\n\n" + global + "\n\n" + HERONS);
    List<Borrowing> shared = Reuse.among(List.of(first, x, y));
    List<Borrowing> judged =
        shared.stream()
            .map(b ->
                b.from().document().id().equals("first") ? b.judged(Direction.DATED, List.of()) : b)
            .toList();
    List<Slip> slips = Slips.among(List.of(first, x, y), judged);
    assertThat(slips)
        .contains(
            new Slip(
                "global exchange",
                List.of("x", "y"),
                new Slip.Reading("international exchange", List.of("first"))));
    Stemma stemma = Stemmata.draw(List.of(first, x, y), judged, slips);
    assertThat(stemma.nodes()).contains(new Stemma.Node("lost-1", true));
    assertThat(edges(stemma))
        .contains("first>x", "first>y", "first>lost-1", "lost-1>x", "lost-1>y");
  }

  @Test
  void whatOneBetweenExplainsHasNoEdgeFromTheFirst() {
    String edited = LOCKS.replace("keeper", "warden").replace("frosty", "icy");
    Stemma stemma =
        descent(
                dated("a", "A", "2031-05-01", LOCKS),
                dated("b", "B", "2031-05-05", edited),
                dated("c", "C", "2031-05-09", edited))
            .stemma();
    assertThat(edges(stemma)).containsExactlyInAnyOrder("a>b", "b>c");
  }

  @Test
  void twoCopiesOfOneTextAreNotEachOthersSource() {
    Stemma stemma =
        descent(
                dated("a", "A", "2031-05-01", LOCKS),
                dated("b", "B", "2031-05-05", LOCKS),
                dated("c", "C", "2031-05-09", LOCKS))
            .stemma();
    assertThat(edges(stemma)).containsExactlyInAnyOrder("a>b", "a>c");
  }

  @Test
  void kinOfUnknownDirectionHaveNoEdge() {
    Stemma stemma = descent(document("x", null, LOCKS), document("y", null, LOCKS)).stemma();
    assertThat(stemma.nodes()).extracting(Stemma.Node::id).containsExactly("x", "y");
    assertThat(stemma.edges()).isEmpty();
  }

  @Test
  void aSwapThatRecursIsARewrite() {
    String second =
        "The keeper of the outer light has seen no other vessels since Candlemas, and says he is none the worse for it.";
    Document first = dated("a", "A", "2031-05-01", PILOTS + "\n\n" + second);
    Document copy =
        dated("b", "B", "2031-05-05", (PILOTS + "\n\n" + second).replace("vessels", "boats"));
    assertThat(descent(first, copy).rewrites())
        .containsExactly(new Rewrite("vessels", "boats", 2, List.of("b")));
  }

  @Test
  void aTurnedBorrowingRebuildsBothTexts() {
    Borrowing borrowing =
        Reuse.between(
                document("x", null, GRAIN),
                document("y", null, GRAIN.replace("bought", "hired").replace("every ", "")))
            .getFirst();
    Borrowing turned = borrowing.turned();
    assertThat(rebuilt(turned, WordRun.Sign.ADDED)).isEqualTo(turned.from().text());
    assertThat(rebuilt(turned, WordRun.Sign.OMITTED)).isEqualTo(turned.to().text());
    assertThat(turned.turned()).isEqualTo(borrowing);
  }

  /// Directions drawn at random, cycles among them: the stemma must have none.
  @Test
  void theStemmaHasNoCycle() {
    Random random = new Random(31);
    List<Direction> directions = List.of(Direction.values());
    for (int round = 0; round < 200; round++) {
      List<Document> documents = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        documents.add(document("d" + i, "O" + i, LOCKS));
      }
      List<Borrowing> borrowings = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        Document from = documents.get(random.nextInt(6));
        Document to = documents.get(random.nextInt(6));
        if (!from.id().equals(to.id())) {
          borrowings.add(
              borrowing(from, to, directions.get(random.nextInt(4)), random.nextInt(40)));
        }
      }
      assertAcyclic(Stemmata.draw(documents, borrowings, List.of()), round);
    }
  }

  private static void assertAcyclic(Stemma stemma, int round) {
    Map<String, Set<String>> before = new HashMap<>();
    stemma.edges().forEach(e -> before.computeIfAbsent(e.to(), k -> new HashSet<>()).add(e.from()));
    Set<String> open = new HashSet<>(stemma.nodes().stream().map(Stemma.Node::id).toList());
    boolean shrinks = true;
    while (shrinks) {
      shrinks =
          open.removeIf(id -> before.getOrDefault(id, Set.of()).stream().noneMatch(open::contains));
    }
    assertThat(open).as("in a cycle, round %d", round).isEmpty();
  }

  private static Borrowing borrowing(Document from, Document to, Direction direction, int at) {
    Span span = new Span(at, at + 40);
    Passage one = new Passage(from, span);
    Passage other = new Passage(to, span);
    return new Borrowing(
        one,
        other,
        Borrowing.Kind.VERBATIM,
        1,
        1,
        List.of(new WordRun(WordRun.Sign.KEPT, one.text())),
        direction,
        List.of());
  }

  private static Descent descent(Document... documents) {
    return Descent.of(List.of(documents), Reuse.among(List.of(documents)));
  }

  private static List<String> edges(Stemma stemma) {
    return stemma.edges().stream().map(edge -> edge.from() + ">" + edge.to()).toList();
  }

  private static String rebuilt(Borrowing borrowing, WordRun.Sign without) {
    StringBuilder text = new StringBuilder();
    borrowing.words().stream()
        .filter(run -> run.sign() != without)
        .forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private static Document document(
      String id, @org.jspecify.annotations.Nullable String source, String text) {
    return Document.of(id, id, source, null, Witness.ofText(text));
  }

  private static Document dated(String id, String source, String date, String text) {
    Witness plain = Witness.ofText(text);
    Witness witness =
        new Witness(
            null,
            null,
            List.of(),
            PageTime.parse(date).orElseThrow(),
            null,
            "en",
            plain.text(),
            plain.blocks(),
            List.of());
    return Document.of(id, id, source, null, witness);
  }
}
