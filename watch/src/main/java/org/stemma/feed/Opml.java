package org.stemma.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Subscriptions as feed readers exchange them: OPML 2.0 (opml.org/spec2.opml), also its older versions when read.
///
/// @param title of the list; null when there is none
/// @param subscriptions in the order of the file; a feed that lies in two folders stands twice
public record Opml(@Nullable String title, List<Subscription> subscriptions) {

  public Opml {
    subscriptions = List.copyOf(subscriptions);
  }

  /// Reads a list. Strict, unlike the reading of feeds: a list is given by a person, who can mend it, and half of it would be
  /// taken for the whole. No document type is read, no entity resolved.
  ///
  /// @throws UnreadableListException naming the line that is no XML, or that holds a feed whose address is none
  public static Opml read(byte[] bytes) throws UnreadableListException {
    return OpmlReader.read(bytes);
  }

  /// Writes the list as OPML 2.0 in UTF-8. Subscriptions in the same folders come together, in the order of the first of them.
  /// Control characters, which XML has no way to write, are left out.
  public String write() {
    return OpmlWriter.write(this);
  }
}
