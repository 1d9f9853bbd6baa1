package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;

/// A text with the passages that it shares with articles marked, and the articles that share them.
///
/// @param headline of the page
/// @param language BCP 47 tag of the text; empty when it is not known
/// @param article address of the article that the text is of; null for a text that somebody typed
/// @param story address of the stemma around it; null likewise
/// @param notices what a reader must know first
/// @param summary how much is shared with how many
/// @param paragraphs of the text
/// @param sources articles that share something, in the order in which the text meets them
/// @param lost what people said of passages that are not found any more
public record LineageView(
    Frame frame,
    String headline,
    String language,
    @Nullable String article,
    @Nullable String story,
    List<Phrase> notices,
    String summary,
    List<Paragraph> paragraphs,
    List<Source> sources,
    List<Judged.Said> lost) {

  public LineageView {
    notices = List.copyOf(notices);
    paragraphs = List.copyOf(paragraphs);
    sources = List.copyOf(sources);
    lost = List.copyOf(lost);
  }

  /// A paragraph, cut where a passage begins or ends.
  public record Paragraph(List<Run> runs) {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /// Words that the same articles have.
  ///
  /// @param sources their numbers, as they follow the words where a passage ends; empty for none
  /// @param shared true for words that some article has
  public record Run(String text, boolean shared, List<Integer> sources) {
    public Run {
      sources = List.copyOf(sources);
    }
  }

  /// An article that shares passages.
  ///
  /// @param number by which the text refers to it
  /// @param about outlet and time
  public record Source(
      int number, String headline, String href, Phrase about, List<Passage> passages) {
    public Source {
      passages = List.copyOf(passages);
    }
  }

  /// A passage as that article has it.
  ///
  /// @param kind verbatim, edited, reworded, condensed
  /// @param order which of the two had it first, and how that is known
  /// @param words the runs that turn that article's words into the text's
  /// @param stay in which of that article's versions it stood, and when
  /// @param gone true when the newest version of the text's own article has it no more
  /// @param judged what people say of it
  public record Passage(
      String kind, String order, List<WordRun> words, Phrase stay, boolean gone, Judged judged) {
    public Passage {
      words = List.copyOf(words);
    }
  }
}
