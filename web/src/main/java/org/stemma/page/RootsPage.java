package org.stemma.page;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.Frame;
import org.stemma.page.view.RootsView;
import org.stemma.store.SealedDay;

/// The roots of the chain of evidence, for others to keep: who has a root of some day can tell whether anything up to that day
/// was altered since.
record RootsPage(Site site) implements Page {
  private static final int PAGE = 366;

  @Override
  public Answer answer(Asked asked) {
    long before = asked.number("before", Integer.MAX_VALUE);
    List<SealedDay> days =
        site.store().ledger().days().reversed().stream()
            .filter(day -> day.day() < before)
            .limit(PAGE + 1)
            .toList();
    boolean more = days.size() > PAGE;
    List<SealedDay> shown = more ? days.subList(0, PAGE) : days;
    Links links = site.links();
    @Nullable String older = more ? links.roots() + "?before=" + shown.getLast().day() : null;
    Frame frame = site.frame("Roots", new Frame.Feed("Roots of the days", links.rootsFeed()));
    List<RootsView.Day> rows = shown.stream().map(RootsPage::row).toList();
    return site.templates()
        .page("roots", new RootsView(frame, rows, links.rootsFeed(), links.rootsText(), older));
  }

  private static RootsView.Day row(SealedDay day) {
    return new RootsView.Day(day(day.day()), day.root(), day.previous(), day.tree(), day.leaves());
  }

  /// `2031-05-14`.
  static String day(int epochDay) {
    return LocalDate.ofEpochDay(epochDay).toString();
  }
}
