package org.stemma.newsroom;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article as a feed shows it.
///
/// @param id stays when the link changes
/// @param title its headline of the moment
/// @param link where the feed sends readers, which need not be its canonical address
/// @param summary its standfirst; null when there is none
/// @param authors of the byline
/// @param publishedAt as its page says
/// @param updatedAt as the feed says
record FeedItem(
    String id,
    String title,
    String link,
    @Nullable String summary,
    List<String> authors,
    Instant publishedAt,
    Instant updatedAt) {}
