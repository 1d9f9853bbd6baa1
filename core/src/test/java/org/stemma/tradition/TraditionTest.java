package org.stemma.tradition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TraditionTest {

  /// Copies 0 to 3 are lost; who copied whom, from the first.
  private static final int[] MODELS = {-1, 0, 0, 1, 1, 2, 2, 3, 3, 5, 9, 4, 1};

  private static final int LOST = 4;

  private static final String LETTERS = "abdegiklmnoprstuvw";

  @Test
  void copiesOfOneModelStandTogether() {
    String text = "the keeper of the lamp at crane point slept and the herring boats went home";
    List<String> texts =
        List.of(
            text,
            text.replace("lamp", "light"),
            text.replace("lamp", "light").replace("went home", "turned back"),
            text.replace("herring", "mackerel"),
            text.replace("herring", "mackerel").replace("slept", "dozed"));
    List<Tradition.Node> nodes = Tradition.of(texts);
    int[][] ways = ways(nodes, 5);
    assertThat(ways[1][2]).isLessThan(ways[1][4]);
    assertThat(ways[3][4]).isLessThan(ways[2][4]);
    assertThat(nodes.stream().flatMap(node -> node.readings().stream()))
        .contains("“dozed” against “slept”");
  }

  @Test
  void aCopyWithoutAReadingOfItsOwnStandsAtTheFork() {
    String text = "the keeper of the lamp at crane point slept and the herring boats went home";
    String model = text.replace("lamp", "light").replace("crane", "heron");
    List<Tradition.Node> nodes =
        Tradition.of(
            List.of(
                model.replace("slept", "dozed"),
                model,
                model.replace("herring", "mackerel"),
                text.replace("boats", "men"),
                text.replace("point", "head")));
    int place = indexOf(nodes, 1);
    long beside =
        nodes.stream().filter(node -> node.above() == place).count()
            + (nodes.get(place).above() >= 0 ? 1 : 0);
    assertThat(beside).isGreaterThan(1);
  }

  @Test
  void aTreeOfCopyistsIsDrawnNearlyAsItWas() {
    double sum = 0;
    for (int seed = 0; seed < 10; seed++) {
      List<String> texts = tradition(new Random(seed), 300, 8);
      sum += sign(ways(Tradition.of(texts), texts.size()), known());
    }
    assertThat(sum / 10).isGreaterThan(0.9);
  }

  @Test
  void fragmentsAndEqualCopiesAreWitnessesToo() {
    List<String> texts = new ArrayList<>(tradition(new Random(4), 300, 8));
    texts.set(3, texts.get(3).substring(texts.get(3).length() / 2));
    texts.add(texts.get(0));
    assertThat(Tradition.of(texts).stream().filter(node -> !node.isLost())).hasSize(texts.size());
    assertThat(Tradition.of(Collections.nCopies(6, texts.get(0)))).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void tooFewAndTooManyAreRefused() {
    assertThatThrownBy(() -> Tradition.of(List.of("a", "b", "c")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3");
    assertThatThrownBy(() -> Tradition.of(Collections.nCopies(41, "a")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hostileCopiesTakeBoundedTime() {
    Random random = new Random(9);
    List<String> texts = new ArrayList<>();
    for (int copy = 0; copy < Tradition.MOST; copy++) {
      texts.add(text(random, 2_000));
    }
    assertThat(assertTimeoutPreemptively(Duration.ofMinutes(2), () -> Tradition.of(texts)))
        .hasSizeGreaterThanOrEqualTo(Tradition.MOST);
  }

  private static int indexOf(List<Tradition.Node> nodes, int copy) {
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).copy() == copy) {
        return i;
      }
    }
    throw new AssertionError("no node for copy " + copy);
  }

  private static String text(Random random, int words) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(word(random)).append(i % 12 == 11 ? ". " : " ");
    }
    return text.toString();
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(7); i > 0; i--) {
      word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return word.toString();
  }

  /// The copies that are not lost: each differs from its model in some words changed, left out or put in.
  private static List<String> tradition(Random random, int words, int changes) {
    List<List<String>> texts = new ArrayList<>();
    for (int model : MODELS) {
      List<String> copy =
          new ArrayList<>(
              model < 0 ? Arrays.asList(text(random, words).split(" ")) : texts.get(model));
      for (int i = 0; i < changes; i++) {
        int at = random.nextInt(copy.size());
        switch (random.nextInt(4)) {
          case 0 -> copy.remove(at);
          case 1 -> copy.add(at, word(random));
          default -> copy.set(at, word(random));
        }
      }
      texts.add(copy);
    }
    return texts.subList(LOST, texts.size()).stream().map(copy -> String.join(" ", copy)).toList();
  }

  private static int[][] known() {
    List<int[]> edges = new ArrayList<>();
    for (int copy = 1; copy < MODELS.length; copy++) {
      edges.add(new int[] {MODELS[copy], copy});
    }
    int[][] all = ways(MODELS.length, edges);
    int size = MODELS.length - LOST;
    int[][] known = new int[size][size];
    for (int one = 0; one < size; one++) {
      System.arraycopy(all[one + LOST], LOST, known[one], 0, size);
    }
    return known;
  }

  /// Steps between copies.
  private static int[][] ways(List<Tradition.Node> nodes, int copies) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int lost = copies;
    for (int i = 0; i < nodes.size(); i++) {
      numbers.put(i, nodes.get(i).isLost() ? lost++ : nodes.get(i).copy());
    }
    List<int[]> edges = new ArrayList<>();
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).above() >= 0) {
        edges.add(new int[] {numbers.get(nodes.get(i).above()), numbers.get(i)});
      }
    }
    return ways(lost, edges);
  }

  private static int[][] ways(int nodes, List<int[]> edges) {
    int[][] ways = new int[nodes][nodes];
    for (int[] row : ways) {
      Arrays.fill(row, nodes);
    }
    edges.forEach(edge -> {
      ways[edge[0]][edge[1]] = 1;
      ways[edge[1]][edge[0]] = 1;
    });
    for (int by = 0; by < nodes; by++) {
      ways[by][by] = 0;
      for (int from = 0; from < nodes; from++) {
        for (int to = 0; to < nodes; to++) {
          ways[from][to] = Math.min(ways[from][to], ways[from][by] + ways[by][to]);
        }
      }
    }
    return ways;
  }

  /// The sign distance score of Roos and Heikkilä (2009): over all triples, is the nearer of two copies to a third the nearer one.
  private static double sign(int[][] drawn, int[][] known) {
    double sum = 0;
    int count = 0;
    for (int a = 0; a < known.length; a++) {
      for (int b = 0; b < known.length; b++) {
        for (int c = 0; c < known.length; c++) {
          if (a != b && a != c && b != c) {
            int truth = Integer.signum(known[a][b] - known[a][c]);
            sum += 1 - Math.abs(truth - Integer.signum(drawn[a][b] - drawn[a][c])) / 2.0;
            count++;
          }
        }
      }
    }
    return sum / count;
  }
}
