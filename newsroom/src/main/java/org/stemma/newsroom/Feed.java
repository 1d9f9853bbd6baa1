package org.stemma.newsroom;

import java.time.Instant;
import java.util.List;

/// What an outlet's feeds say, whatever their format.
///
/// @param title the outlet's name
/// @param home its front page, with a slash at the end
/// @param address its own
/// @param charset of the text
/// @param items newest first
record Feed(String title, String home, String address, String charset, List<FeedItem> items) {

  Feed {
    items = List.copyOf(items);
  }

  /// The latest of what its items say; the epoch for an empty feed.
  Instant updatedAt() {
    return items.stream().map(FeedItem::updatedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
  }
}
