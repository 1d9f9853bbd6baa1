package org.stemma.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.text.Span;

final class OriginTest {
  private final Map<String, List<Span>> shared = new LinkedHashMap<>();

  private void holds(String id, int... bounds) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < bounds.length; i += 2) {
      spans.add(new Span(bounds[i], bounds[i + 1]));
    }
    shared.put(id, spans);
  }

  private List<List<String>> holders() {
    return Origin.of(shared).stream().map(Origin::holders).toList();
  }

  @Test
  void copiesOfOnePassageHaveOneOrigin() {
    holds("a", 0, 100);
    holds("b", 10, 90);
    holds("c", 50, 110);
    assertThat(holders()).containsExactly(List.of("a", "b", "c"));
  }

  @Test
  void passagesApartHaveOriginsOfTheirOwnInOrderOfPlace() {
    holds("a", 200, 300);
    holds("b", 0, 100);
    assertThat(holders()).containsExactly(List.of("b"), List.of("a"));
  }

  @Test
  void copiesThatEachLackAnotherSentenceHaveOneOrigin() {
    holds("a", 0, 500, 600, 2_000);
    holds("b", 0, 900, 1_100, 2_000);
    assertThat(holders()).containsExactly(List.of("a", "b"));
    assertThat(Origin.of(shared).getFirst().spans()).hasSize(2);
  }

  @Test
  void aCompilationStandsInBothOrigins() {
    holds("a", 0, 100);
    holds("b", 0, 100);
    holds("c", 300, 400);
    holds("d", 300, 400);
    holds("both", 0, 100, 300, 400);
    assertThat(holders()).containsExactly(List.of("a", "b", "both"), List.of("c", "d", "both"));
  }

  @Test
  void nothingSharedHasNoOrigin() {
    assertThat(holders()).isEmpty();
    holds("gone");
    assertThat(holders()).isEmpty();
  }
}
