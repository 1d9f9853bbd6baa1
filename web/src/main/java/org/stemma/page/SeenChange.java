package org.stemma.page;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.collate.Collation;
import org.stemma.collate.Variant;
import org.stemma.image.ChangeImage;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Note;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;

/// A change of an article, with the words that it changed.
///
/// @param revision that came of it
record SeenChange(Site site, Article article, Revision revision, Collation collation) {

  /// The one that was first seen at a time, as the article is read now.
  static Optional<SeenChange> at(Site site, Article article, Instant time) {
    return site.store().histories().revisions(article.id()).stream()
        .filter(revision -> revision.number() > 1 && revision.seenAt().equals(time))
        .findFirst()
        .flatMap(revision ->
            Differences.collation(site.store().histories(), revision)
                .map(collation -> new SeenChange(site, article, revision, collation)));
  }

  String headline() {
    return Site.headline(revision.headline(), article);
  }

  /// What an image of it shows: the first of its heaviest variants.
  ChangeImage image() {
    Optional<Variant> heaviest =
        collation.variants().stream()
            .filter(Variant::isChange)
            .max(Comparator.comparing(Variant::weight));
    String outlet =
        site.store().outlets().find(article.outlet()).map(Outlet::name).orElse(article.host());
    String address = site.links().absolute(site.links().change(article.id(), revision.seenAt()));
    return new ChangeImage(
        outlet,
        headline(),
        what(),
        heaviest.map(Variant::words).orElse(List.of()),
        address.replaceFirst("^https?://", ""));
  }

  private String what() {
    Note note = Changes.note(revision.gist());
    String silent = note != null && note.silent() ? ", silently" : "";
    String admitted = note != null && note.admitted() != null ? ", and the outlet says so" : "";
    return "Seen changed on " + Moment.at(revision.seenAt()).text() + " UTC" + silent + admitted;
  }
}
