package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands around the content of a page.
///
/// @param title of the page
/// @param site the title of the whole
/// @param base before every address within the site: empty, or a path without a slash at its end
/// @param stylesheet address of the stylesheet
/// @param feeds that tell of what the page shows
/// @param original address of the article at its publisher; null when the page is not about one
/// @param indexed whether search engines may list the page
/// @param card what other sites show beside a link to the page; null for nothing
/// @param relations other addresses that programs find from the page
public record Frame(
    String title,
    String site,
    String base,
    String stylesheet,
    List<Feed> feeds,
    @Nullable String original,
    boolean indexed,
    @Nullable Card card,
    List<Relation> relations) {

  public Frame {
    feeds = List.copyOf(feeds);
    relations = List.copyOf(relations);
  }

  /// One from which no other addresses are found.
  public Frame(
      String title,
      String site,
      String base,
      String stylesheet,
      List<Feed> feeds,
      @Nullable String original,
      boolean indexed,
      @Nullable Card card) {
    this(title, site, base, stylesheet, feeds, original, indexed, card, List.of());
  }

  /// The same with a card.
  public Frame with(Card other) {
    return new Frame(title, site, base, stylesheet, feeds, original, indexed, other, relations);
  }

  /// The same with other addresses.
  public Frame with(Relation... others) {
    return new Frame(
        title, site, base, stylesheet, feeds, original, indexed, card, List.of(others));
  }

  /// Another address.
  ///
  /// @param relation a link relation: `timegate`, `alternate`
  /// @param type of what is there; null when it says nothing
  public record Relation(String relation, @Nullable String type, String href) {}

  /// What other sites show beside a link (Open Graph).
  ///
  /// @param text of the image, for who does not see it
  /// @param address of the page, with its scheme
  /// @param image address of the image, with its scheme
  public record Card(
      String title, String text, String address, String image, int width, int height) {}

  /// A feed that a reader's program can find from the page.
  public record Feed(String title, String href) {}
}
