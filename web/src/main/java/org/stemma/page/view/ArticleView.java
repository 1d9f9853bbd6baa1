package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An article: what is known of it, its versions, what happened to it.
///
/// @param headline or its address, where it has no headline
/// @param language BCP 47 tag of its text; empty when it is not known
/// @param notices that a reader must see first: gone, blocked, merged
/// @param timeline null for an article that never changed
/// @param versions of the current reading, newest first
/// @param returns of texts that had been replaced
/// @param feed address of its feed
/// @param ancestry address of what it shares with others; null where nothing is traced
public record ArticleView(
    Frame frame,
    String headline,
    String language,
    List<Phrase> notices,
    List<Fact> facts,
    @Nullable Timeline timeline,
    Versions versions,
    List<Phrase> returns,
    List<Happening> events,
    List<Phrase> readings,
    Captures captures,
    String feed,
    @Nullable String ancestry) {

  public ArticleView {
    notices = List.copyOf(notices);
    facts = List.copyOf(facts);
    returns = List.copyOf(returns);
    events = List.copyOf(events);
    readings = List.copyOf(readings);
  }

  /// A line of the table of facts.
  public record Fact(String term, List<Phrase> values) {}

  /// A page of the table of versions.
  ///
  /// @param rows newest first
  /// @param all address of the first version beside the last; null when that is no help
  /// @param pair how any two are put side by side
  /// @param newer address of the first page; null when this is it
  /// @param older address of the page after this one; null when this is the last
  public record Versions(
      List<Row> rows,
      @Nullable String all,
      Pair pair,
      @Nullable String newer,
      @Nullable String older) {

    public Versions {
      rows = List.copyOf(rows);
    }

    /// Where the numbers of two versions are sent.
    ///
    /// @param last the highest of them
    public record Pair(String href, int last) {}

    /// A version.
    ///
    /// @param seen when it came, as an interval
    /// @param after how long after the one before; empty for the first
    /// @param sameHeadline true when the version before has the same headline
    /// @param href of its text
    /// @param diff address of the two side by side; null for the first
    /// @param note null for the first
    public record Row(
        int number,
        Phrase seen,
        String after,
        String headline,
        boolean sameHeadline,
        String href,
        @Nullable String diff,
        @Nullable Note note) {}
  }

  /// An event.
  public record Happening(Moment at, Phrase what) {}
}
