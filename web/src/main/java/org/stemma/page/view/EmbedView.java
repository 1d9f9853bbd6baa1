package org.stemma.page.view;

import java.util.List;
import org.stemma.collate.WordRun;

/// What changed between two versions, to stand in somebody else's page.
///
/// @param headline of the newer
/// @param language BCP 47 tag; empty when it is not known
/// @param outlet whose article it is
/// @param href where the two stand side by side, absolute
/// @param number which version the newer is, of how many
/// @param headlines both headlines in one line; empty when there is none
public record EmbedView(
    Frame frame,
    String headline,
    String language,
    String outlet,
    String href,
    String number,
    Moment older,
    Moment newer,
    List<WordRun> headlines,
    List<DiffView.Row> rows) {

  public EmbedView {
    headlines = List.copyOf(headlines);
    rows = List.copyOf(rows);
  }
}
