package org.stemma.page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.memento.MementoHeaders;
import org.stemma.page.view.ArticleView;
import org.stemma.page.view.ArticleView.Fact;
import org.stemma.page.view.ArticleView.Versions;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Phrase;
import org.stemma.store.Article;
import org.stemma.store.Histories;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.text.Witness;

/// An article: what is known of it, its versions, what happened to it, its captures.
record ArticlePage(Site site) implements Page {

  /// Versions on one page.
  private static final int VERSIONS = 100;

  /// More captures than this are on a page of their own.
  private static final int CAPTURES = 20;

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    Histories histories = site.store().histories();
    List<Revision> revisions = histories.revisions(article.id());
    List<Sighting> sightings = histories.sightings(article.id());
    @Nullable Witness current = current(article, revisions);
    String headline = Site.headline(article);
    Past past = new Past(site, article);
    ArticleView view =
        new ArticleView(
            site.frame(headline, article).with(Editing.deeds(site, asked, article)),
            headline,
            DiffPage.language(current),
            new Facts(site, article).notices(),
            facts(article, current, Facts.changes(sightings)),
            new Timelines(site, article)
                .of(revisions, sightings, histories.events(article.id()))
                .orElse(null),
            versions(article, revisions, asked.number("before", Integer.MAX_VALUE)),
            past.returns(revisions, sightings),
            past.events(),
            past.readings(),
            CaptureItems.of(site, article, 0, CAPTURES),
            site.links().articleFeed(article.id()),
            site.hooks().shelf() == null ? null : site.links().ancestry(article.id()));
    return site.templates()
        .page("article", view)
        .withHeaders(MementoHeaders.of(site.links(), article));
  }

  private @Nullable Witness current(Article article, List<Revision> revisions) {
    return revisions.stream()
        .filter(revision -> Objects.equals(article.revision(), revision.id()))
        .findFirst()
        .map(revision -> site.store().histories().witness(revision.witness()))
        .orElse(null);
  }

  private List<Fact> facts(Article article, @Nullable Witness current, int changes) {
    Facts known = new Facts(site, article);
    List<Fact> facts = new ArrayList<>();
    facts.add(known.source());
    facts.addAll(known.addresses());
    facts.addAll(known.beginnings(current));
    facts.add(known.changed(changes));
    facts.add(known.checks());
    return facts;
  }

  /// A page of versions, newest first.
  ///
  /// @param before the number of the last version of the page before
  private Versions versions(Article article, List<Revision> revisions, long before) {
    int end = Math.clamp(before - 1, 0, revisions.size());
    int begin = Math.max(0, end - VERSIONS);
    List<Versions.Row> rows = new ArrayList<>();
    for (int i = end - 1; i >= begin; i--) {
      rows.add(row(article, revisions.get(i), i == 0 ? null : revisions.get(i - 1)));
    }
    String page = site.links().article(article.id());
    @Nullable String all =
        revisions.size() < 3 ? null : site.links().diff(article.id(), 1, revisions.size());
    return new Versions(
        rows,
        all,
        new Versions.Pair(site.links().pair(article.id()), revisions.size()),
        end == revisions.size() ? null : page,
        begin == 0 ? null : page + "?before=" + (begin + 1));
  }

  private Versions.Row row(Article article, Revision revision, @Nullable Revision previous) {
    Links links = site.links();
    return new Versions.Row(
        revision.number(),
        Phrase.EMPTY.between(revision.lastWithout(), revision.seenAt()),
        previous == null ? "" : later(previous.seenAt(), revision.seenAt()),
        Site.headline(revision.headline(), article),
        previous != null && Objects.equals(previous.headline(), revision.headline()),
        links.version(article.id(), revision.seenAt()),
        previous == null ? null : links.diff(article.id(), previous.number(), revision.number()),
        Changes.note(revision.gist()));
  }

  /// `35 minutes later`.
  static String later(Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    return Lapse.words(length.abs()) + (length.isNegative() ? " earlier" : " later");
  }
}
