package org.stemma.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An article as it stands.
///
/// @param url its canonical address now
/// @param headline of the newest revision; null before the first or when it has none
/// @param firstSeenAt when it came to be watched, or its first capture where an import brought an older one
/// @param publishedAt latest reading of what its newest revision claims, so that a claim of a day makes nothing older than it
///     is; null when it claims nothing
/// @param reading the current one; null before the first page was read
/// @param extractor the version that made `reading`; null as long as that is
/// @param profile of its outlet's site with which `reading` was made; empty when it was made with none, null as long as that is
/// @param siteProfile the one in use now; empty for none. Where it is another, the article is to be read anew
/// @param revision the newest sighting's; null before the first
/// @param digest of the text of `revision`, see [Witnesses#digest]; null before the first
/// @param revisions how many the current reading has
/// @param body the newest capture that has its own body and read as `revision`; null when none
/// @param bodyDigest payload digest of `body`
/// @param bodyAt when `body` was captured
/// @param bodyUrl where `body` was captured
/// @param mergedInto the article it turned out to be; null unless merged
public record Article(
    long id,
    long outlet,
    String host,
    String url,
    String key,
    @Nullable String headline,
    ArticleState state,
    @Nullable Long feed,
    Instant firstSeenAt,
    @Nullable Instant publishedAt,
    Pace pace,
    Validators validators,
    @Nullable Instant goneSince,
    @Nullable Instant blockedSince,
    @Nullable Long reading,
    @Nullable String extractor,
    @Nullable String profile,
    String siteProfile,
    @Nullable Long revision,
    @Nullable String digest,
    int revisions,
    @Nullable Long body,
    @Nullable String bodyDigest,
    @Nullable Instant bodyAt,
    @Nullable String bodyUrl,
    @Nullable Long mergedInto) {}
