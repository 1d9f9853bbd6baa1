package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Recognises a revision tracker's page in text that was copied or converted from it: rows of cells set apart by `|` or tabs.
final class TrackerText {

  /// The table must begin within this many lines: its introduction is three sentences and a pager.
  private static final int HEAD_LINES = 200;

  private static final Pattern VERSIONS =
      Pattern.compile("\\|?\\s*Version (\\d{1,6})\\s*[|\t]\\s*Version (\\d{1,6})\\s*\\|?");
  private static final Pattern SINGLE = Pattern.compile("Version (\\d{1,6}) of (\\d{1,6})\\.?");
  private static final Pattern PAGER =
      Pattern.compile("(?:Previous version|Next version|\\d{1,5}|\\s)+");

  private TrackerText() {}

  /// Null when the text is no tracker's page.
  static @Nullable TrackerPage read(String text) {
    List<String> head = text.lines().limit(HEAD_LINES).toList();
    for (int i = 0; i < head.size(); i++) {
      String line = head.get(i);
      if (line.length() > 80 || !line.contains("ersion")) {
        continue;
      }
      Matcher versions = VERSIONS.matcher(line.strip());
      if (versions.matches()) {
        return table(text.lines().toList(), i, versions);
      }
      Matcher single = SINGLE.matcher(line.strip());
      if (single.matches() && i > 0) {
        return single(text.lines().toList(), i, single);
      }
    }
    return null;
  }

  private static @Nullable TrackerPage table(List<String> lines, int header, Matcher versions) {
    TrackerIntro intro = TrackerIntro.read(String.join("\n", lines.subList(0, header)));
    List<String> rows = lines.subList(header + 1, lines.size());
    boolean timed =
        rows.stream()
            .limit(8)
            .anyMatch(row -> row.length() < 200 && TrackerIntro.minutes(row) != null);
    if (intro.signs() + (timed ? 1 : 0) < 2) {
      return null;
    }
    TrackerTable table =
        new TrackerTable(Integer.parseInt(versions.group(1)), Integer.parseInt(versions.group(2)));
    String headerLine = lines.get(header).strip();
    Cells cells = new Cells(headerLine.startsWith("|"), headerLine.endsWith("|"));
    int last = lastFilled(rows);
    for (int i = 0; i <= last; i++) {
      read(table, cells, rows.get(i).strip(), i == last);
    }
    return table.page(intro);
  }

  private static void read(TrackerTable table, Cells cells, String row, boolean last) {
    if (row.isEmpty() || isRule(row)) {
      return;
    }
    if (PAGER.matcher(row).matches()) {
      table.leaveOut(row, "the tracker's pager");
    } else if (!Cells.hasCells(row)) {
      table.leaveOut(
          Space.collapse(row), last ? "after the table, or cut off" : "the tracker's own words");
    } else if (last && cells.isCut(row)) {
      table.isCut();
      table.leaveOut(Space.collapse(row), "the page is cut in this row");
    } else {
      List<String> pair = cells.split(row);
      table.row(pair.get(0), pair.get(1));
    }
  }

  private static int lastFilled(List<String> rows) {
    int last = rows.size() - 1;
    while (last >= 0 && rows.get(last).isBlank()) {
      last--;
    }
    return last;
  }

  /// The line of hyphens under a header.
  private static boolean isRule(String row) {
    return row.chars().allMatch(c -> "|-:+= \t".indexOf(c) >= 0);
  }

  private static @Nullable TrackerPage single(List<String> lines, int at, Matcher version) {
    List<String> before =
        lines.subList(0, at).stream().map(Space::collapse).filter(line -> !line.isEmpty()).toList();
    String url = before.isEmpty() ? "" : before.getLast();
    if (!url.startsWith("http") || url.indexOf(' ') >= 0) {
      return null;
    }
    List<String> paragraphs = new ArrayList<>();
    lines.subList(at + 1, lines.size()).stream()
        .map(Space::collapse)
        .filter(line -> !line.isEmpty())
        .forEach(paragraphs::add);
    String title = before.size() > 1 ? before.get(before.size() - 2) : null;
    return TrackerVersion.page(title, url, version.group(1), version.group(2), paragraphs);
  }

  /// How this copy writes its cells.
  ///
  /// @param opened rows begin with a bar
  /// @param closed rows end with a bar
  private record Cells(boolean opened, boolean closed) {

    static boolean hasCells(String row) {
      return row.indexOf('|') >= 0 || row.indexOf('\t') >= 0;
    }

    boolean isCut(String row) {
      return closed && !row.endsWith("|");
    }

    /// Both cells of a row. A bar that belongs to an article's words makes more than two pieces: the cut that leaves two
    /// equal cells is right, else the first.
    List<String> split(String row) {
      String inner = row;
      if (opened && inner.startsWith("|")) {
        inner = inner.substring(1);
      }
      if (closed && inner.endsWith("|")) {
        inner = inner.substring(0, inner.length() - 1);
      }
      int first = -1;
      for (int i = 0; i < inner.length(); i++) {
        boolean bar = inner.charAt(i) == '|' && (i == 0 || inner.charAt(i - 1) != '\\');
        if (!bar && inner.charAt(i) != '\t') {
          continue;
        }
        first = first < 0 ? i : first;
        if (Math.abs(2 * i - inner.length()) <= 4
            && cell(inner, 0, i).equals(cell(inner, i + 1, inner.length()))) {
          first = i;
          break;
        }
      }
      return first < 0
          ? List.of(cell(inner, 0, inner.length()), "")
          : List.of(cell(inner, 0, first), cell(inner, first + 1, inner.length()));
    }

    private static String cell(String row, int begin, int end) {
      return Space.collapse(row.substring(begin, end).replace("\\|", "|"));
    }
  }
}
