package org.stemma.extract;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Judges whether a page holds an article at all, and what it holds instead.
final class Absence {

  private static final int SHORTEST = 140;

  /// What is said of a video below it is shorter; a video in place of a picture has an article below it.
  private static final int LONGEST_BLURB = 600;

  /// Headings that are links: a front has at least so many, an article's page hardly more beside its text.
  private static final int TEASERS = 8;

  /// Paragraphs in a row that make running text, which a question about cookies has not.
  private static final int RUN = 3;

  private final Document page;
  private final Metadata metadata;
  private final Pieces pieces;

  Absence(Document page, Metadata metadata, Pieces pieces) {
    this.page = page;
    this.metadata = metadata;
    this.pieces = pieces;
  }

  /// @param kept the pieces of text that were kept
  /// @param run how many pieces of running text follow each other at most
  /// @return null when there is an article
  @Nullable NoArticle judge(List<String> kept, int run, @Nullable String headline) {
    int prose = kept.stream().mapToInt(String::length).sum();
    String words = pieces.text();
    if (words.isBlank()) {
      boolean scripts = !page.getElementsByTag("script").isEmpty();
      return scripts
          ? none(
              NoArticle.Kind.SCRIPTS_ONLY,
              "the page holds scripts and nothing to read without running them")
          : none(NoArticle.Kind.EMPTY, "the page holds no words");
    }
    NoArticle refusal = Refusals.in((page.title() + " " + words).strip());
    if (refusal != null && prose < 1_000 && !standsBeside(refusal.kind(), kept, prose, run)) {
      return none(refusal.kind(), refusal.reason());
    }
    NoArticle paywall = Paywalls.in(metadata.isPaid(), words);
    if (paywall != null && prose < 1_000) {
      return none(paywall.kind(), paywall.reason());
    }
    if (prose < LONGEST_BLURB && metadata.isVideo()) {
      return none(
          NoArticle.Kind.VIDEO,
          "the page says that it is a video, and has only "
              + prose
              + " characters of running text");
    }
    if (isFront(prose, run)) {
      return none(
          NoArticle.Kind.SECTION_FRONT,
          "headings that are links to other pages, and no running text of its own");
    }
    if (prose < SHORTEST) {
      return none(
          NoArticle.Kind.NO_TEXT, "only " + prose + " characters that read as running text");
    }
    return headline == null && prose < 1_000
        ? none(NoArticle.Kind.NO_TEXT, "the page has no headline")
        : null;
  }

  /// True when the words of a refusal belong to a banner, a form or a footer beside a short article: the page says that it holds
  /// one, or has running text, and what was kept of it does not refuse.
  private boolean standsBeside(NoArticle.Kind kind, List<String> kept, int prose, int run) {
    boolean article = metadata.isArticle() || (kind == NoArticle.Kind.CONSENT_WALL && run >= RUN);
    NoArticle inText = Refusals.in(String.join(" ", kept));
    return article && prose >= SHORTEST && (inText == null || inText.kind() != kind);
  }

  private boolean isFront(int prose, int run) {
    long teasers =
        pieces.all().stream()
            .filter(piece -> piece.isHeading() && piece.linkDensity() > 0.8)
            .count();
    return teasers >= TEASERS && !metadata.isArticle() && run < 4 && prose < teasers * 100;
  }

  private NoArticle none(NoArticle.Kind kind, String reason) {
    return new NoArticle(kind, reason, HtmlPage.words(pieces));
  }
}
