package org.stemma.descent;

import org.jspecify.annotations.Nullable;
import org.stemma.text.Document;
import org.stemma.text.PageTime;

/// Says when documents came to be, as an interval each: at the earliest and at the latest.
@FunctionalInterface
public interface Times {

  /// What the pages themselves claim.
  Times CLAIMED = document -> document.witness().publishedAt();

  /// Null when nothing is known of it.
  @Nullable PageTime of(Document document);
}
