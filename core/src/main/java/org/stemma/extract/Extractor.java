package org.stemma.extract;

import org.jspecify.annotations.Nullable;

/// Takes the article out of a page, or the revisions out of a tracker's page.
///
/// Immutable and safe for use by several threads.
public final class Extractor {

  /// Of rules and vocabularies: two texts may be compared as an outlet's only if one version read both.
  public static final String VERSION = "3";

  private static final Extractor STANDARD = new Extractor(SiteProfile.NONE);

  private final SiteProfile profile;

  private Extractor(SiteProfile profile) {
    this.profile = profile;
  }

  /// The rules as they are shipped.
  public static Extractor standard() {
    return STANDARD;
  }

  /// The same with what the pages of a site have taught, for pages of that site.
  public Extractor with(SiteProfile learnt) {
    return new Extractor(learnt);
  }

  /// What a page can teach about the others of its site; null when nothing on it reads as an article's text.
  ///
  /// @param article a name for the article, the same for all its fetches
  /// @param html as for [#extract]
  /// @param url as for [#extract]
  public @Nullable PageSketch sketch(String article, String html, @Nullable String url) {
    return HtmlPage.sketch(article, html, url);
  }

  /// Reads a page.
  ///
  /// @param html of any quality: truncated, hostile, not HTML at all
  /// @param url where it was fetched; null when that is not known
  public Extraction extract(String html, @Nullable String url) {
    return HtmlPage.read(html, url, profile);
  }

  /// Reads text that somebody copied from a page, furniture and all.
  public Extraction extractText(String text) {
    TrackerPage tracker = TrackerText.read(text);
    return tracker != null ? tracker : CopiedText.read(text);
  }
}
