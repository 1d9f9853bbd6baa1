package org.stemma.memento;

import java.util.Map;

/// Lets scripts of any site read what is told of mementos.
final class MementoAccess {
  static final Map<String, String> OPEN =
      Map.of(
          "Access-Control-Allow-Origin",
          "*",
          "Access-Control-Expose-Headers",
          "Link, Location, Memento-Datetime, Vary");

  private MementoAccess() {}
}
