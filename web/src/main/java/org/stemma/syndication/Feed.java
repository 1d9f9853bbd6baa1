package org.stemma.syndication;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A feed, in the terms of RFC 4287, section 4.1.1.
///
/// @param id an IRI that stays the same for ever
/// @param self its own address
/// @param alternate address of the page that shows the same
/// @param updated when it last changed
/// @param author of entries that name none
/// @param hub that tells subscribers of news (WebSub, W3C Recommendation of 2018); null for none
/// @param entries newest first; no two with one id
public record Feed(
    String id,
    String title,
    String subtitle,
    String self,
    String alternate,
    Instant updated,
    String author,
    @Nullable String hub,
    List<FeedEntry> entries) {

  public Feed {
    entries = List.copyOf(entries);
  }
}
