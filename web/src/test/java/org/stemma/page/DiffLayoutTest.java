package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stemma.collate.Collation;
import org.stemma.collate.Weight;
import org.stemma.collate.WordRun;
import org.stemma.page.view.DiffView.Piece;
import org.stemma.page.view.DiffView.Row;
import org.stemma.page.view.DiffView.State;
import org.stemma.text.Witness;

final class DiffLayoutTest {

  /// A paragraph of two sentences for each letter: `article("abc")`.
  private static Witness article(String letters) {
    String[] paragraphs = letters.chars().mapToObj(c -> paragraph((char) c)).toArray(String[]::new);
    return Newspaper.text("On eels", paragraphs);
  }

  private static String paragraph(char c) {
    String name = String.valueOf(c).repeat(5);
    return "The keeper "
        + name
        + " counted eels at pier "
        + name
        + " all night long. Then "
        + name
        + " went home to the "
        + name
        + " side of the harbour.";
  }

  /// Every change marked.
  private static final DiffManner ALL = DiffManner.USUAL.least(Weight.TYPOGRAPHY);

  /// What the rows say, drawn: `=` same, `~` changed, `+` added, `-` left out, `>` moved here, `<` moved away.
  private static String drawn(String older, String newer) {
    return DiffLayout.of(Collation.of(article(older), article(newer)), ALL).rows().stream()
        .map(row -> drawn(row.state()))
        .collect(Collectors.joining());
  }

  private static String drawn(State state) {
    return switch (state) {
      case SAME -> "=";
      case CHANGED -> "~";
      case ADDED -> "+";
      case REMOVED -> "-";
      case MOVED -> ">";
      case AWAY -> "<";
      case GAP -> "…";
    };
  }

  @Test
  void rowsFollowTheNewerText() {
    assertThat(drawn("abc", "abc")).isEqualTo("===");
    assertThat(drawn("abc", "abxc")).isEqualTo("==+=");
    assertThat(drawn("abxc", "abc")).isEqualTo("==-=");
    assertThat(drawn("abcd", "dabc")).isEqualTo(">===<");
    assertThat(drawn("abcd", "bcda")).isEqualTo("<===>");
  }

  @Test
  void changesOnlyLeavesOutWhatStayedButForTheNeighbours() {
    DiffManner changes = ALL.changesOnly(true);
    List<Row> rows =
        DiffLayout.of(Collation.of(article("abcdefgh"), article("abcdxefgh")), changes).rows();
    assertThat(rows.stream().map(row -> drawn(row.state())).collect(Collectors.joining()))
        .isEqualTo("…=+=…");
    assertThat(rows.getFirst().newer().getFirst().runs().getFirst().text())
        .isEqualTo("3 paragraphs unchanged");
  }

  @Test
  void inOneColumnBothSidesStandInOneLine() {
    Witness older = Newspaper.text("On eels", "The keeper counted four eels.");
    Witness newer = Newspaper.text("On eels", "The keeper counted nine eels.");
    Row row = DiffLayout.of(Collation.of(older, newer), ALL.inline(true)).rows().getFirst();
    assertThat(row.older()).isEmpty();
    assertThat(
            row.newer().getFirst().runs().stream()
                .map(run -> run.sign().mark() + run.text().strip())
                .toList())
        .containsExactly("=The keeper counted", "-four", "+nine", "=eels.");
  }

  @Test
  void lighterChangesAreNotMarked() {
    Witness older = Newspaper.text("On eels", "The keeper's lamp.", "He counted four eels.");
    Witness newer = Newspaper.text("On eels", "The keeper’s lamp.", "He counted nine eels.");
    List<Row> rows = DiffLayout.of(Collation.of(older, newer), DiffManner.USUAL).rows();
    assertThat(rows.stream().map(row -> drawn(row.state())).collect(Collectors.joining()))
        .isEqualTo("=~");
    assertThat(rows.getFirst().why()).isEmpty();
    assertThat(rows.getFirst().newer().getFirst().runs())
        .allMatch(run -> run.sign() == WordRun.Sign.KEPT);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void everyWordOfBothTextsIsInARow(long seed) {
    Random random = new Random(seed);
    List<String> sentences = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      sentences.add("Sentence " + i + " tells of the eel that swam past lamp " + i * 3 + ".");
    }
    Witness older = mixed(random, sentences);
    Witness newer = mixed(random, sentences);

    List<Row> rows = DiffLayout.of(Collation.of(older, newer), ALL).rows();

    assertThat(words(rows.stream().flatMap(row -> row.newer().stream()).toList()))
        .as("seed %d", seed)
        .isEqualTo(words(newer));
    List<Piece> kept =
        rows.stream()
            .filter(row -> row.state() != State.AWAY)
            .flatMap(row -> row.older().stream())
            .toList();
    assertThat(sorted(words(kept))).as("seed %d", seed).isEqualTo(sorted(words(older)));
  }

  /// Some of the sentences in some order, cut into paragraphs.
  private static Witness mixed(Random random, List<String> sentences) {
    List<String> some = new ArrayList<>(sentences);
    for (int swaps = 0; swaps < 6; swaps++) {
      Collections.swap(some, random.nextInt(some.size()), random.nextInt(some.size()));
    }
    some.removeIf(_ -> random.nextInt(6) == 0);
    List<String> paragraphs = new ArrayList<>();
    for (int at = 0; at < some.size(); ) {
      int end = Math.min(some.size(), at + 1 + random.nextInt(4));
      paragraphs.add(String.join(" ", some.subList(at, end)));
      at = end;
    }
    return Newspaper.text("On eels", paragraphs.toArray(String[]::new));
  }

  private static String words(List<Piece> pieces) {
    return pieces.stream()
        .flatMap(piece -> piece.runs().stream())
        .map(WordRun::text)
        .collect(Collectors.joining())
        .replaceAll("[\\s¶]+", "");
  }

  private static String words(Witness witness) {
    return witness.paragraphs().stream()
        .map(block -> block.text())
        .collect(Collectors.joining())
        .replaceAll("\\s+", "");
  }

  private static String sorted(String text) {
    return text.chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
  }
}
