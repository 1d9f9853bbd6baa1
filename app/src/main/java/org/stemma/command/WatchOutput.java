package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.input.Notices;
import org.stemma.report.Json;
import org.stemma.report.Terminal;
import org.stemma.report.WatchJson;
import org.stemma.report.WatchReport;
import org.stemma.store.Outlet;
import org.stemma.store.Store;
import org.stemma.watch.WatchList.ArticleItem;
import org.stemma.watch.WatchList.Done;
import org.stemma.watch.WatchList.FeedItem;
import org.stemma.watch.WatchList.Item;
import org.stemma.watch.WatchList.OutletItem;

/// Says what was done with the list, in the form that the user asked for.
final class WatchOutput implements AutoCloseable {

  private final Notices notices;
  private final Store store;
  private final WatchReport report;
  private final @Nullable WatchJson json;
  private final Map<Long, String> outlets = new HashMap<>();
  private int refusals;

  /// @param out for the data; stays the caller's to close
  WatchOutput(Console console, OutputOptions output, Writer out, Store store) throws IOException {
    Terminal terminal = output.terminal(console, out);
    this.notices = new Notices(console.err());
    this.store = store;
    this.report = new WatchReport(terminal, Instant.EPOCH);
    this.json =
        switch (output.form()) {
          case TEXT -> null;
          case JSON -> new WatchJson(Json.document(out), false);
          case JSON_LINES -> new WatchJson(Json.lines(out), true);
        };
    if (json != null) {
      json.begin();
    }
  }

  void done(Done done) throws IOException {
    if (json == null) {
      report.done(done);
    } else {
      json.done(done, outlet(done.item()));
    }
  }

  /// Says in one line that something could not be done.
  void refused(String target, String reason) throws IOException {
    refusals++;
    notices.say(target + ": not added: " + reason);
    if (json != null) {
      json.refused(target, reason);
    }
  }

  /// @param text null for nothing
  void warn(@Nullable String text) {
    if (text != null) {
      notices.say("warning: " + text);
    }
  }

  int refusals() {
    return refusals;
  }

  private String outlet(Item item) {
    return switch (item) {
      case ArticleItem article -> key(article.article().outlet());
      case FeedItem feed -> key(feed.feed().outlet());
      case OutletItem outlet -> outlet.outlet().key();
    };
  }

  private String key(long outlet) {
    return outlets.computeIfAbsent(
        outlet, id -> store.outlets().find(id).map(Outlet::key).orElse("outlet " + outlet));
  }

  @Override
  public void close() throws IOException {
    if (json != null) {
      json.end();
    }
  }
}
