package org.stemma.feed;

/// What the bytes behind a feed's address turned out to be.
public sealed interface FeedReading permits Feed, SitemapIndex, FeedPages, NotAFeed {}
