package org.stemma.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.page.Links;
import org.stemma.page.Site;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.text.Glimpse;
import org.stemma.url.WebUrl;

/// An article as it stands.
@Format("article")
@Says("An article as it stands.")
record ArticleData(
    long id,
    @Says("key of its outlet") String outlet,
    @Says("its canonical address now") String url,
    @Says("of its newest version, its first 1,000 UTF-16 units at most") @Nullable String headline,
    @Says("whether it is looked at, and why not") ArticleState state,
    @Says("when it came to be watched, or its first capture if that is older") Instant firstSeen,
    @Says("what its newest version claims") @Nullable Instant published,
    @Says("how many versions the current reading has") int versions,
    @Says("since when its address answers that it is gone") @Nullable Instant goneSince,
    @Says("since when it can’t be read for a wall or a captcha") @Nullable Instant blockedSince,
    @Says("id of the article that it turned out to be") @Nullable Long mergedInto,
    ArticleLinks links) {

  /// UTF-16 units of a headline or another line in a list.
  private static final int LINE = 1_000;

  /// @param outlet its key
  static ArticleData of(Site site, String outlet, Article article) {
    return new ArticleData(
        article.id(),
        outlet,
        article.url(),
        line(article.headline()),
        article.state(),
        article.firstSeenAt(),
        article.publishedAt(),
        article.revisions(),
        article.goneSince(),
        article.blockedSince(),
        article.mergedInto(),
        ArticleLinks.of(site.links(), article));
  }

  static @Nullable String line(@Nullable String text) {
    return text == null ? null : Glimpse.begin(text, LINE);
  }

  /// Where more of an article is.
  @Says("Where more of an article is; addresses are absolute.")
  record ArticleLinks(
      @Says("this document") String self,
      @Says("for people") String page,
      String versions,
      String sightings,
      String captures,
      String events,
      String borrowings,
      @Says("RFC 7089") @Nullable String timegate,
      @Says("RFC 7089") @Nullable String timemap) {

    static ArticleLinks of(Links links, Article article) {
      String self = links.absolute(links.api("/articles/" + article.id()));
      @Nullable String original = WebUrl.tryParse(article.url()).map(WebUrl::toString).orElse(null);
      return new ArticleLinks(
          self,
          links.absolute(links.article(article.id())),
          self + "/versions",
          self + "/sightings",
          self + "/captures",
          self + "/events",
          self + "/borrowings",
          original == null ? null : links.absolute(links.timeGate(original)),
          original == null ? null : links.absolute(links.timeMap("link", 1, original)));
    }
  }
}
