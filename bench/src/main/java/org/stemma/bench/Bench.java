package org.stemma.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Names the measurements; `bench/run` calls it.
public final class Bench {

  private Bench() {}

  /// One measurement: reads what it needs, prints a table.
  private interface Measurement {
    void run(List<String> arguments) throws Exception;
  }

  private static final Map<String, Measurement> MEASUREMENTS = new LinkedHashMap<>();

  static {
    MEASUREMENTS.put("arxivedits", ArxivEdits::run);
    MEASUREMENTS.put("compare", CompareBench::run);
    MEASUREMENTS.put("extraction", ExtractionBench::run);
    MEASUREMENTS.put("live", LiveBench::run);
    MEASUREMENTS.put("load", LoadBench::run);
    MEASUREMENTS.put("paraphrase", ParaphraseBench::run);
    MEASUREMENTS.put("quotes", QuotationBench::run);
    MEASUREMENTS.put("reuse", ReuseBench::run);
    MEASUREMENTS.put("speed", SpeedBench::run);
    MEASUREMENTS.put("trace", TraceBench::run);
    MEASUREMENTS.put("tradition", TraditionBench::run);
    MEASUREMENTS.put("watch", WatchBench::run);
  }

  public static void main(String[] arguments) throws Exception {
    Measurement measurement = arguments.length == 0 ? null : MEASUREMENTS.get(arguments[0]);
    if (measurement == null) {
      System.err.println("usage: bench/run " + String.join("|", MEASUREMENTS.keySet()));
      System.exit(2);
      return;
    }
    measurement.run(Arrays.asList(arguments).subList(1, arguments.length));
  }
}
