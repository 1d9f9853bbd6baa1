package org.stemma.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.stemma.descent.Stemma;
import org.stemma.descent.Stemma.Edge;
import org.stemma.descent.Stemma.Node;
import org.stemma.drawing.Drawing.Arrow;
import org.stemma.drawing.Drawing.Box;
import org.stemma.text.Glimpse;
import org.stemma.text.Percent;

/// Places the nodes of a stemma after Sugiyama, Tagawa and Toda (1981): a node stands one layer to the right of its rightmost
/// parent; a line over several layers passes each of them at a bend, which takes a place as a node does, so that it does not
/// run through another node; sweeps over the layers then order each by the mean place of its neighbours in the layer before
/// or after it (the barycentre), which leaves few crossings.
///
/// Cost: sweeps × (lines + bends) × log; for some hundred documents that is nothing. A cycle, which a stemma has none of, is
/// cut where it is met.
final class DrawingLayout {

  private static final int LAYER = 270;

  /// Height of a node's place and of a bend's.
  private static final int ROW = 66;

  private static final int BEND = 26;

  /// Between the tips of two arrows at one box, as far as its height allows.
  private static final int TIP = 13;

  /// Nearer to each other than this, labels beside the tips could not be read and are left out: the list has the shares.
  private static final int LEGIBLE = 10;

  private static final int MARGIN = 12;

  /// UTF-16 units of an id and of a headline that go into a box at the sizes of the stylesheet.
  private static final int LABEL = 22;

  private static final int CAPTION = 24;

  /// Sweeps after which the order hardly changes any more.
  private static final int SWEEPS = 8;

  private final Stemma stemma;
  private final Map<String, String> captions;
  private final Map<String, String> hrefs;
  private final Map<String, Node> nodes = new HashMap<>();
  private final Map<String, Place> places = new HashMap<>();
  private final List<List<Place>> layers = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  /// A node or a bend.
  private static final class Place {
    private final int layer;
    private final int height;
    private final List<Place> before = new ArrayList<>();
    private final List<Place> after = new ArrayList<>();

    /// Of its middle, counted from the middle of the layer, so that a short layer stands beside the middle of a long one.
    private double row;

    private double wanted;

    Place(int layer, int height) {
      this.layer = layer;
      this.height = height;
    }
  }

  /// An edge and all it passes, both ends included.
  private record Line(Edge edge, List<Place> places) {}

  DrawingLayout(Stemma stemma, Map<String, String> captions, Map<String, String> hrefs) {
    this.stemma = stemma;
    this.captions = captions;
    this.hrefs = hrefs;
    stemma.nodes().forEach(node -> nodes.put(node.id(), node));
  }

  Drawing draw() {
    for (Edge edge : stemma.edges()) {
      place(edge.from(), new HashSet<>());
      place(edge.to(), new HashSet<>());
    }
    stemma.edges().forEach(this::route);
    order();
    int width = (layers.size() - 1) * LAYER + Drawing.BOX_WIDTH + 2 * MARGIN;
    int height = layers.stream().mapToInt(DrawingLayout::height).max().orElse(0) + MARGIN;
    Map<String, Box> boxes = new HashMap<>();
    places.forEach((id, place) -> boxes.put(id, box(id, place, height)));
    List<Arrow> arrows = lines.stream().map(line -> arrow(line, boxes, height)).toList();
    List<Box> inOrder =
        stemma.nodes().stream()
            .filter(node -> boxes.containsKey(node.id()))
            .map(node -> required(boxes, node.id()))
            .toList();
    return new Drawing(width, height, inOrder, arrows);
  }

  /// @param above nodes on the way here, for a cycle to be seen
  private int place(String id, Set<String> above) {
    Place known = places.get(id);
    if (known != null || !above.add(id)) {
      return known == null ? 0 : known.layer;
    }
    int layer = 0;
    for (Edge edge : stemma.edges()) {
      if (edge.to().equals(id)) {
        layer = Math.max(layer, place(edge.from(), above) + 1);
      }
    }
    above.remove(id);
    places.put(id, added(new Place(layer, ROW)));
    return layer;
  }

  private Place added(Place place) {
    while (layers.size() <= place.layer) {
      layers.add(new ArrayList<>());
    }
    layers.get(place.layer).add(place);
    return place;
  }

