package org.stemma.memento;

import java.util.List;
import org.stemma.page.Refusal;
import org.stemma.page.Site;
import org.stemma.store.Article;
import org.stemma.store.Sighting;
import org.stemma.url.WebUrl;

/// An address whose past was asked for.
///
/// @param url in its one spelling
record Original(WebUrl url, Article article, Mementos mementos) {

  /// Finds what stands at the end of an address of ours, whatever it was written like: without scheme, or with one slash less, as
  /// some programs and proxies leave it.
  ///
  /// @param written everything behind ours, as it was sent
  /// @throws Refusal when it is no address, not known, taken down, or without a text so far
  static Original of(Site site, String written) {
    String whole = written.replaceFirst("^(?i)(https?):/{1,3}(?=[^/])", "$1://");
    String named = whole.matches("(?i)[a-z][a-z0-9+.-]*://.*") ? whole : "http://" + whole;
    WebUrl url =
        WebUrl.tryParse(named)
            .orElseThrow(() -> Refusal.badRequest("This is no address of the web."));
    Article article = site.store().watching().find(url.key()).orElseGet(() -> takenDown(site, url));
    List<Sighting> sightings = site.store().histories().sightings(article.id());
    if (sightings.isEmpty()) {
      throw Refusal.notFound("No text has been seen at this address yet.");
    }
    return new Original(url, article, Mementos.of(site.links(), article, sightings));
  }

  /// @throws Refusal always: it was taken down, for the reason that its own page gives, or there never was any
  private static Article takenDown(Site site, WebUrl url) {
    return site.store()
        .watching()
        .takenDown(url.key())
        .map(site::article)
        .orElseThrow(() -> Refusal.notFound("Nothing is known here of this address."));
  }

  @Override
  public String toString() {
    return url.toString();
  }
}
