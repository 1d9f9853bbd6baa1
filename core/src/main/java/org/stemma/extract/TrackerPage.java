package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;
import org.stemma.text.LeftOut;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// A page of a revision tracker: it yields revisions of an article, not an article about revisions.
///
/// @param tracker what the page says about the article it tracks
/// @param revisions those shown, the older first as the page has them; one or two, or more without paragraphs for a list
/// @param reason what is to be known about the reading; null when nothing is
/// @param leftOut pager, notices and the like
public record TrackerPage(
    Tracker tracker, List<Revision> revisions, @Nullable String reason, List<LeftOut> leftOut)
    implements Extraction {

  public TrackerPage {
    revisions = List.copyOf(revisions);
    leftOut = List.copyOf(leftOut);
  }

  @Override
  public String outcome() {
    return "revisions";
  }

  /// What a tracker says about an article.
  ///
  /// @param tool the tracker's name
  /// @param source the outlet, by the tracker's word for it; null when absent
  /// @param url of the article; null when absent
  /// @param versions how many there are, shown or not; null when the page does not say
  /// @param firstSeen ISO 8601 where it can be read, else the page's words; null when the page leaves it empty
  /// @param lastChanged the same, or words such as "over 40 days ago"
  /// @param checking whether the article is still looked at; null when the page does not say
  /// @param minutesBetween between the two versions shown, as exact as the page's words ("about 2 hours" are 120); null
  ///     when it does not say or does not show two
  /// @param complete true when what the page shows explains how its versions differ; false when they agree in all that is
  ///     shown, or when the page is cut: what changed is then not on it, and they are not to be called identical
  public record Tracker(
      String tool,
      @Nullable String source,
      @Nullable String url,
      @Nullable Integer versions,
      @Nullable String firstSeen,
      @Nullable String lastChanged,
      @Nullable Boolean checking,
      @Nullable Long minutesBetween,
      boolean complete) {}

  /// One version of the article.
  ///
  /// @param number the tracker's; News Sniffer counts from 0
  /// @param title its headline; null when the page shows none
  /// @param time when the tracker saw it, ISO 8601 where it can be read, else the page's words; null when absent
  /// @param paragraphs in order; those shown, which may be few
  public record Revision(
      int number, @Nullable String title, @Nullable String time, List<String> paragraphs) {

    public Revision {
      paragraphs = List.copyOf(paragraphs);
    }

    /// As a text to be compared with others. The tracker's time is no date of publication, so the witness has none.
    public Witness witness() {
      Witness.Builder witness = Witness.builder().headline(title);
      paragraphs.forEach(paragraph -> witness.block(BlockKind.PARAGRAPH, paragraph));
      return witness.build();
    }

    /// The tracker's time as an interval; null when the page's words are no date.
    public @Nullable PageTime seenAt() {
      return time == null ? null : PageTime.parse(time).orElse(null);
    }
  }
}
