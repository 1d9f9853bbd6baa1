package org.stemma.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.api.Lists.CaptureList;
import org.stemma.api.Lists.EventData;
import org.stemma.api.Lists.EventList;
import org.stemma.api.Lists.SightingData;
import org.stemma.api.Lists.SightingList;
import org.stemma.api.Lists.VersionList;
import org.stemma.collate.Collation;
import org.stemma.json.Compared;
import org.stemma.page.Refusal;
import org.stemma.page.Site;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Histories;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;

/// Answers what is asked of one article.
record ArticleCalls(Site site) {

  /// Keys of all outlets by their ids.
  static Map<Long, String> outletKeys(Site site) {
    return site.store().outlets().all().stream().collect(Collectors.toMap(Outlet::id, Outlet::key));
  }

  private Histories histories() {
    return site.store().histories();
  }

  ArticleData one(Asks.OneArticle asked) {
    Article article = site.article(asked.id());
    String outlet = site.store().outlets().find(article.outlet()).map(Outlet::key).orElse("");
    return ArticleData.of(site, outlet, article);
  }

  /// A page of versions. Numbers belong to a reading: a cursor of one that was replaced leads nowhere.
  VersionList versions(Asks.OfArticle asked) {
    Article article = site.article(asked.id());
    List<Revision> all = histories().revisions(article.id());
    long reading = all.isEmpty() ? 0 : all.getFirst().reading();
    @Nullable Cursor cursor = Cursor.parse(asked.cursor(), "versions", 2);
    if (cursor != null && cursor.number(0) != reading) {
      throw Refusal.badRequest(
          "The article was read anew since this cursor was given. Begin the list again.");
    }
    int begin = Math.clamp(cursor == null ? 0 : cursor.number(1), 0, all.size());
    int end = Math.min(all.size(), begin + asked.limit());
    return new VersionList(
        article.id(),
        all.subList(begin, end).stream()
            .map(revision -> VersionData.of(site.links(), revision))
            .toList(),
        end == all.size() ? null : Cursor.of("versions", reading, (long) end).text());
  }

  VersionText version(Asks.OneVersion asked) {
    Article article = site.article(asked.id());
    return text(numbered(histories().revisions(article.id()), asked.number()));
  }

  VersionText at(Asks.AtTime asked) {
    Article article = site.article(asked.id());
    return text(
        histories().sightings(article.id()).stream()
            .filter(sighting -> !sighting.firstAt().isAfter(asked.time()))
            .reduce((_, later) -> later)
            .map(Sighting::revision)
            .flatMap(histories()::revision)
            .orElseThrow(() -> Refusal.notFound("No text of this article had been seen by then.")));
  }

  private VersionText text(Revision revision) {
    return VersionText.of(site.links(), revision, histories().witness(revision.witness()));
  }

  private static Revision numbered(List<Revision> revisions, int number) {
    return revisions.stream()
        .filter(revision -> revision.number() == number)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("This article has no version " + number + "."));
  }

  /// The texts are called as `stemma trace` calls them: by address and number.
  Compared diff(Asks.Diff asked) {
    Article article = site.article(asked.id());
    List<Revision> revisions = histories().revisions(article.id());
    Revision older = numbered(revisions, asked.older());
    Revision newer = numbered(revisions, asked.newer());
    return Compared.of(
        article.url() + "#" + older.number(),
        article.url() + "#" + newer.number(),
        Collation.of(histories().witness(older.witness()), histories().witness(newer.witness())));
  }

  SightingList sightings(Asks.OneArticle asked) {
    Article article = site.article(asked.id());
    Map<Long, Integer> numbers = new HashMap<>();
    histories()
        .revisions(article.id())
        .forEach(revision -> numbers.put(revision.id(), revision.number()));
    return new SightingList(
        article.id(),
        histories().sightings(article.id()).stream()
            .filter(sighting -> numbers.containsKey(sighting.revision()))
            .map(sighting ->
                new SightingData(
                    Objects.requireNonNull(numbers.get(sighting.revision())),
                    sighting.firstAt(),
                    sighting.lastAt(),
                    sighting.looks(),
                    sighting.alternating()))
            .toList());
  }

  CaptureList captures(Asks.OfArticle asked) {
    Article article = site.article(asked.id());
    @Nullable Cursor cursor = Cursor.parse(asked.cursor(), "captures", 1);
    long after = cursor == null ? 0 : cursor.number(0);
    List<Capture> found = histories().captures(article.id(), after, asked.limit() + 1);
    boolean more = found.size() > asked.limit();
    List<Capture> shown = more ? found.subList(0, asked.limit()) : found;
    return new CaptureList(
        article.id(),
        shown.stream().map(capture -> CaptureData.of(site, capture)).toList(),
        site.hooks().archive() == null
            ? null
            : site.links().absolute(site.links().evidence(article.id())),
        more ? Cursor.of("captures", shown.getLast().id()).text() : null);
  }

  EventList events(Asks.OneArticle asked) {
    Article article = site.article(asked.id());
    return new EventList(
        article.id(),
        histories().events(article.id()).stream()
            .map(event -> new EventData(event.kind(), event.at(), event.detail(), event.capture()))
            .toList());
  }
}
