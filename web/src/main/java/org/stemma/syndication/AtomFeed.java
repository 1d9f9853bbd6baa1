package org.stemma.syndication;

import java.time.Instant;
import java.util.List;

/// A feed (RFC 4287, section 4.1.1).
///
/// @param id an IRI that stays the same for ever
/// @param self its own address
/// @param alternate address of the page that shows the same
/// @param updated when it last changed
/// @param author of entries that name none
/// @param entries newest first; no two with one id
public record AtomFeed(
    String id,
    String title,
    String subtitle,
    String self,
    String alternate,
    Instant updated,
    String author,
    List<AtomEntry> entries) {

  public AtomFeed {
    entries = List.copyOf(entries);
  }
}
