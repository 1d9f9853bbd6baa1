package org.stemma.history;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.stemma.extract.SiteProfile;
import org.stemma.store.Article;
import org.stemma.store.Profiles;

/// Reads pages with what is known of their outlet's site. Two texts may be compared if one version of the extractor and one profile
/// read both: so a page is read as the article's reading was, and that is renewed first when another profile has come into use.
///
/// Safe for use by several threads.
public final class Readers {

  /// Releases never change, so what was read once is kept; more than an instance ever uses are not.
  private static final int KEPT = 10_000;

  private final Profiles profiles;
  private final Reads reads;
  private final PageReader plain;
  private final ConcurrentMap<String, PageReader> known = new ConcurrentHashMap<>();

  /// @param reads the extractor, in one version
  public Readers(Profiles profiles, Reads reads) {
    this.profiles = profiles;
    this.reads = reads;
    this.plain = new PageReader(reads);
  }

  /// Of the extractor.
  public String version() {
    return reads.version();
  }

  /// The name of the profile with which the next page of an article is to be read: that of its reading; of an article that has none
  /// yet the one in use.
  public static String profile(Article article) {
    return article.profile() == null ? article.siteProfile() : article.profile();
  }

  /// True when the article's reading was made by the extractor and the profile that are in use, or there is none.
  public boolean isCurrent(Article article) {
    return article.extractor() == null
        || (article.extractor().equals(version())
            && article.siteProfile().equals(article.profile()));
  }

  /// What reads pages by a profile.
  ///
  /// @param profile its name; empty for none
  /// @throws IllegalStateException when the store does not have it
  public PageReader with(String profile) {
    if (profile.isEmpty()) {
      return plain;
    }
    PageReader reader = known.get(profile);
    if (reader == null) {
      reader = new PageReader(reads.with(stored(profile)), profile);
      if (known.size() < KEPT) {
        known.put(profile, reader);
      }
    }
    return reader;
  }

  private SiteProfile stored(String version) {
    return profiles
        .find(version)
        .map(stored -> SiteProfile.parse(stored.text()))
        .orElseThrow(() -> new IllegalStateException("there is no profile " + version));
  }
}
