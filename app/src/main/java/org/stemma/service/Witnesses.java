package org.stemma.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.stemma.reuse.Borrowing;
import org.stemma.store.Revision;
import org.stemma.store.Store;
import org.stemma.text.Document;

/// The texts of histories as documents that can be traced.
public final class Witnesses {

  private Witnesses() {}

  /// Every version of every article. `ID` where it never changed, else `ID#n` for version n.
  ///
  /// @param names the ids of articles
  public static List<Document> all(
      Store store, List<ArticleHistory> histories, Function<ArticleHistory, String> names) {
    List<Document> documents = new ArrayList<>();
    for (ArticleHistory history : histories) {
      String id = names.apply(history);
      boolean sole = history.revisions().size() == 1;
      for (Revision revision : history.revisions()) {
        documents.add(
            Document.of(
                sole ? id : id + "#" + revision.number(),
                id,
                history.outlet().name(),
                history.article().url(),
                store.histories().witness(revision.witness())));
      }
    }
    return documents;
  }

  /// Of each article the version that shares most words with other articles, the earlier of two that share as many: what a
  /// person can read where all versions would say everything several times.
  ///
  /// @param documents as [#all] gives them
  /// @param borrowings among them
  public static List<Document> telling(List<Document> documents, List<Borrowing> borrowings) {
    Map<String, Integer> shared = new HashMap<>();
    for (Borrowing borrowing : borrowings) {
      shared.merge(borrowing.from().document().id(), borrowing.to().text().length(), Integer::sum);
      shared.merge(borrowing.to().document().id(), borrowing.to().text().length(), Integer::sum);
    }
    Map<String, Document> best = new LinkedHashMap<>();
    for (Document document : documents) {
      best.merge(
          document.id().replaceFirst("#\\d+$", ""),
          document,
          (one, other) ->
              shared.getOrDefault(other.id(), 0) > shared.getOrDefault(one.id(), 0) ? other : one);
    }
    return List.copyOf(best.values());
  }
}
