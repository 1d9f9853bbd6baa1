package org.stemma.story;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;

/// The values below which no measure of the story may fall, from `floors.properties` beside this class.
final class Floors {

  private Floors() {}

  static Map<String, Double> read() throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        Objects.requireNonNull(Floors.class.getResourceAsStream("floors.properties"))) {
      properties.load(in);
    }
    Map<String, Double> floors = new TreeMap<>();
    properties.forEach((measure, floor) ->
        floors.put(measure.toString().replace('_', ' '), Double.valueOf(floor.toString())));
    return floors;
  }
}
