package org.stemma.report;

import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Article;
import org.stemma.store.Feed;
import org.stemma.watch.WatchList.ArticleItem;
import org.stemma.watch.WatchList.Done;
import org.stemma.watch.WatchList.FeedItem;
import org.stemma.watch.WatchList.Item;
import org.stemma.watch.WatchList.OutletItem;

/// What is on the list of watched things, or was done with some of it, as JSON: `stemma.watch/1`.
public final class WatchJson {

  private static final String FORMAT = "watch";

  private final Json json;
  private final boolean lines;

  /// @param lines whether each item is a line, or all are in one document
  public WatchJson(Json json, boolean lines) {
    this.json = json;
    this.lines = lines;
  }

  /// Begins the document.
  public void begin() throws IOException {
    if (!lines) {
      json.begin();
      json.format(FORMAT);
      json.beginList("items");
    }
  }

  /// @param outlet key of its outlet
  public void item(Item item, String outlet) throws IOException {
    open();
    fields(item, outlet);
    close();
  }

  /// An item and what was done with it.
  public void done(Done done, String outlet) throws IOException {
    open();
    json.text("deed", done.deed().label());
    fields(done.item(), outlet);
    close();
  }

  /// Something that could not be done.
  public void refused(String target, String reason) throws IOException {
    open();
    json.text("deed", "refused");
    json.text("url", target);
    json.text("reason", reason);
    close();
  }

  /// Ends the document.
  public void end() throws IOException {
    if (!lines) {
      json.endList();
      json.end();
      json.endLine();
    }
  }

  private void open() throws IOException {
    json.begin();
    if (lines) {
      json.format(FORMAT);
    }
  }

  private void close() throws IOException {
    json.end();
    if (lines) {
      json.endLine();
    }
  }

  private void fields(Item item, String outlet) throws IOException {
    switch (item) {
      case ArticleItem(Article article) -> {
        json.text("kind", "article");
        identified(item, outlet);
        article(article);
      }
      case FeedItem(Feed feed) -> {
        json.text("kind", "feed");
        identified(item, outlet);
        feed(feed);
      }
      case OutletItem one -> {
        json.text("kind", "outlet");
        identified(item, outlet);
        json.flag("paused", one.outlet().paused());
        json.text("settings", one.outlet().settings());
      }
    }
  }

  private void identified(Item item, String outlet) throws IOException {
    json.text("id", item.id());
    json.text("url", item.url());
    json.text("title", item.title());
    json.text("outlet", outlet);
  }

  private void article(Article article) throws IOException {
    json.text("state", article.state().label());
    json.number("revisions", article.revisions());
    time("first_seen", article.firstSeenAt());
    time("checked", article.pace().checkedAt());
    time("changed", article.pace().changedAt());
    time("due", article.pace().due());
    time("gone_since", article.goneSince());
    time("blocked_since", article.blockedSince());
  }

  private void feed(Feed feed) throws IOException {
    json.text("state", feed.state().label());
    json.text("feed_kind", feed.kind());
    time("first_seen", feed.addedAt());
    time("checked", feed.checkedAt());
    time("heard", feed.heardAt());
    time("due", feed.due());
    json.text("error", feed.error());
  }

  /// Never is null, as is what has not happened yet.
  private void time(String name, @Nullable Instant at) throws IOException {
    json.text(name, at == null || at.equals(Instant.MAX) ? null : at.toString());
  }
}
