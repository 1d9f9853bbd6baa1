package org.stemma.newsroom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// What stands around an article and is another at every request: advertisements, counters, lists of what others read. The same
/// number gives the same furniture.
final class Furniture {

  private static final List<String> TEASERS =
      List.of(
          "Why the Kell bridge hums",
          "Choir wins at Sand Haven",
          "Regatta season opens at Sand Haven",
          "Ormsund in numbers: 90 million crowns and 38 buoys",
          "Savings bank silent on goldfish",
          "Wanted: one ladder, three metres or more",
          "Seven signs your kettle is lying",
          "She bought a bread bin and found an ocean",
          "Ten eels that changed history",
          "Captain pays a fortune for hay, you will not believe why",
          "Tram shed roof to be mended before winter",
          "Quiz: which buoy are you?");

  private static final List<String> ADVERTISERS =
      List.of(
          "Lindgren oilskins: dry since 1904",
          "Ferry to the islands, six crowns",
          "Hale & Daughter, gates and railings",
          "The Crane Point tea room is open");

  private final Random random;

  /// @param number of the request
  Furniture(long number) {
    random = new Random(number * 0x9E3779B97F4A7C15L);
  }

  /// Headlines of other pages, in an order of the moment.
  List<String> teasers(int count) {
    List<String> shuffled = new ArrayList<>(TEASERS);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, count);
  }

  String advertisement() {
    return ADVERTISERS.get(random.nextInt(ADVERTISERS.size()));
  }

  /// Something that looks like the name of an advertisement's slot or of a session.
  String token() {
    return Long.toHexString(random.nextLong());
  }

  /// A number that readers make grow.
  int counter(int below) {
    return 1 + random.nextInt(below);
  }
}
