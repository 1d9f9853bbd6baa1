package org.stemma.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The measures of PAN's text alignment (Potthast et al., COLING 2010), macro-averaged over cases and detections.
///
/// @param cases passages that were copied
/// @param detections passages that were reported, each once
/// @param recall characters of a case that the detections cover which meet it on both sides, over its length, on average
/// @param precision the same with the roles changed
/// @param granularity detections a detected case, on average; 1 is best
record PlagDet(int cases, int detections, double recall, double precision, double granularity) {

  /// A passage on both sides, in characters, half-open.
  record Case(
      String copy, String source, int copyBegin, int copyEnd, int sourceBegin, int sourceEnd) {

    boolean overlaps(Case other) {
      return copyBegin < other.copyEnd
          && other.copyBegin < copyEnd
          && sourceBegin < other.sourceEnd
          && other.sourceBegin < sourceEnd;
    }

    int length() {
      return copyEnd - copyBegin + sourceEnd - sourceBegin;
    }
  }

  /// A passage that stands in a list several times counts once.
  static PlagDet of(List<Case> cases, List<Case> detections) {
    List<Case> gold = cases.stream().distinct().toList();
    List<Case> found = detections.stream().distinct().toList();
    Map<List<String>, List<Case>> foundByPair = byPair(found);
    int detected = 0;
    int meetings = 0;
    for (Case one : gold) {
      int meets = meeting(one, foundByPair).size();
      detected += meets > 0 ? 1 : 0;
      meetings += meets;
    }
    return new PlagDet(
        gold.size(),
        found.size(),
        covered(gold, foundByPair),
        covered(found, byPair(gold)),
        detected == 0 ? 1 : (double) meetings / detected);
  }

  /// The harmonic mean of precision and recall, less for a case that is reported in pieces.
  double plagdet() {
    double sum = precision + recall;
    double f1 = sum == 0 ? 0 : 2 * precision * recall / sum;
    return f1 / (Math.log(1 + granularity) / Math.log(2));
  }

  static Map<List<String>, List<Case>> byPair(List<Case> cases) {
    Map<List<String>, List<Case>> pairs = new HashMap<>();
    for (Case one : cases) {
      pairs.computeIfAbsent(List.of(one.copy, one.source), key -> new ArrayList<>()).add(one);
    }
    return pairs;
  }

  private static List<Case> meeting(Case one, Map<List<String>, List<Case>> others) {
    return others.getOrDefault(List.of(one.copy, one.source), List.of()).stream()
        .filter(one::overlaps)
        .toList();
  }

  private static double covered(List<Case> cases, Map<List<String>, List<Case>> others) {
    double sum = 0;
    for (Case one : cases) {
      sum += covered(one, meeting(one, others));
    }
    return cases.isEmpty() ? 0 : sum / cases.size();
  }

  /// Share of the characters of a passage, of both sides, that those cover which meet it on both; in [0, 1].
  static double covered(Case one, List<Case> others) {
    List<Case> meeting = others.stream().filter(one::overlaps).toList();
    int covered =
        covered(
                one.copyBegin,
                one.copyEnd,
                meeting.stream().map(o -> new int[] {o.copyBegin, o.copyEnd}).toList())
            + covered(
                one.sourceBegin,
                one.sourceEnd,
                meeting.stream().map(o -> new int[] {o.sourceBegin, o.sourceEnd}).toList());
    return (double) covered / one.length();
  }

  private static int covered(int begin, int end, List<int[]> parts) {
    int covered = 0;
    int at = begin;
    for (int[] part : parts.stream().sorted(Comparator.comparingInt(p -> p[0])).toList()) {
      int from = Math.max(part[0], at);
      int to = Math.min(part[1], end);
      covered += Math.max(0, to - from);
      at = Math.max(at, to);
    }
    return covered;
  }
}
