package org.stemma.tradition;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is next to whom among copies of one text, told from their readings alone.
///
/// A reading that some copies share against all others was made once, in a copy that these descend from: so the tree that needs the
/// fewest changes of reading is the best guess (maximum parsimony, as textual criticism uses it: Robinson and O'Hara 1996). As a rule many
/// trees are equally good. What is drawn is what nearly all of them agree in. A copy that has no reading of its own stands at the
/// fork that it would hang on: nothing speaks against the others having been made from it.
///
/// The tree has no top: which way the text went can't be told from readings without a judgement of which are errors. It is hung up at
/// its middle.
///
/// Needs between [#FEWEST] and [#MOST] copies. Takes a collation a copy, and at most some seconds of search.
public final class Tradition {

  /// Of three copies every tree is the same.
  public static final int FEWEST = 4;

  /// With more the search would take minutes.
  public static final int MOST = 40;

  private static final int MOST_READINGS_SAID = 5;

  private final List<Place> places;
  private final int copies;
  private final Agreement tree;

  private Tradition(int copies, List<Place> places, Agreement tree) {
    this.copies = copies;
    this.places = places;
    this.tree = tree;
  }

  /// A node of the tree.
  ///
  /// @param copy its index among the texts; -1 for one that is lost
  /// @param above the index of the node above it; -1 for the topmost
  /// @param readings what sets it and all below it apart from the others, as "its words against theirs"; a few, the most telling first
  public record Node(int copy, int above, List<String> readings) {
    public Node {
      readings = List.copyOf(readings);
    }

    public boolean isLost() {
      return copy < 0;
    }
  }

  /// The nodes of the tree, each after the one above it; every text is one.
  ///
  /// @param texts of the copies, between [#FEWEST] and [#MOST]
  /// @throws IllegalArgumentException for fewer or more
  public static List<Node> of(List<String> texts) {
    int copies = texts.size();
    if (copies < FEWEST || copies > MOST) {
      throw new IllegalArgumentException(
          "needs " + FEWEST + " to " + MOST + " copies, not " + copies);
    }
    List<Place> places = Places.of(texts);
    Agreement tree = Agreement.of(copies, Search.best(copies, telling(places, copies)));
    Tradition tradition = new Tradition(copies, places, tree);
    tradition.standAtForks();
    return tradition.nodes();
  }

  /// Those where two copies or more agree against two others, those that divide the copies alike as one: only they tell trees apart.
  private static List<Place> telling(List<Place> places, int copies) {
    Map<List<Integer>, Place> patterns = new HashMap<>();
    for (Place place : places) {
      int[] pattern = pattern(place, copies);
      if (isTelling(pattern)) {
        List<Integer> key = Arrays.stream(pattern).boxed().toList();
        double before = patterns.containsKey(key) ? patterns.get(key).weight() : 0;
        patterns.put(key, new Place(place.words(), pattern, before + place.weight()));
      }
    }
    return patterns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Tradition::compare))
        .map(Map.Entry::getValue)
        .toList();
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    return Arrays.compare(
        one.stream().mapToInt(Integer::intValue).toArray(),
        other.stream().mapToInt(Integer::intValue).toArray());
  }

  /// Readings numbered as they come.
  private static int[] pattern(Place place, int copies) {
    Map<Integer, Integer> numbers = new HashMap<>();
    int[] pattern = new int[copies];
    for (int copy = 0; copy < copies; copy++) {
      int reading = place.reading(copy);
      pattern[copy] =
          reading == Place.UNKNOWN
              ? Place.UNKNOWN
              : numbers.computeIfAbsent(reading, some -> numbers.size());
    }
    return pattern;
  }

  private static boolean isTelling(int[] pattern) {
    Map<Integer, Integer> counts = new HashMap<>();
    Arrays.stream(pattern)
        .filter(reading -> reading != Place.UNKNOWN)
        .forEach(reading -> counts.merge(reading, 1, Integer::sum));
    return counts.values().stream().filter(count -> count > 1).count() > 1;
  }

  private void standAtForks() {
    for (int copy = 0; copy < copies; copy++) {
      if (tree.near(copy).size() == 1) {
        int fork = tree.near(copy).getFirst();
        if (fork >= copies && hasNothingOfItsOwn(copy, fork)) {
          tree.stand(copy, fork);
        }
      }
    }
  }

  private boolean hasNothingOfItsOwn(int copy, int fork) {
    return places.stream()
        .allMatch(place ->
            place.reading(copy) == Place.UNKNOWN
                || (tree.states(fork, copy, place) & place.states(copy)) != 0);
  }

  private List<Node> nodes() {
    List<Node> nodes = new ArrayList<>();
    Deque<int[]> open = new ArrayDeque<>();
    open.add(new int[] {middle(), -1, -1});
    while (!open.isEmpty()) {
      int[] at = open.remove();
      int index = nodes.size();
      List<String> readings = at[1] < 0 ? List.of() : readings(below(at[0], at[1]));
      nodes.add(new Node(at[0] < copies ? at[0] : -1, at[2], readings));
      for (int beside : tree.near(at[0])) {
        if (beside != at[1]) {
          open.add(new int[] {beside, at[0], index});
        }
      }
    }
    return nodes;
  }

  /// The node from which the way to the copies is shortest in sum; a lost one rather than a copy.
  private int middle() {
    int best = 0;
    int least = Integer.MAX_VALUE;
    for (int node = tree.size() - 1; node >= 0; node--) {
      int sum = tree.near(node).isEmpty() ? Integer.MAX_VALUE : ways(node, -1, 0);
      if (sum < least) {
        least = sum;
        best = node;
      }
    }
    return best;
  }

  private int ways(int node, int from, int steps) {
    int sum = node < copies ? steps : 0;
    for (int beside : tree.near(node)) {
      sum += beside == from ? 0 : ways(beside, node, steps + 1);
    }
    return sum;
  }

  private long below(int node, int from) {
    long below = node < copies ? 1L << node : 0;
    for (int beside : tree.near(node)) {
      below |= beside == from ? 0 : below(beside, node);
    }
    return below;
  }

  private List<String> readings(long group) {
    return places.stream()
        .sorted((one, other) -> Double.compare(other.weight(), one.weight()))
        .map(place -> apart(place, group))
        .filter(said -> said != null)
        .limit(MOST_READINGS_SAID)
        .toList();
  }

  /// What a group reads against all others, where it does; null where it does not.
  private @Nullable String apart(Place place, long group) {
    int own = Place.UNKNOWN;
    int[] others = new int[place.words().size()];
    for (int copy = 0; copy < copies; copy++) {
      int reading = place.reading(copy);
      boolean inside = (group >>> copy & 1) != 0;
      if (reading == Place.UNKNOWN) {
        continue;
      }
      if (!inside) {
        others[reading]++;
      } else if (own == Place.UNKNOWN) {
        own = reading;
      } else if (own != reading) {
        return null;
      }
    }
    if (own == Place.UNKNOWN || others[own] > 0) {
      return null;
    }
    int theirs = 0;
    for (int reading = 0; reading < others.length; reading++) {
      theirs = others[reading] > others[theirs] ? reading : theirs;
    }
    return others[theirs] == 0
        ? null
        : quoted(place.words().get(own)) + " against " + quoted(place.words().get(theirs));
  }

  private static String quoted(String words) {
    return words.isEmpty() ? "nothing" : "“" + words + "”";
  }
}
