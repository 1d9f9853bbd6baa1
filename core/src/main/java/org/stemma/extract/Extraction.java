package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.LeftOut;

/// What a page turned out to hold.
public sealed interface Extraction permits Article, TrackerPage, NoArticle {

  /// One or two lower-case words for output: `article`, `revisions`, or what stands in an article's place (`section front`).
  String outcome();

  /// Why it is read so, or what is to be known about the reading; null when there is nothing to say.
  @Nullable String reason();

  /// What of the page was not taken, in its order.
  List<LeftOut> leftOut();
}
