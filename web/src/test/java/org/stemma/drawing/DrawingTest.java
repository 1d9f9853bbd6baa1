package org.stemma.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.stemma.descent.Stemma;
import org.stemma.drawing.Drawing.Box;

class DrawingTest {

  /// A stemma from pairs of letters, each a parent and its child; a Greek letter is a lost source.
  private static Drawing draw(String... edges) {
    List<Stemma.Node> nodes = new ArrayList<>();
    List<Stemma.Edge> all = new ArrayList<>();
    for (String edge : edges) {
      for (String id : List.of(edge.substring(0, 1), edge.substring(1))) {
        Stemma.Node node = new Stemma.Node(id, id.charAt(0) > 'z');
        if (!nodes.contains(node)) {
          nodes.add(node);
        }
      }
      all.add(new Stemma.Edge(edge.substring(0, 1), edge.substring(1), .5, List.of()));
    }
    return Drawing.of(new Stemma(nodes, all), Map.of("a", "A headline"), Map.of());
  }

  private static Box box(Drawing drawing, String id) {
    return drawing.boxes().stream().filter(box -> box.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void everyChildStandsRightOfAllItsParents() {
    Drawing drawing = draw("aα", "αb", "αc", "ac", "cd", "bd");
    for (String edge : List.of("aα", "αb", "αc", "ac", "cd", "bd")) {
      assertThat(box(drawing, edge.substring(0, 1)).x())
          .isLessThan(box(drawing, edge.substring(1)).x());
    }
  }

  @Test
  void boxesStandApartAndInsideTheDrawing() {
    Drawing drawing = draw("ab", "ac", "ad", "ae", "be", "xe", "yd", "ye", "eα", "αz");
    for (Box one : drawing.boxes()) {
      assertThat(one.x()).isBetween(0, drawing.width() - drawing.boxWidth());
      assertThat(one.y()).isBetween(0, drawing.height() - drawing.boxHeight());
      for (Box other : drawing.boxes()) {
        boolean apart = one.x() != other.x() || Math.abs(one.y() - other.y()) > drawing.boxHeight();
        assertThat(one.equals(other) || apart).as(one + " and " + other).isTrue();
      }
    }
  }

  @Test
  void aLineOverALayerPassesBetweenItsBoxes() {
    Drawing drawing = draw("ab", "bc", "ac");
    String path = drawing.arrows().get(2).path();
    int passes = Integer.parseInt(path.replaceAll(".* (\\d+) H\\d+.*", "$1"));
    assertThat(Math.abs(passes - box(drawing, "b").centreY()))
        .isGreaterThan(drawing.boxHeight() / 2);
  }

  @Test
  void aSingleEdgeLiesLevel() {
    Drawing drawing = draw("ab");
    assertThat(box(drawing, "a").y()).isEqualTo(box(drawing, "b").y());
    assertThat(box(drawing, "a").title()).isEqualTo("a: A headline");
  }

  @Test
  void aCycleDoesNotKeepItFromEnding() {
    assertThat(draw("ab", "bc", "ca").boxes()).hasSize(3);
  }
}
