package org.stemma.page;

import java.util.ArrayList;
import java.util.List;
import org.stemma.page.view.DiffView;
import org.stemma.page.view.DiffView.Step;
import org.stemma.page.view.Moment;
import org.stemma.store.Revision;

/// The way through the changes of an article. A change is named by the version that came of it.
///
/// @param revisions all, by number from 1
record Pager(Links links, long article, List<Revision> revisions, DiffManner manner) {

  /// Steps shown on either side of the current one; the first and the last are always shown.
  private static final int AROUND = 7;

  /// @param older the number of the one shown on the left
  /// @param newer the number of the one shown on the right
  DiffView.Pager at(int older, int newer) {
    boolean neighbours = newer == older + 1;
    List<Step> steps = new ArrayList<>();
    int shown = 1;
    for (int number = 2; number <= revisions.size(); number++) {
      boolean near = Math.abs(number - newer) <= AROUND;
      if (near || number == 2 || number == revisions.size()) {
        steps.add(step(number, neighbours && number == newer, number > shown + 1));
        shown = number;
      }
    }
    return new DiffView.Pager(
        steps,
        newer > 2 ? diff(newer - 1) : null,
        newer < revisions.size() ? diff(newer + 1) : null);
  }

  private String diff(int number) {
    return links.diff(article, number - 1, number) + manner.query();
  }

  private Step step(int number, boolean current, boolean gap) {
    Moment seen = Moment.at(revisions.get(number - 1).seenAt());
    return new Step(number, diff(number), seen.title(), current, gap);
  }
}
