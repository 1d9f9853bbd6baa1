package org.stemma.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// One feed in a list of subscriptions.
///
/// @param title as the list calls it; null when it does not
/// @param siteUrl the site that it is the feed of; null when the list names none
/// @param folders that it lies in, outermost first; may be empty
/// @param categories as OPML's attribute lists them, without their slash; may be empty
public record Subscription(
    @Nullable String title,
    WebUrl feedUrl,
    @Nullable WebUrl siteUrl,
    List<String> folders,
    List<String> categories) {

  public Subscription {
    folders = List.copyOf(folders);
    categories = List.copyOf(categories);
  }
}
