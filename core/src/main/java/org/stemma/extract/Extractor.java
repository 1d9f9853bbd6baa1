package org.stemma.extract;

import org.jspecify.annotations.Nullable;

/// Takes the article out of a page, or the revisions out of a tracker's page.
///
/// Immutable and safe for use by several threads.
public final class Extractor {

  /// Of rules and vocabularies: two texts may be compared as an outlet's only if one version read both.
  public static final String VERSION = "1";

  private static final Extractor STANDARD = new Extractor();

  private Extractor() {}

  /// The rules as they are shipped.
  public static Extractor standard() {
    return STANDARD;
  }

  /// Reads a page.
  ///
  /// @param html of any quality: truncated, hostile, not HTML at all
  /// @param url where it was fetched; null when that is not known
  public Extraction extract(String html, @Nullable String url) {
    return HtmlPage.read(html, url);
  }

  /// Reads text that somebody copied from a page, furniture and all.
  public Extraction extractText(String text) {
    TrackerPage tracker = TrackerText.read(text);
    return tracker != null ? tracker : CopiedText.read(text);
  }
}
