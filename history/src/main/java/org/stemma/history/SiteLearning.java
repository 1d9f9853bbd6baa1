package org.stemma.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.extract.Page;
import org.stemma.extract.PageSketch;
import org.stemma.extract.SiteProfile;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.Capture;
import org.stemma.store.Outcome;
import org.stemma.store.Store;

/// Learns from the captures that are kept what an outlet's pages have in common.
///
/// A few articles teach the template, several fetches of one what changes by itself; more would cost time and teach nothing. Learning
/// changes nothing: what is learnt comes into use when it is released ([org.stemma.store.Profiles#release]), by a person who can read
/// it first.
public final class SiteLearning {

  private static final int ARTICLES = 30;

  /// The newest that are looked through for those whose pages were kept.
  private static final int LOOKED_THROUGH = 300;

  private static final int FETCHES = 3;

  private final Store store;
  private final Bodies bodies;
  private final Extractor extractor;

  public SiteLearning(Store store, Bodies bodies, Extractor extractor) {
    this.store = store;
    this.bodies = bodies;
    this.extractor = extractor;
  }

  /// What was learnt, and from how much.
  ///
  /// @param articles whose pages taught
  /// @param pages of them
  public record Learnt(SiteProfile profile, int articles, int pages) {}

  /// Learns from an outlet's newest articles.
  ///
  /// @throws IOException when the archive can't be read
  public Learnt learn(long outlet) throws IOException {
    List<PageSketch> pages = new ArrayList<>();
    int articles = 0;
    for (Article article : newest(outlet)) {
      if (articles == ARTICLES) {
        break;
      }
      List<PageSketch> fetches = fetches(article);
      pages.addAll(fetches);
      articles += fetches.isEmpty() ? 0 : 1;
    }
    return new Learnt(SiteProfile.learn(pages), articles, pages.size());
  }

  private List<Article> newest(long outlet) {
    return store
        .watching()
        .articles(new ArticleQuery(outlet, null, null, Long.MAX_VALUE, LOOKED_THROUGH));
  }

  private List<PageSketch> fetches(Article article) throws IOException {
    List<Capture> kept =
        store
            .histories()
            .everyCapture(article.id())
            .filter(capture -> capture.outcome() == Outcome.PAGE && capture.sameAs() == null)
            .sorted(Comparator.comparing(Capture::capturedAt))
            .toList();
    List<PageSketch> fetches = new ArrayList<>();
    for (Capture capture : kept.subList(Math.max(0, kept.size() - FETCHES), kept.size())) {
      sketch(article, capture).ifPresent(fetches::add);
    }
    return fetches;
  }

  private Optional<PageSketch> sketch(Article article, Capture capture) throws IOException {
    Optional<Bodies.Body> body = bodies.body(capture);
    if (body.isEmpty()) {
      return Optional.empty();
    }
    String html = html(body.get());
    return html == null
        ? Optional.empty()
        : Optional.ofNullable(extractor.sketch(Long.toString(article.id()), html, capture.url()));
  }

  /// Null for what is no page.
  private static @Nullable String html(Bodies.Body body) throws IOException {
    if (Version.is(body.contentType())) {
      return Version.parse(body.bytes()).html();
    }
    Page page = Page.decode(body.bytes(), body.contentType());
    return page.kind() == Page.Kind.HTML ? page.text() : null;
  }
}
