package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;

/// Two versions of an article side by side.
///
/// @param headline of the newer
/// @param article address of the article
/// @param facts about the article
/// @param admitted the sentence with which the outlet says that it changed the text; null when it does not
/// @param silent true when the changes deserve such a sentence and there is none
/// @param counts how many changes there are of which weight, in words
/// @param hidden how many of them are not marked, in words; empty when all are
public record DiffView(
    Frame frame,
    String headline,
    String article,
    List<Phrase> facts,
    Pager pager,
    @Nullable String admitted,
    boolean silent,
    String counts,
    String hidden,
    Manners manners,
    Table table) {

  public DiffView {
    facts = List.copyOf(facts);
  }

  /// Two texts beside each other, or in one column.
  ///
  /// @param inline true for one column
  /// @param between how long the newer came after the older; empty when that is not known
  /// @param headlines both headlines in one line
  public record Table(
      boolean inline,
      Column older,
      Column newer,
      String between,
      List<WordRun> headlines,
      List<Row> rows) {

    public Table {
      headlines = List.copyOf(headlines);
      rows = List.copyOf(rows);
    }

    /// True when both have the same headline, or none.
    public boolean sameHeadline() {
      return older.headline().equals(newer.headline());
    }
  }

  /// Other ways to show the same two versions, as addresses.
  ///
  /// @param inline true when they stand in one column now
  /// @param changesOnly true when paragraphs that stayed are left out now
  /// @param otherView address of the other number of columns
  /// @param otherShow address with, or without, what stayed
  /// @param all address with every change marked
  /// @param weights to choose from
  public record Manners(
      boolean inline,
      boolean changesOnly,
      String otherView,
      String otherShow,
      String all,
      List<Weight> weights) {

    public Manners {
      weights = List.copyOf(weights);
    }

    /// The least weight that is marked.
    public record Weight(String text, String href, boolean chosen) {}
  }

  /// One of the two texts.
  ///
  /// @param title what it is called: `Version 3`
  /// @param href null for a text that has no page
  /// @param seen when; empty where nobody knows
  /// @param language BCP 47 tag; empty when it is not known
  /// @param headline with what the other has not
  public record Column(
      String title, @Nullable String href, Phrase seen, String language, List<WordRun> headline) {

    public Column {
      headline = List.copyOf(headline);
    }
  }

  /// The way through the changes of an article.
  ///
  /// @param steps each a change; a gap stands for those left out
  /// @param previous address; null at the first change
  /// @param next address; null at the last
  public record Pager(List<Step> steps, @Nullable String previous, @Nullable String next) {}

  /// A change in the pager.
  ///
  /// @param gap true when changes were left out before this one
  public record Step(int number, String href, String title, boolean current, boolean gap) {}

  /// A paragraph on both sides.
  ///
  /// @param anchor its place on the page; empty for the place that a paragraph left
  /// @param state what became of it
  /// @param label what became of it, for a reader; empty when nothing did
  /// @param kind what it is, for the stylesheet
  /// @param why the reasons of its weight
  /// @param older what the older has; empty when nothing
  /// @param newer what the newer has; empty when nothing
  public record Row(
      String anchor,
      State state,
      String label,
      String weight,
      String kind,
      List<String> why,
      List<Piece> older,
      List<Piece> newer) {

    public Row {
      why = List.copyOf(why);
      older = List.copyOf(older);
      newer = List.copyOf(newer);
    }

    /// Rows that were left out because nothing changed in them.
    public static Row gap(int rows) {
      String text = rows == 1 ? "1 paragraph unchanged" : rows + " paragraphs unchanged";
      Piece piece = new Piece(List.of(new WordRun(WordRun.Sign.KEPT, text)), "", null);
      return new Row("", State.GAP, "", "", "gap", List.of(), List.of(), List.of(piece));
    }

    /// True where something came, went, changed or moved.
    public boolean isChange() {
      return state != State.SAME && state != State.GAP;
    }

    /// The number in its anchor; empty where there is none.
    public String number() {
      return anchor.isEmpty() ? "" : anchor.substring(1);
    }
  }

  /// What became of a paragraph.
  public enum State {
    SAME,
    CHANGED,
    ADDED,
    REMOVED,
    /// To another place, with the same words.
    MOVED,
    /// The place that a moved paragraph left.
    AWAY,
    /// Paragraphs left out because they stayed.
    GAP
  }

  /// A stretch of one side.
  ///
  /// @param runs what the other side has too, and what it has not
  /// @param moved what is to be said of a stretch that moved; empty when it did not
  /// @param href where it moved from or to; null when that is not on the page
  public record Piece(List<WordRun> runs, String moved, @Nullable String href) {

    public Piece {
      runs = List.copyOf(runs);
    }
  }
}
