package org.stemma.corpus;

import java.io.IOException;
import org.stemma.reuse.CandidateRule;

/// The second stage: the holders of each shingle meet, and each hears of those before it.
///
/// A *hit* is one shingle that a document shares with an earlier one: the key is the document, the value what
/// [CandidateRule#hit] makes of it. Hits are set aside by document, so that all of one stand in one file.
final class Meetings {

  static final String HITS = "hits";

  private final WorkFolder work;
  private final Places places;
  private final CandidateRule rule;
  private final int parts;

  /// @param parts files of postings, and of hits
  Meetings(WorkFolder work, Places places, int parts) {
    this.work = work;
    this.places = places;
    this.parts = parts;
    rule = CandidateRule.among(places.size());
  }

  void run(Telling telling) throws IOException {
    try (Spill hits = new Spill(work.path(), HITS, parts)) {
      for (int part = 0; part < parts; part++) {
        telling.at(Stage.MEETING, part, parts);
        Spill.Part postings = Spill.read(work.path(), Intake.POSTINGS, part);
        for (int i = 0; i < postings.size(); ) {
          int end = postings.runEnd(i);
          meet(postings, i, end, hits);
          i = end;
        }
      }
      hits.finish();
    }
  }

  private void meet(Spill.Part postings, int from, int to, Spill hits) throws IOException {
    int holders = to - from;
    int most = holders > rule.mostHolders() ? CandidateRule.FIRST_HOLDERS : holders;
    int last = Math.min(to, from + rule.mostHolders());
    for (int i = from + 1; i < to; i++) {
      int document = document(postings, i);
      int left = most;
      for (int j = from; j < Math.min(i, last) && left > 0; j++) {
        int other = document(postings, j);
        if (other != document && !places.areOfOneSeries(other, document)) {
          hits.add(part(document), document, rule.hit(other, word(postings, i), holders));
          left--;
        }
      }
    }
  }

  private int part(int document) {
    return (int) ((long) document * parts / places.size());
  }

  private static int document(Spill.Part postings, int record) {
    return (int) (postings.value(record) >> 32);
  }

  private static int word(Spill.Part postings, int record) {
    return (int) postings.value(record);
  }
}
