package org.stemma.proof;

import java.util.List;
import org.stemma.store.Article;

/// What became of an article's history.
///
/// @param revisions of all readings, the oldest reading first
/// @param captures in the order of recording
public record ArticleProof(
    Article article, List<RevisionProof> revisions, List<CaptureProof> captures) {

  /// Copies the lists.
  public ArticleProof {
    revisions = List.copyOf(revisions);
    captures = List.copyOf(captures);
  }

  /// The worst of all.
  public Standing standing() {
    Standing worst = Standing.PROVED;
    for (RevisionProof revision : revisions) {
      worst = worst.or(revision.standing());
    }
    for (CaptureProof capture : captures) {
      worst = worst.or(capture.standing());
    }
    return worst;
  }
}
