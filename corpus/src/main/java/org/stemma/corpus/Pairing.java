package org.stemma.corpus;

import java.io.IOException;
import java.util.Arrays;
import org.stemma.reuse.CandidateRule;
import org.stemma.reuse.CandidateRule.Candidate;

/// The third stage: which pairs are worth a comparison. What a document shares with each earlier one is judged by the
/// [CandidateRule]; or somebody has named the pairs.
final class Pairing {

  static final String OF_ONE_SERIES = "of-one-series";

  private final WorkFolder work;
  private final Places places;

  Pairing(WorkFolder work, Places places) {
    this.work = work;
    this.places = places;
  }

  /// Returns how many pairs there are.
  ///
  /// @param parts files of hits
  long byRule(int parts, Telling telling) throws IOException {
    CandidateRule rule = CandidateRule.among(places.size());
    try (Pairs.Writer pairs = new Pairs.Writer(work.file(Pairs.PAIRS))) {
      for (int part = 0; part < parts; part++) {
        telling.at(Stage.PAIRING, part, parts);
        Spill.Part hits = Spill.read(work.path(), Meetings.HITS, part);
        for (int i = 0; i < hits.size(); ) {
          int end = hits.runEnd(i);
          judge(rule, hits, i, end, pairs);
          i = end;
        }
      }
      return pairs.count();
    }
  }

  private void judge(CandidateRule rule, Spill.Part hits, int from, int to, Pairs.Writer pairs)
      throws IOException {
    int document = hits.key(from);
    long[] own = new long[to - from];
    for (int i = from; i < to; i++) {
      own[i - from] = hits.value(i);
    }
    for (Candidate candidate : rule.candidates(own, own.length, places.words(document))) {
      pairs.add(Pairs.pair(document, candidate.document()));
    }
  }

  /// Returns how many pairs there are: those that are named, each once, but for pairs of one series, which are counted in
  /// [#OF_ONE_SERIES].
  long given(GivenPairs given) throws IOException {
    Named named = new Named(given);
    given.read(named::take);
    long ofOneSeries = 0;
    try (Pairs.Writer pairs = new Pairs.Writer(work.file(Pairs.PAIRS))) {
      for (long pair : named.sorted()) {
        if (places.areOfOneSeries(Pairs.later(pair), Pairs.earlier(pair))) {
          ofOneSeries++;
        } else {
          pairs.add(pair);
        }
      }
      work.remember(OF_ONE_SERIES, ofOneSeries);
      return pairs.count();
    }
  }

  /// The pairs that are named, 8 bytes each.
  private final class Named {
    private final Places.Numbers numbers = places.numbers();
    private final GivenPairs given;
    private long[] pairs = new long[1_024];
    private int count;

    Named(GivenPairs given) {
      this.given = given;
    }

    void take(String place, String a, String b) {
      int one = number(place, a);
      int other = number(place, b);
      if (one < 0 || other < 0 || one == other) {
        return;
      }
      if (count == pairs.length) {
        pairs = Arrays.copyOf(pairs, 2 * count);
      }
      pairs[count++] = Pairs.pair(Math.max(one, other), Math.min(one, other));
    }

    private int number(String place, String id) {
      int number = numbers.of(id);
      if (number < 0) {
        given.unknown(place, id);
      }
      return number;
    }

    long[] sorted() {
      return Arrays.stream(pairs, 0, count).sorted().distinct().toArray();
    }
  }
}
