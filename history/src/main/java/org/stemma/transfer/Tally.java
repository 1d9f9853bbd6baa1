package org.stemma.transfer;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What came of the things found so far. Not thread-safe.
final class Tally {

  private final Map<String, Long> skipped = new TreeMap<>();
  private final Set<Long> articles = new HashSet<>();
  private long captures;
  private long known;
  private int newArticles;
  private long disputes;

  void captured(long article) {
    captures++;
    articles.add(article);
  }

  long captures() {
    return captures;
  }

  /// Ids of the articles that got captures.
  Set<Long> articles() {
    return articles;
  }

  /// What somebody said came in.
  void dispute() {
    disputes++;
  }

  void known(int more) {
    known += more;
  }

  void newArticles(int more) {
    newArticles += more;
  }

  /// @param why in the plural, as it is shown after a count: `redirects`
  void skip(String why) {
    skipped.merge(why, 1L, Long::sum);
  }

  /// @param revisions that the articles have which got captures
  Imported result(long revisions) {
    return new Imported(
        captures, known, newArticles, articles.size(), revisions, disputes, skipped);
  }
}
