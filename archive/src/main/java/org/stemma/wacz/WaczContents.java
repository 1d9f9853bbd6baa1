package org.stemma.wacz;

import java.time.Instant;
import java.util.List;
import org.stemma.warc.Position;

/// What goes into a collection.
///
/// @param title one line
/// @param description longer, as Markdown; may be empty
/// @param created now
/// @param captures the places of their main records, in the order in which they shall stand; each is taken once
/// @param pages what a reader can choose from, first what shall be shown first; may be empty
public record WaczContents(
    String title,
    String description,
    Instant created,
    List<Position> captures,
    List<WaczPage> pages) {

  /// Copies the lists.
  public WaczContents {
    captures = List.copyOf(captures);
    pages = List.copyOf(pages);
  }
}
