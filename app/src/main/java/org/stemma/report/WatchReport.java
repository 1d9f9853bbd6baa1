package org.stemma.report;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Feed;
import org.stemma.store.Outlet;
import org.stemma.text.Glimpse;
import org.stemma.watch.WatchList.Deed;
import org.stemma.watch.WatchList.Done;
import org.stemma.watch.WatchList.FeedItem;
import org.stemma.watch.WatchList.Item;
import org.stemma.watch.WatchList.OutletItem;

/// What is on the list, to be read on a terminal.
public final class WatchReport {

  private static final int ID = 6;
  private static final int STATE = 9;
  private static final int WHEN = 12;
  private static final int KIND = 13;

  private final Terminal terminal;
  private final Instant now;

  public WatchReport(Terminal terminal, Instant now) {
    this.terminal = terminal;
    this.now = now;
  }

  /// One outlet with its feeds; nothing for one without name, settings and feeds.
  public void outlet(Outlet outlet, List<Feed> feeds) throws IOException {
    Line line = Line.of(Ink.HEADING, outlet.name());
    if (!outlet.name().equals(outlet.key())) {
      line.add(Ink.NAME, " " + outlet.key());
    }
    if (outlet.paused()) {
      line.add(Ink.WARNED, " paused");
    }
    if (outlet.settings() != null) {
      line.add(Ink.QUIET, " (" + outlet.settings() + ")");
    }
    terminal.paragraph(0, 2, line);
    for (Feed feed : feeds) {
      feed(feed);
    }
  }

  private void feed(Feed feed) throws IOException {
    Line line = row("f" + feed.id(), feed.state());
    line.addFixed(Ink.PLAIN, pad(feed.kind() == null ? "feed" : feed.kind(), KIND));
    line.addFixed(Ink.PLAIN, pad(Ago.of(feed.checkedAt(), now), WHEN));
    line.addFixed(Ink.PLAIN, pad(next(feed.state(), feed.due()), WHEN));
    line.add(feed.url());
    if (feed.error() != null) {
      line.add(Ink.WARNED, " can’t be read: " + feed.error());
    }
    terminal.paragraph(2, 2 + ID + STATE + KIND + 2 * WHEN, line);
  }

  /// The names of the columns of [#article].
  public void articlesHead(long shown, long all) throws IOException {
    terminal.blank();
    String which = shown < all ? "Articles, the newest " + shown + " of " + all : "Articles";
    terminal.heading(which);
    terminal.paragraph(
        2,
        Line.fixed(
            Ink.QUIET,
            pad("", ID)
                + pad("", STATE)
                + pad("versions", KIND)
                + pad("changed", WHEN)
                + pad("next look", WHEN)));
  }

  public void article(Article article) throws IOException {
    Line line = row(String.valueOf(article.id()), article.state());
    line.addFixed(Ink.PLAIN, pad(String.valueOf(article.revisions()), KIND));
    line.addFixed(Ink.PLAIN, pad(Ago.of(article.pace().changedAt(), now), WHEN));
    line.addFixed(Ink.PLAIN, pad(next(article.state(), article.pace().due()), WHEN));
    line.add(title(article.headline(), article.url()));
    if (article.goneSince() != null) {
      line.add(Ink.WARNED, " gone for " + Ago.span(Duration.between(article.goneSince(), now)));
    }
    if (article.blockedSince() != null) {
      line.add(
          Ink.WARNED, " blocked for " + Ago.span(Duration.between(article.blockedSince(), now)));
    }
    terminal.paragraph(2, 2 + ID + STATE + KIND + 2 * WHEN, line);
  }

  private String next(ArticleState state, Instant due) {
    boolean rests = state != ArticleState.ACTIVE && state != ArticleState.DORMANT;
    return rests ? "" : due.isAfter(now) ? Ago.of(due, now) : "now";
  }

  private static Line row(String id, ArticleState state) {
    Ink ink = state == ArticleState.ACTIVE ? Ink.PLAIN : Ink.WARNED;
    return Line.fixed(Ink.NAME, pad(id, ID)).addFixed(ink, pad(state.label(), STATE));
  }

  private static String title(@Nullable String headline, String url) {
    return headline == null ? url : "“" + Glimpse.begin(headline, 100) + "”";
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - Line.columns(text)));
  }

  /// What was done with something, in a line.
  public void done(Done done) throws IOException {
    Item item = done.item();
    Ink ink = done.deed() == Deed.KNOWN ? Ink.QUIET : Ink.ADDED;
    Line line = Line.fixed(ink, pad(word(done.deed()), 15));
    String kind =
        switch (item) {
          case FeedItem feed -> feed.feed().kind() == null ? "feed" : feed.feed().kind();
          case OutletItem outlet -> "outlet";
          case Item article -> "article";
        };
    line.add(Ink.NAME, item.id()).add(" " + kind);
    if (!(item instanceof OutletItem)) {
      line.add(" " + item.url());
    }
    if (item.title() != null && !item.title().equals(item.url())) {
      line.add(Ink.QUIET, " “" + Glimpse.begin(item.title(), 100) + "”");
    }
    terminal.paragraph(0, 15, line);
  }

  private static String word(Deed deed) {
    return switch (deed) {
      case KNOWN -> "already there";
      case DUE -> "looked at next";
      case ADDED, RESUMED, PAUSED, REMOVED -> deed.label();
    };
  }
}
