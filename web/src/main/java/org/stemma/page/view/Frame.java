package org.stemma.page.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.syndication.Format;

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
/// @param signed who is signed in; null for nobody
/// @param deeds what they may do with what the page shows
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
    @Nullable Signed signed,
    List<Deed> deeds,
    List<Relation> relations) {

  public Frame {
    feeds = List.copyOf(feeds);
    deeds = List.copyOf(deeds);
    relations = List.copyOf(relations);
  }

  /// The same with a card.
  public Frame with(Card other) {
    return new Frame(
        title, site, base, stylesheet, feeds, original, indexed, other, signed, deeds, relations);
  }

  /// The same with things that may be done.
  public Frame with(List<Deed> others) {
    return new Frame(
        title, site, base, stylesheet, feeds, original, indexed, card, signed, others, relations);
  }

  /// The same for a page that search engines may not list.
  public Frame unlisted() {
    return new Frame(
        title, site, base, stylesheet, feeds, original, false, card, signed, deeds, relations);
  }

  /// The same around the text of an article: what search engines list is its publisher's page.
  ///
  /// @param address null where no link may lead there
  public Frame about(@Nullable String address) {
    return new Frame(
        title, site, base, stylesheet, feeds, address, false, card, signed, deeds, relations);
  }

  /// Who is signed in.
  ///
  /// @param form what every form must hold
  /// @param edits whether they may change something
  public record Signed(String name, String form, boolean edits) {}

  /// Something that may be done by a form with one button.
  ///
  /// @param action to which the form is sent
  /// @param label of the button
  /// @param field that must be filled in; null for none
  /// @param asks label of the field
  public record Deed(String action, String label, @Nullable String field, String asks) {

    public static Deed of(String action, String label) {
      return new Deed(action, label, null, "");
    }

    public static Deed asking(String action, String label, String field, String asks) {
      return new Deed(action, label, field, asks);
    }
  }

  /// The same with other addresses.
  public Frame with(Relation... others) {
    return new Frame(
        title,
        site,
        base,
        stylesheet,
        feeds,
        original,
        indexed,
        card,
        signed,
        deeds,
        List.of(others));
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
  ///
  /// @param href of its usual form
  public record Feed(String title, String href) {

    /// All forms in which it comes. One whose address names its form comes in that alone.
    public List<Relation> forms() {
      int query = href.indexOf('?');
      String path = query < 0 ? href : href.substring(0, query);
      String rest = query < 0 ? "" : href.substring(query);
      return Stream.of(Format.values())
          .filter(format -> format == Format.ATOM || !path.endsWith(".atom"))
          .map(format -> new Relation("alternate", format.type(), path + format.suffix() + rest))
          .toList();
    }
  }

  /// All feeds: those of the page, and that of everything.
  public List<Feed> allFeeds() {
    return Stream.concat(feeds.stream(), Stream.of(new Feed("All changes", base + "/feed")))
        .toList();
  }
}
