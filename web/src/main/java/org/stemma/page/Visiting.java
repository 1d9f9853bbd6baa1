package org.stemma.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Limits.Cost;
import org.stemma.history.OutletKey;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;
import org.stemma.watch.Discovery;
import org.stemma.watch.Discovery.Borne;

/// What stands at an address that somebody wants traced: an article that is known, or one that is fetched, once, by the client of
/// the watcher and through its guard, and is kept nowhere.
public final class Visiting {

  /// Pages that are fetched at once: each may take the fetcher's deadline, and its bounds of memory.
  private static final int AT_ONCE = 4;

  /// For a host's turn.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Site site;
  private final Gates gates;
  private final Places places = new Places(AT_ONCE);

  public Visiting(Site site) {
    this.site = site;
    this.gates = new Gates(site);
  }

  /// What stands there.
  public sealed interface Visited {}

  /// An article that is kept here.
  public record Known(Article article) implements Visited {}

  /// One that is not.
  ///
  /// @param source name of its outlet; null when nothing of that one is kept
  public record Fresh(WebUrl url, Witness witness, @Nullable String source) implements Visited {}

  /// @throws Refusal when it was taken down, can't be fetched or bears no article
  public Visited at(WebUrl url) {
    Optional<Article> article = known(url);
    if (article.isPresent()) {
      return new Known(article.get());
    }
    if (site.store().watching().takenDown(url.key()).isPresent()) {
      throw Refusal.gone("The article with this address was taken down.");
    }
    // Whoever asks, one host is not asked more often on the word of strangers.
    gates.take(Cost.FETCH, "to " + url.hostKey());
    return switch (places.in(() -> read(url))) {
      case Borne.Text text -> visited(text);
      case Borne.Nothing nothing -> throw Refusal.unusable("Not read: " + nothing.reason() + ".");
    };
  }

  private Optional<Article> known(WebUrl url) {
    return site.store().watching().find(url.key());
  }

  private Borne read(WebUrl url) {
    @Nullable Discovery discovery = site.hooks().discovery();
    if (discovery == null) {
      throw Refusal.notFound("No article with this address is known here, and nothing is fetched.");
    }
    try {
      return discovery.read(url, PATIENCE);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw Refusal.unavailable("The server is ending.");
    }
  }

  /// It may turn out to be known by another address: where it redirects to, or what it calls its own, if that is at the same host.
  private Visited visited(Borne.Text text) {
    List<WebUrl> names = new ArrayList<>(List.of(text.url()));
    @Nullable WebUrl canonical = text.canonical();
    if (canonical != null && canonical.hostKey().equals(text.url().hostKey())) {
      names.add(canonical);
    }
    return names.stream()
        .flatMap(url -> known(url).stream())
        .findFirst()
        .<Visited>map(Known::new)
        .orElseGet(() -> new Fresh(text.url(), text.witness(), source(text.url())));
  }

  private @Nullable String source(WebUrl url) {
    return site.store().outlets().find(OutletKey.of(url)).map(Outlet::name).orElse(null);
  }
}
