package org.stemma.report;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.stemma.service.ArticleHistory;
import org.stemma.text.Glimpse;

/// The histories of articles, to be read on a terminal: of each its versions with the heaviest change, and what happened besides.
public final class HistoryReport {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("dd MMM HH:mm", Locale.UK).withZone(ZoneOffset.UTC);

  /// Columns of a time and of what happened.
  private static final int WHEN = 14;

  private static final int WHAT = 13;

  private final Terminal terminal;
  private final Function<ArticleHistory, String> names;

  /// @param names what an article is called beside its headline
  public HistoryReport(Terminal terminal, Function<ArticleHistory, String> names) {
    this.terminal = terminal;
    this.names = names;
  }

  /// First how much there is; then by outlet, with articles that nothing happened to only counted.
  ///
  /// @param outlets how many
  /// @param versions of all articles
  public void write(long outlets, int versions, List<ArticleHistory> histories) throws IOException {
    terminal.paragraph(
        0,
        Line.of(
            Ink.HEADING,
            Wording.count(versions, "version")
                + " of "
                + Wording.count(histories.size(), "article")
                + " of "
                + outlets
                + " outlets (times are UTC)"));
    String outlet = "";
    for (ArticleHistory history : histories) {
      if (!outlet.equals(history.outlet().name())) {
        outlet = history.outlet().name();
        outlet(outlet, histories);
      }
      if (happened(history)) {
        article(history);
      }
    }
  }

  private static boolean happened(ArticleHistory history) {
    return history.revisions().size() + history.events().size() > 1;
  }

  private void outlet(String name, List<ArticleHistory> histories) throws IOException {
    List<ArticleHistory> own =
        histories.stream().filter(history -> history.outlet().name().equals(name)).toList();
    long quiet = own.stream().filter(history -> !happened(history)).count();
    terminal.blank();
    Line line = Line.of(Ink.HEADING, name);
    line.add(Ink.QUIET, ": " + Wording.count(own.size(), "article"));
    if (quiet > 0) {
      line.add(Ink.QUIET, ", " + quiet + " of them never changed");
    }
    terminal.paragraph(0, line);
  }

  private void article(ArticleHistory history) throws IOException {
    terminal.blank();
    Line title = Line.of(Ink.NAME, names.apply(history));
    String headline = history.article().headline();
    if (headline != null) {
      title.add(" “" + Glimpse.begin(headline, 100) + "”");
    }
    terminal.paragraph(2, 4, title);
    for (HistoryLine happened : HistoryLine.of(history)) {
      Line line = Line.fixed(Ink.QUIET, pad(TIME.format(happened.at()), WHEN));
      line.addFixed(happened.ink(), pad(happened.what(), WHAT));
      line.add(happened.text());
      terminal.paragraph(4, 4 + WHEN + WHAT, line);
    }
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(1, columns - Line.columns(text)));
  }
}
