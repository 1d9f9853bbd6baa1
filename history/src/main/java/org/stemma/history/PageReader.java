package org.stemma.history;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.NoArticle;
import org.stemma.extract.Page;
import org.stemma.extract.TrackerPage;
import org.stemma.store.Capture;
import org.stemma.store.Outcome;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;

/// Reads the body of a capture. Everything that turns a captured page into a text goes through here, so that two texts of
/// one reading were read alike: pages of outlets, and the [Version]s that an import brought.
///
/// Safe for use by several threads.
public final class PageReader {

  /// The profile of a reading that used none.
  static final String NO_PROFILE = "";

  private final Reads reads;
  private final String profile;

  /// Reads each page by itself.
  ///
  /// @param reads the extractor, in one version
  public PageReader(Reads reads) {
    this(reads, NO_PROFILE);
  }

  /// @param reads the extractor, in one version, with the profile
  /// @param profile its name
  PageReader(Reads reads, String profile) {
    this.reads = reads;
    this.profile = profile;
  }

  /// Of the rules it reads by: readings of two versions are never compared with each other.
  public String version() {
    return reads.version();
  }

  /// Name of the profile that it reads by; empty for none.
  String profile() {
    return profile;
  }

  /// The text that a capture's own body bears; empty when it bears none, or has no body of its own.
  ///
  /// @param url where it was captured, or the capture that it stands for
  /// @throws IOException when the archive does not have it whole, naming file and offset
  Optional<Witness> text(Bodies bodies, Capture capture, String url) throws IOException {
    if (!mayBearText(capture.outcome())) {
      return Optional.empty();
    }
    Optional<Bodies.Body> body = bodies.body(capture);
    return body.isPresent()
            && read(body.get().bytes(), body.get().contentType(), url) instanceof Text text
        ? Optional.of(text.witness())
        : Optional.empty();
  }

  /// A page in which the extractor of the day found no article may have one for the extractor of today. What the host itself
  /// said was none stays none.
  private static boolean mayBearText(Outcome outcome) {
    return outcome == Outcome.PAGE || outcome == Outcome.NO_ARTICLE;
  }

  /// What a body was read as.
  public sealed interface Result {}

  /// An article.
  ///
  /// @param canonical the address that the page names as its own; null when it names none, or none that can be one
  public record Text(Witness witness, @Nullable WebUrl canonical) implements Result {}

  /// No article.
  ///
  /// @param isFront true for a page of teasers
  public record NoText(Outcome outcome, String reason, boolean isFront) implements Result {}

  /// The page of a revision tracker: what it tells is another article's history, and no text of its own.
  public record Tracked(TrackerPage page) implements Result {

    /// What it is for whoever looked for an article.
    NoText noText() {
      return new NoText(
          Outcome.NO_ARTICLE, "the page of a revision tracker, not an article", false);
    }
  }

  /// Reads a body.
  ///
  /// @param body content-coding taken off
  /// @param contentType null when the host gave none
  /// @param url where it was captured
  public Result read(byte[] body, @Nullable String contentType, String url) {
    if (Version.is(contentType)) {
      return version(body);
    }
    Page page = Page.decode(body, contentType);
    if (page.kind() == Page.Kind.BINARY) {
      return new NoText(Outcome.NO_ARTICLE, "neither a page nor text", false);
    }
    return result(
        page.kind() == Page.Kind.HTML ? reads.page(page.text(), url) : reads.text(page.text()));
  }

  private static Result result(Extraction extraction) {
    return switch (extraction) {
      case Article article -> new Text(article.witness(), canonical(article.url()));
      case TrackerPage tracker -> new Tracked(tracker);
      case NoArticle none -> noText(none);
    };
  }

  private Result version(byte[] body) {
    Version version;
    try {
      version = Version.parse(body);
    } catch (IOException damaged) {
      return new NoText(Outcome.NO_ARTICLE, String.valueOf(damaged.getMessage()), false);
    }
    if (version.html() != null) {
      return titled(result(reads.page(version.html(), version.url())), version.title());
    }
    return new Text(version.text() != null ? literal(version) : structured(version), null);
  }

  /// What was given as text is the text, nothing removed or added: a title given beside it is the headline and no part of it.
  private static Witness literal(Version version) {
    return withHeadline(Witness.ofText(String.valueOf(version.text())), version.title());
  }

  private static Witness structured(Version version) {
    Witness.Builder witness = Witness.builder().headline(version.title());
    List<String> paragraphs = version.paragraphs() == null ? List.of() : version.paragraphs();
    paragraphs.forEach(paragraph -> witness.block(BlockKind.PARAGRAPH, paragraph));
    return witness.build();
  }

  /// A title that was given stands in for one that the page does not have.
  private static Result titled(Result result, @Nullable String title) {
    return result instanceof Text text && text.witness().headline() == null
        ? new Text(withHeadline(text.witness(), title), text.canonical())
        : result;
  }

  private static Witness withHeadline(Witness witness, @Nullable String headline) {
    return new Witness(
        headline,
        witness.standfirst(),
        witness.byline(),
        witness.publishedAt(),
        witness.modifiedAt(),
        witness.language(),
        witness.text(),
        witness.blocks(),
        witness.leftOut());
  }

  private static @Nullable WebUrl canonical(@Nullable String url) {
    return WebUrl.tryParse(url).orElse(null);
  }

  private static NoText noText(NoArticle none) {
    Outcome outcome =
        switch (none.kind()) {
          case BLOCKED, CONSENT_WALL -> Outcome.BLOCKED;
          case NOT_FOUND -> Outcome.GONE;
          case EMPTY, SCRIPTS_ONLY, SECTION_FRONT, VIDEO, TOO_LARGE, NO_TEXT -> Outcome.NO_ARTICLE;
        };
    return new NoText(
        outcome,
        none.kind().label() + ": " + none.reason(),
        none.kind() == NoArticle.Kind.SECTION_FRONT);
  }
}
