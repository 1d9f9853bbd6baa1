package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;
import org.stemma.drawing.Drawing;
import org.stemma.drawing.StemmaList;

/// The story around an article: who descends from whom, and what became of quotations on the way.
///
/// @param article address of the article
/// @param ancestry address of its passages
/// @param stemma null when nobody is known to descend from anybody
/// @param list the same in words
/// @param quotes those that lost or changed their speaker or their words
/// @param kept how many quotations kept both
/// @param lost what people said of verdicts that are not given any more
public record StoryView(
    Frame frame,
    String headline,
    String article,
    String ancestry,
    @Nullable Drawing stemma,
    StemmaList list,
    List<Quote> quotes,
    int kept,
    List<Judged.Said> lost) {

  public StoryView {
    quotes = List.copyOf(quotes);
    lost = List.copyOf(lost);
  }

  /// A quotation followed.
  ///
  /// @param verdict what happened to it
  /// @param besides what happened to its words, where the verdict is on the speaker; null when nothing did
  /// @param text in the copy
  /// @param changes from the words of the origin; empty where they were kept
  /// @param readsAs whom the copy gives; null for nobody
  /// @param speaker whom the origin names; null for nobody
  /// @param origin null where none is known
  /// @param judged what people say of the verdict
  public record Quote(
      String verdict,
      @Nullable String besides,
      String text,
      List<WordRun> changes,
      Place in,
      @Nullable String readsAs,
      @Nullable String speaker,
      @Nullable Place origin,
      Judged judged) {

    public Quote {
      changes = List.copyOf(changes);
    }
  }

  /// A text in the story.
  ///
  /// @param href of its article; null for none
  public record Place(String name, @Nullable String href) {}
}
