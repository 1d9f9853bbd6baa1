package org.stemma.page.view;

import java.util.List;

/// The feeds that are watched for articles.
///
/// @param script address of what keeps the page up to date
public record FeedsView(Frame frame, String script, List<Item> feeds) {

  public FeedsView {
    feeds = List.copyOf(feeds);
  }

  /// A feed.
  ///
  /// @param title or its address, where it has none
  /// @param heard when it last brought something new
  /// @param checked when it was looked at last, and will be next
  /// @param error why the last look failed; empty when it did not
  public record Item(
      String title,
      Phrase address,
      Phrase outlet,
      String kind,
      String state,
      Phrase heard,
      Phrase checked,
      String error) {}
}
