package org.stemma.history;

import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.SiteProfile;

/// What takes texts out of pages, and which version of it: two texts are an outlet's two texts only if one version read both.
///
/// Implementations are safe for use by several threads.
public interface Reads {

  /// Of all rules together; not blank. When it changes, every article is read anew before it is compared again.
  String version();

  /// Reads a page.
  ///
  /// @param url where it was captured; null when that is not known
  Extraction page(String html, @Nullable String url);

  /// The same by what is known of the pages' site. The version stays: a reading names its profile beside it.
  Reads with(SiteProfile profile);

  /// Reads text that somebody copied from a page.
  Extraction text(String text);

  /// The extractor as it is.
  static Reads with(Extractor extractor) {
    return new Reads() {
      @Override
      public String version() {
        return Extractor.VERSION;
      }

      @Override
      public Extraction page(String html, @Nullable String url) {
        return extractor.extract(html, url);
      }

      @Override
      public Reads with(SiteProfile profile) {
        return Reads.with(extractor.with(profile));
      }

      @Override
      public Extraction text(String text) {
        return extractor.extractText(text);
      }
    };
  }
}
