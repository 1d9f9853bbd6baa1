package org.stemma.report;

import java.util.EnumMap;
import java.util.Map;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.DayProof;
import org.stemma.proof.Standing;

/// Counts what a verification came to.
public final class Tally {

  /// What is counted.
  public enum Kind {
    REVISIONS,
    CAPTURES,
    DAYS
  }

  private final Map<Kind, Map<Standing, Integer>> counts = new EnumMap<>(Kind.class);
  private long articles;
  private Standing worst = Standing.PROVED;

  /// Counts an article's revisions and captures.
  public void add(ArticleProof proof) {
    articles++;
    proof.revisions().forEach(revision -> add(Kind.REVISIONS, revision.standing()));
    proof.captures().forEach(capture -> add(Kind.CAPTURES, capture.standing()));
  }

  /// Counts a day.
  public void add(DayProof day) {
    add(Kind.DAYS, day.standing());
  }

  private void add(Kind kind, Standing standing) {
    worst = standing.compareTo(worst) > 0 ? standing : worst;
    counts
        .computeIfAbsent(kind, _ -> new EnumMap<>(Standing.class))
        .merge(standing, 1, Integer::sum);
  }

  /// The worst of all; proved when nothing was counted.
  public Standing standing() {
    return worst;
  }

  public long articles() {
    return articles;
  }

  /// How many of a kind stand so.
  public int count(Kind kind, Standing standing) {
    return counts.getOrDefault(kind, Map.of()).getOrDefault(standing, 0);
  }
}
