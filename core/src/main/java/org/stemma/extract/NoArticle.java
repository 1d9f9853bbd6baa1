package org.stemma.extract;

import java.util.List;
import java.util.Locale;
import org.stemma.text.LeftOut;

/// A page that holds no article, and what it holds instead.
///
/// @param kind what it is
/// @param reason the rule that says so, in a sentence for a person
/// @param leftOut the words that were found, each with why it is no article's; may be cut short
public record NoArticle(Kind kind, String reason, List<LeftOut> leftOut) implements Extraction {

  public NoArticle {
    leftOut = List.copyOf(leftOut);
  }

  /// What stands in an article's place.
  public enum Kind {
    /// Nothing that a person could read.
    EMPTY,
    /// Scripts that would have to run before there is anything to read.
    SCRIPTS_ONLY,
    /// Headlines and teasers of several articles.
    SECTION_FRONT,
    /// A video or a stream, with a few words about it.
    VIDEO,
    /// A captcha, a refusal, or the first lines of an article before a paywall.
    BLOCKED,
    /// A question about cookies in place of the page.
    CONSENT_WALL,
    /// The page says that there is no such page.
    NOT_FOUND,
    /// More than is read at all.
    TOO_LARGE,
    /// Words, but no headline or no running text.
    NO_TEXT;

    /// The page as it is sent shows hardly any words, whatever its scripts may.
    boolean isSilent() {
      return this == EMPTY || this == SCRIPTS_ONLY || this == NO_TEXT;
    }

    /// The word for it in output.
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  @Override
  public String outcome() {
    return kind.label();
  }
}
