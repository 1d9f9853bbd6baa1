package org.stemma.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.json.Says;
import org.stemma.search.TextSearch.Order;
import org.stemma.store.ArticleState;
import org.stemma.store.Dispute;
import org.stemma.store.Matter;

/// What the calls are asked with.
interface Asks {
  int MOST = 200;
  int PAGE = 50;

  /// Nothing.
  record Nothing() {}

  record OneOutlet(@Says("of the outlet") String key) {}

  record Articles(
      @Says("key of an outlet") @Nullable String outlet,
      @Says("only those in this state") @Nullable ArticleState state,
      @Says("only the article that has this address") @Nullable String url,
      @Says("how many") @Within(least = 1, most = MOST, otherwise = PAGE) int limit,
      @Says("`next` of the page before") @Nullable String cursor) {}

  record OneArticle(@Says("of the article") long id) {}

  record OfArticle(
      @Says("of the article") long id,
      @Says("how many") @Within(least = 1, most = MOST, otherwise = PAGE) int limit,
      @Says("`next` of the page before") @Nullable String cursor) {}

  record OneVersion(@Says("of the article") long id, @Says("of the version, from 1") int number) {}

  record AtTime(
      @Says("of the article") long id,
      @Says("the version is that of the last look before or at this time") Instant time) {}

  record Diff(
      @Says("of the article") long id,
      @Says("number of a version") int older,
      @Says("number of another version") int newer) {}

  record Changes(
      @Says("the lightest that is told; `wording` when nobody says") @Nullable Weight weight,
      @Says("key of an outlet") @Nullable String outlet,
      @Says("how many") @Within(least = 1, most = MOST, otherwise = PAGE) int limit,
      @Says("`next` of the page before") @Nullable String cursor) {}

  record Search(
      @Says(
              "words, `\"a phrase\"`, `-not`, `title:`, `removed:`, `added:`, `source:`, `after:`, `before:`")
          String q,
      @Says("what comes first; `best` when nobody says") @Nullable Order order,
      @Says("how many") @Within(least = 1, most = MOST, otherwise = PAGE) int limit,
      @Says("`next` of the page before") @Nullable String cursor) {}

  @Says("A text to be traced, or where it stands.")
  record TextSent(
      @Says("up to 100,000 UTF-16 units; kept nowhere") @Nullable String text,
      @Says(
              "in place of a text: an article that is kept is answered for as its `borrowings` are; another is fetched once, if its site allows it, and kept nowhere")
          @Nullable String url,
      @Says("name of the outlet whose it is: that one’s articles are passed over")
          @Nullable String source) {}

  @Says("Two texts to be compared.")
  record TwoTexts(
      @Says("up to 50,000 UTF-16 units; kept nowhere") String older,
      @Says("likewise") String newer) {}

  record Listed(
      @Says("how many") @Within(least = 1, most = MOST, otherwise = PAGE) int limit,
      @Says("`next` of the page before") @Nullable String cursor) {}

  @Says("What somebody says of something that was found.")
  record Judgement(
      @Says("of the article") long article,
      Matter.Kind kind,
      @Says("as `matters` has it") String digest,
      @Says("of a piece left out: the number of the version; 0 for the newest")
          @Within(least = 0, most = Integer.MAX_VALUE, otherwise = 0)
          int version,
      Dispute.Says says,
      @Says("why, in up to 1,000 UTF-16 units") @Nullable String note) {}

  @Says("What is taken back.")
  record OneDispute(@Says("its id") long dispute) {}

  @Says("What is to be watched.")
  record OneAddress(@Says("a front page, a feed, a sitemap or an article") String url) {}

  @Says("Which article it turned out to be.")
  record Merging(
      @Says("of the article") long id,
      @Says("number or address of the article where its history goes on") String into) {}

  @Says("Why an article is shown no more.")
  record TakingDown(
      @Says("of the article") long id,
      @Says("in up to 500 UTF-16 units; told to who asks for the article") String reason) {}
}
