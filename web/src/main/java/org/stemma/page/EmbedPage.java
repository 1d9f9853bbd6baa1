package org.stemma.page;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Weight;
import org.stemma.page.view.EmbedView;
import org.stemma.page.view.Moment;
import org.stemma.store.Article;
import org.stemma.store.Histories;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;

/// The changes between two versions as a small page that others may show within theirs. It is the only one that may stand in a
/// foreign frame: nothing can be done on it, and its links open elsewhere.
record EmbedPage(Site site) implements Page {

  private static final Map<String, String> FRAMED =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
              + " frame-ancestors *",
          "X-Frame-Options",
          "");

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    List<Revision> revisions = site.store().histories().revisions(article.id());
    Embedding shown =
        Embedding.between(article, revisions, asked.version("older"), asked.version("newer"));
    return site.templates().page("embed", view(shown, revisions.size())).withHeaders(FRAMED);
  }

  private EmbedView view(Embedding shown, int versions) {
    Histories histories = site.store().histories();
    Revision older = shown.older();
    Revision newer = shown.newer();
    Collation collation =
        Collation.of(histories.witness(older.witness()), histories.witness(newer.witness()));
    DiffLayout layout = DiffLayout.of(collation, new DiffManner(true, true, Weight.TYPOGRAPHY));
    Links links = site.links();
    long id = shown.article().id();
    @Nullable Outlet outlet = site.store().outlets().find(shown.article().outlet()).orElse(null);
    String headline = Site.headline(newer.headline(), shown.article());
    return new EmbedView(
        site.frame(headline, shown.article()),
        headline,
        DiffPage.language(collation.newer()),
        outlet == null ? shown.article().host() : outlet.name(),
        links.absolute(links.diff(id, older.number(), newer.number())),
        newer.number() + " of " + versions,
        Moment.at(older.seenAt()),
        Moment.at(newer.seenAt()),
        layout.headline(),
        layout.rows());
  }
}
