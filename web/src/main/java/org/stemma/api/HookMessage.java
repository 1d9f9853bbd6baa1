package org.stemma.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.stemma.json.RecordJson;
import org.stemma.page.Site;
import org.stemma.page.view.ChangeView;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.SavedSearch;

/// What a webhook is sent: a change that a saved search waited for, with the words that changed, or an article that is new, with
/// the begin of its text.
///
/// @param type `article.changed` or `article.new`
/// @param timestamp when the version was first seen
public record HookMessage(String type, Instant timestamp, Data data) {

  /// Bytes of JSON.
  public byte[] bytes() {
    return RecordJson.text(this).getBytes(StandardCharsets.UTF_8);
  }

  /// @param change the units that changed, as many as are shown at once
  public static HookMessage of(
      Site site, SavedSearch search, Article article, Revision revision, ChangeView change) {
    String outlet = site.store().outlets().find(article.outlet()).map(Outlet::key).orElse("");
    String page = site.links().search(Map.of("q", search.question()));
    return new HookMessage(
        revision.number() == 1 ? "article.new" : "article.changed",
        revision.seenAt(),
        new Data(
            new Asked(search.id(), search.question(), site.links().absolute(page)),
            ArticleData.of(site, outlet, article),
            VersionData.of(site.links(), revision),
            change.items().stream().map(HookMessage::unit).toList(),
            change.more()));
  }

  private static Unit unit(ChangeView.Item item) {
    return new Unit(
        item.label(),
        item.runs().stream().map(run -> new Run(run.sign().mark(), run.text())).toList());
  }

  /// @param changes in the order of the newer text
  /// @param more changes that are not here
  public record Data(
      Asked search, ArticleData article, VersionData version, List<Unit> changes, int more) {

    public Data {
      changes = List.copyOf(changes);
    }
  }

  /// The saved search.
  public record Asked(long id, String question, String page) {}

  /// A unit that changed.
  ///
  /// @param what became of it
  public record Unit(String what, List<Run> words) {

    public Unit {
      words = List.copyOf(words);
    }
  }

  /// A run of words.
  ///
  /// @param sign `=` for what stayed, `-` for what was removed, `+` for what was added
  public record Run(String sign, String text) {}
}
