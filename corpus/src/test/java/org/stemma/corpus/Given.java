package org.stemma.corpus;

import java.util.ArrayList;
import java.util.List;

/// Pairs in memory, two ids with a blank between them each.
final class Given implements GivenPairs {

  final List<String> unknown = new ArrayList<>();

  private final List<String> pairs;

  Given(String... pairs) {
    this.pairs = List.of(pairs);
  }

  @Override
  public String identity() {
    return pairs.toString();
  }

  @Override
  public void read(Taker taker) {
    for (int i = 0; i < pairs.size(); i++) {
      String[] ids = pairs.get(i).split(" ");
      taker.take(String.valueOf(i), ids[0], ids[1]);
    }
  }

  @Override
  public void unknown(String place, String id) {
    unknown.add(place + ": " + id);
  }
}
