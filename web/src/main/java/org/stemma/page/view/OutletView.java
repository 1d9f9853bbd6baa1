package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One outlet: its newest changes, its feeds, its articles.
///
/// @param all address of all its changes
/// @param practice address of how it changes its articles
/// @param older address of the articles after these; null when there are none
public record OutletView(
    Frame frame,
    String name,
    String key,
    boolean paused,
    List<Change> changes,
    Live live,
    String all,
    String feed,
    String practice,
    List<FeedsView.Item> feeds,
    List<Article> articles,
    @Nullable String older) {

  public OutletView {
    changes = List.copyOf(changes);
    feeds = List.copyOf(feeds);
    articles = List.copyOf(articles);
  }

  /// An article in a list.
  ///
  /// @param state why it is not looked at; empty when it is
  public record Article(
      String headline, String href, Moment firstSeen, int versions, String state) {}
}
