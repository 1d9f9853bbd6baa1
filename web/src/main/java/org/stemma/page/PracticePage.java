package org.stemma.page;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.stemma.collate.Weight;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.page.view.PracticeView;
import org.stemma.page.view.PracticeView.Bar;
import org.stemma.store.Outlet;
import org.stemma.store.Practice;

/// How often, how soon, how much and how silently an outlet changes its articles after publication.
record PracticePage(Site site) implements Page {

  /// Weeks that are drawn: a year.
  private static final int WEEKS = 53;

  @Override
  public Answer answer(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    Practice practice = site.store().practices().of(outlet.id());
    Links links = site.links();
    PracticeView view =
        new PracticeView(
            site.frame("How " + outlet.name() + " changes its articles"),
            outlet.name(),
            links.outlet(outlet.key()),
            links.practice(outlet.key()) + ".json",
            sentences(practice),
            weights(practice),
            lapses(practice),
            weeks(practice.weeks()));
    return site.templates().page("practice", view);
  }

  private static List<String> sentences(Practice practice) {
    List<String> sentences = new ArrayList<>();
    if (practice.articles() == 0) {
      return List.of("No text of this outlet has been seen yet.");
    }
    long changes = practice.deserving(false);
    sentences.add(
        Lapse.counted(practice.articles(), "article")
            + " seen; "
            + practice.changed()
            + " of them ("
            + percent(practice.changed(), practice.articles())
            + ") changed in wording or substance afterwards.");
    if (changes > 0) {
      long silent = practice.deserving(true);
      sentences.add(
          silent
              + " of these "
              + Lapse.counted(changes, "change")
              + " ("
              + percent(silent, changes)
              + ") came without a sentence that admits them.");
    }
    return sentences;
  }

  /// `12 %`; of few things no decimals, which would promise too much.
  static String percent(long part, long whole) {
    return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
  }

  /// The heaviest first.
  private static List<Bar> weights(Practice practice) {
    List<String> labels = new ArrayList<>();
    List<long[]> rows = new ArrayList<>();
    for (Weight weight : List.of(Weight.values()).reversed()) {
      long[] row = new long[2];
      practice.counts().stream()
          .filter(count -> count.weight() == weight)
          .forEach(count -> add(count, Changes.isDeserving(weight), row));
      labels.add(weight.label());
      rows.add(row);
    }
    return bars(labels, rows);
  }

  private static void add(Practice.Count count, boolean deserving, long[] row) {
    row[0] += count.changes();
    row[1] += deserving && !count.admitted() ? count.changes() : 0;
  }

  private static List<Bar> lapses(Practice practice) {
    List<String> labels = new ArrayList<>();
    List<long[]> rows = new ArrayList<>();
    Duration begin = Duration.ZERO;
    for (Duration end : Practice.LAPSES) {
      String upTo = begin.isZero() ? "up to " : Lapse.words(begin) + " to ";
      labels.add(upTo + Lapse.words(end));
      rows.add(new long[2]);
      begin = end;
    }
    labels.add("later");
    rows.add(new long[2]);
    practice.counts().stream()
        .filter(count -> Changes.isDeserving(count.weight()))
        .forEach(count -> add(count, true, rows.get(count.lapse())));
    return bars(labels, rows);
  }

  private static List<Bar> bars(List<String> labels, List<long[]> rows) {
    long most = rows.stream().mapToLong(row -> row[0]).max().orElse(0);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      long[] row = rows.get(i);
      bars.add(new Bar(labels.get(i), row[0], row[1], share(row[0], most), share(row[1], most)));
    }
    return bars;
  }

  private static int share(long part, long most) {
    return most == 0 ? 0 : (int) Math.round(100.0 * part / most);
  }

  private static List<PracticeView.Week> weeks(List<Practice.Week> weeks) {
    List<Practice.Week> newest = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
    long most = newest.stream().mapToLong(Practice.Week::changes).max().orElse(0);
    return newest.stream()
        .map(week ->
            new PracticeView.Week(
                Moment.day(week.begin()),
                week.articles(),
                week.changes(),
                week.silent(),
                share(week.changes(), most),
                share(week.silent(), most)))
        .toList();
  }
}
