package org.stemma.feed;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;
import org.stemma.url.WebUrl;

/// One article as a feed names it.
///
/// The address is the publisher's own where a feed gives several: the original link before the one that a feed service put in
/// its place, the link before the guid. It may be on another host than the feed: a feed of links and a section front do that,
/// and whoever watches decides whether to follow.
///
/// @param url as the feed writes it, parameters that say how a reader came included ([WebUrl#clean()])
/// @param id the guid, Atom id or JSON Feed id as written, no address of necessity; null when there is none
/// @param aliases other addresses that the feed gives for the same article (a permanent guid, a feed service's redirect);
///     none equal to `url`, in the order found
/// @param title plain text on one line; null when there is none
/// @param published as exact as the feed is; null when it gives none or one that can't be read
/// @param updated the feed's claim of the last change (Atom `updated`, `dcterms:modified`, a sitemap's `lastmod`); null
///     likewise
public record Entry(
    WebUrl url,
    @Nullable String id,
    List<WebUrl> aliases,
    @Nullable String title,
    @Nullable PageTime published,
    @Nullable PageTime updated) {

  public Entry {
    aliases = List.copyOf(aliases);
  }

  /// The instant of publication; null when the feed gives none, or only a day or a time without zone.
  public @Nullable Instant publishedAt() {
    return exact(published);
  }

  /// The instant of the last change that the feed claims; null as in [#publishedAt()].
  public @Nullable Instant updatedAt() {
    return exact(updated);
  }

  private static @Nullable Instant exact(@Nullable PageTime time) {
    return time != null && time.earliest().equals(time.latest()) ? time.earliest() : null;
  }
}
