package org.stemma.transfer;

import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.stemma.history.Rereader;
import org.stemma.store.Article;
import org.stemma.store.Reread;

/// Articles of which captures came in that are older than those before them, and wait for their place.
///
/// Not thread-safe.
final class Latecomers {

  /// An article that is captured by a watcher meanwhile is completed anew so often; after that the watcher's next reading does it.
  private static final int TRIES = 10;

  private final Rereader rereader;
  private final String version;
  private final Set<Long> articles = new LinkedHashSet<>();

  /// @param version of the extractor
  Latecomers(Rereader rereader, String version) {
    this.rereader = rereader;
    this.version = version;
  }

  /// Of the extractor.
  String version() {
    return version;
  }

  void add(long article) {
    articles.add(article);
  }

  boolean has(long article) {
    return articles.contains(article);
  }

  /// The article, read by the present extractor: what is added is compared with what was read by the same rules.
  Article current(Article article) throws IOException {
    return rereader.current(article);
  }

  /// Gives all of them their place.
  void place(ImportProgress progress, long captures) throws IOException {
    int total = articles.size();
    for (Iterator<Long> each = articles.iterator(); each.hasNext(); each.remove()) {
      long article = each.next();
      for (int tries = 0; tries < TRIES; tries++) {
        if (!(rereader.complete(article) instanceof Reread.Outdated)) {
          break;
        }
      }
      progress.at("putting late captures in order", total - articles.size() + 1, total, captures);
    }
  }
}
