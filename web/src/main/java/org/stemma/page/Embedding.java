package org.stemma.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Frame;
import org.stemma.store.Article;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;

/// The two versions that an address of ours shows the difference of: those it names, or, of a version or a change, that and the one
/// before.
record Embedding(Article article, Revision older, Revision newer) {

  /// Eighteen digits fit into 64 bits, nine into 32.
  private static final Pattern ADDRESS =
      Pattern.compile(
          "/article/(\\d{1,18})/(?:diff/(\\d{1,9})/(\\d{1,9})|(at|change)/([^/?#]{1,40}))(?:[?#].*)?");

  /// Tells programs how to make a page a part of another.
  ///
  /// @param page address within the site
  static Frame.Relation discovery(Links links, String page) {
    String href = links.absolute(links.oembed(links.absolute(page)));
    return new Frame.Relation("alternate", "application/json+oembed", href);
  }

  /// @param url absolute
  /// @throws Refusal when it is none of ours, or shows no difference
  static Embedding of(Site site, String url) {
    String home = site.links().absolute(site.links().base());
    Matcher address = ADDRESS.matcher(url.startsWith(home) ? url.substring(home.length()) : "");
    if (!address.matches()) {
      throw Refusal.notFound("“url” is no address of a change here.");
    }
    Article article = site.article(Long.parseLong(address.group(1)));
    List<Revision> revisions = site.store().histories().revisions(article.id());
    @Nullable String named = address.group(2);
    return named == null
        ? ofTime(site, article, revisions, address.group(5))
        : between(article, revisions, Integer.parseInt(named), Integer.parseInt(address.group(3)));
  }

  /// @throws Refusal when one of them is not there
  static Embedding between(Article article, List<Revision> revisions, int older, int newer) {
    if (older == newer) {
      throw Refusal.badRequest("A version can be compared with another one only.");
    }
    return new Embedding(
        article, DiffPage.numbered(revisions, older), DiffPage.numbered(revisions, newer));
  }

  private static Embedding ofTime(
      Site site, Article article, List<Revision> revisions, String time) {
    Instant at = instant(time);
    Optional<Long> shown =
        site.store().histories().sightings(article.id()).stream()
            .filter(sighting -> !sighting.firstAt().isAfter(at))
            .reduce((_, later) -> later)
            .map(Sighting::revision);
    int newer =
        revisions.stream()
            .filter(revision -> shown.filter(id -> id == revision.id()).isPresent())
            .mapToInt(Revision::number)
            .findFirst()
            .orElse(0);
    if (newer < 2) {
      throw Refusal.notFound("There was no change at this time.");
    }
    return between(article, revisions, newer - 1, newer);
  }

  private static Instant instant(String time) {
    try {
      return Instant.parse(time.replace("%3A", ":").replace("%3a", ":"));
    } catch (DateTimeException bad) {
      throw Refusal.notFound("“url” is no address of a change here.");
    }
  }
}
