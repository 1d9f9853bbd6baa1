package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Figures in Prometheus' text format 0.0.4, read strictly: each line is HELP, TYPE or a sample of a figure whose TYPE stood before.
record PrometheusText(Map<String, Double> samples) {

  private static final String NAME = "[a-zA-Z_:][a-zA-Z0-9_:]*";
  private static final Pattern COMMENT =
      Pattern.compile(
          "# (HELP) ("
              + NAME
              + ") \\S.*|# (TYPE) ("
              + NAME
              + ") (counter|gauge|histogram|summary)");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "("
              + NAME
              + ")(\\{(?:[a-zA-Z_]\\w*=\"(?:[^\"\\\\\\n]|\\\\[\\\\\"n])*\",?)*\\})? (-?\\d\\S*|NaN|[+-]Inf)");

  static PrometheusText parse(String text) {
    assertThat(text).endsWith("\n");
    Map<String, Double> samples = new HashMap<>();
    Set<String> typed = new HashSet<>();
    for (String line : text.split("\n")) {
      Matcher comment = COMMENT.matcher(line);
      Matcher sample = SAMPLE.matcher(line);
      if (comment.matches()) {
        if (comment.group(3) != null) {
          assertThat(typed.add(comment.group(4))).as("typed twice: " + line).isTrue();
        }
      } else {
        assertThat(sample.matches()).as(line).isTrue();
        String family = sample.group(1).replaceFirst("_(bucket|sum|count)$", "");
        assertThat(typed.contains(family) || typed.contains(sample.group(1))).as(line).isTrue();
        String key = sample.group(1) + (sample.group(2) == null ? "" : sample.group(2));
        String value = sample.group(3).replace("Inf", "Infinity");
        assertThat(samples.put(key, Double.valueOf(value))).as("said twice: " + line).isNull();
      }
    }
    return new PrometheusText(samples);
  }

  /// Over all its labels.
  double sum(String name) {
    return samples.entrySet().stream()
        .filter(one -> one.getKey().matches(name + "(\\{.*)?"))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }
}
