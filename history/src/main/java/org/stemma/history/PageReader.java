package org.stemma.history;

import org.jspecify.annotations.Nullable;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.extract.Page;
import org.stemma.extract.TrackerPage;
import org.stemma.store.Outcome;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;

/// Reads the body of a capture. Everything that turns a captured page into a text goes through here, so that two texts of
/// one reading were read alike.
final class PageReader {

  /// The profile of a reading that used none.
  static final String NO_PROFILE = "";

  private final Extractor extractor;

  PageReader(Extractor extractor) {
    this.extractor = extractor;
  }

  /// Of the rules it reads by: readings of two versions are never compared with each other.
  String version() {
    return Extractor.VERSION;
  }

  /// What a body was read as.
  sealed interface Result {}

  /// @param canonical the address that the page names as its own; null when it names none, or none that can be one
  record Text(Witness witness, @Nullable WebUrl canonical) implements Result {}

  /// @param isFront true for a page of teasers
  record NoText(Outcome outcome, String reason, boolean isFront) implements Result {}

  /// @param body content-coding taken off
  /// @param contentType null when the host gave none
  Result read(byte[] body, @Nullable String contentType, String url) {
    Page page = Page.decode(body, contentType);
    if (page.kind() == Page.Kind.BINARY) {
      return new NoText(Outcome.NO_ARTICLE, "neither a page nor text", false);
    }
    Extraction extraction =
        page.kind() == Page.Kind.HTML
            ? extractor.extract(page.text(), url)
            : extractor.extractText(page.text());
    return switch (extraction) {
      case Article article -> new Text(article.witness(), canonical(article.url()));
      case TrackerPage tracker ->
          new NoText(Outcome.NO_ARTICLE, "the page of a revision tracker, not an article", false);
      case NoArticle none -> noText(none);
    };
  }

  private static @Nullable WebUrl canonical(@Nullable String url) {
    return WebUrl.tryParse(url).orElse(null);
  }

  private static NoText noText(NoArticle none) {
    Outcome outcome =
        switch (none.kind()) {
          case BLOCKED, CONSENT_WALL -> Outcome.BLOCKED;
          case NOT_FOUND -> Outcome.GONE;
          case EMPTY, SCRIPTS_ONLY, SECTION_FRONT, TOO_LARGE, NO_TEXT -> Outcome.NO_ARTICLE;
        };
    return new NoText(
        outcome,
        none.kind().label() + ": " + none.reason(),
        none.kind() == NoArticle.Kind.SECTION_FRONT);
  }
}
