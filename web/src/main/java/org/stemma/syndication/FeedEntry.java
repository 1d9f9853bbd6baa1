package org.stemma.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An entry of a feed, in the terms of RFC 4287, section 4.1.2.
///
/// @param id an IRI that stays the same for ever
/// @param title plain text
/// @param updated when it was last changed in a way that matters
/// @param alternate address of the page that shows it
/// @param related address of what it is about, elsewhere; null when there is none
/// @param author a name
/// @param summary plain text; empty when there is none
/// @param html the content, as HTML; empty when there is none
/// @param categories words it is filed under
public record FeedEntry(
    String id,
    String title,
    Instant updated,
    String alternate,
    @Nullable String related,
    String author,
    String summary,
    String html,
    List<String> categories) {

  public FeedEntry {
    categories = List.copyOf(categories);
  }
}