  private void route(Edge edge) {
    Place from = required(places, edge.from());
    Place to = required(places, edge.to());
    List<Place> passed = new ArrayList<>(List.of(from));
    for (int layer = from.layer + 1; layer < to.layer; layer++) {
      passed.add(added(new Place(layer, BEND)));
    }
    passed.add(to);
    for (int i = 1; i < passed.size(); i++) {
      passed.get(i - 1).after.add(passed.get(i));
      passed.get(i).before.add(passed.get(i - 1));
    }
    lines.add(new Line(edge, passed));
  }

  private void order() {
    layers.forEach(DrawingLayout::number);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (List<Place> layer : rightwards ? layers : layers.reversed()) {
        for (Place place : layer) {
          List<Place> beside = rightwards ? place.before : place.after;
          place.wanted =
              beside.stream().mapToDouble(other -> other.row).average().orElse(place.row);
        }
        layer.sort(Comparator.comparingDouble(place -> place.wanted));
        number(layer);
      }
    }
  }

  private static void number(List<Place> layer) {
    double top = -height(layer) / 2.0;
    for (Place place : layer) {
      place.row = top + place.height / 2.0;
      top += place.height;
    }
  }

  private static int height(List<Place> layer) {
    return layer.stream().mapToInt(place -> place.height).sum();
  }

  private Box box(String id, Place place, int height) {
    Node node = required(nodes, id);
    String caption = captions.getOrDefault(id, "");
    return new Box(
        id,
        x(place),
        y(place, height) - Drawing.BOX_HEIGHT / 2,
        node.lost(),
        Glimpse.begin(id, node.lost() ? 6 : LABEL),
        Glimpse.begin(caption, CAPTION),
        StemmaList.label(node) + (caption.isEmpty() ? "" : ": " + caption),
        hrefs.get(id));
  }

  private static int x(Place place) {
    return MARGIN + place.layer * LAYER;
  }

  /// Of the middle of a place.
  private static int y(Place place, int height) {
    return (int) Math.round(height / 2.0 + place.row);
  }

  private Arrow arrow(Line line, Map<String, Box> boxes, int height) {
    Edge edge = line.edge();
    Box from = required(boxes, edge.from());
    Box to = required(boxes, edge.to());
    int radius = Drawing.BOX_HEIGHT / 2;
    int x = from.lost() ? from.centreX() + radius : from.x() + Drawing.BOX_WIDTH;
    int end = (to.lost() ? to.centreX() - radius : to.x()) - 6;
    int y = from.centreY();
    StringBuilder path = new StringBuilder("M" + x + " " + y);
    for (int i = 1; i < line.places().size(); i++) {
      Place place = line.places().get(i);
      boolean last = i == line.places().size() - 1;
      int nextX = last ? end : x(place);
      int nextY = y(place, height) + (last && !to.lost() ? tip(line) : 0);
      path.append(curve(x, y, nextX, nextY));
      x = last ? nextX : nextX + Drawing.BOX_WIDTH;
      y = nextY;
      path.append(last ? "" : " H" + x);
    }
    String share = edge.share() > 0 ? Percent.of(edge.share()) : "";
    String weight = String.format(Locale.ROOT, "%.1f", 1 + 3 * edge.share());
    String title =
        share.isEmpty()
            ? edge.to() + " descends from " + edge.from()
            : share + " of " + edge.to() + " stands in " + edge.from();
    String label = apart(line) < LEGIBLE ? "" : share;
    return new Arrow(path.toString(), weight, end - 20, y + 4, label, title);
  }

  /// How far from the middle of its box a line arrives: lines arrive one below the other, in the order in which they come.
  private int tip(Line line) {
    Place to = line.places().getLast();
    List<Line> all =
        lines.stream()
            .filter(other -> other.places().getLast() == to)
            .sorted(
                Comparator.comparingDouble(
                    other -> other.places().get(other.places().size() - 2).row))
            .toList();
    return (int) Math.round((all.indexOf(line) - (all.size() - 1) / 2.0) * apart(line));
  }

  private double apart(Line line) {
    Place to = line.places().getLast();
    long all = lines.stream().filter(other -> other.places().getLast() == to).count();
    return Math.min(TIP, (Drawing.BOX_HEIGHT - 4.0) / all);
  }

  /// Leaves and arrives level.
  private static String curve(int x, int y, int nextX, int nextY) {
    int middle = (x + nextX) / 2;
    return " C%d %d %d %d %d %d".formatted(middle, y, middle, nextY, nextX, nextY);
  }

  private static <T> T required(Map<String, T> map, String id) {
    T found = map.get(id);
    if (found == null) {
      throw new IllegalArgumentException("an edge of the stemma names no node of it: " + id);
    }
    return found;
  }
}
