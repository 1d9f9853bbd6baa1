package org.stemma.command;

import java.util.Optional;
import org.stemma.store.Article;
import org.stemma.store.Store;
import org.stemma.url.WebUrl;

/// Finds articles as people name them.
final class Articles {

  private Articles() {}

  /// The article of an id, or of any of its addresses.
  ///
  /// @throws UsageException when there is none
  static Article named(Store store, String name) throws UsageException {
    Optional<Article> found =
        name.matches("[1-9]\\d{0,17}")
            ? store.histories().article(Long.parseLong(name))
            : WebUrl.tryParse(name).flatMap(url -> store.watching().find(url.key()));
    return found.orElseThrow(() -> new UsageException("there is no article " + name));
  }
}
