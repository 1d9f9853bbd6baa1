package org.stemma.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Recognises a revision tracker's page in its HTML: the comparison of two versions, the page of one version, and the list of
/// all.
final class TrackerHtml {

  private static final Pattern VERSION = Pattern.compile("Version (\\d{1,6})");
  private static final Pattern SINGLE = Pattern.compile("Version (\\d{1,6}) of (\\d{1,6})\\.?");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

  private TrackerHtml() {}

  /// Null when the page is no tracker's.
  ///
  /// @param html the source, which shows whether the page was cut
  static @Nullable TrackerPage read(Document page, String html) {
    for (Element table : innermost(page.getElementsByTag("table"))) {
      List<Element> rows = rows(table);
      if (rows.isEmpty()) {
        continue;
      }
      List<Element> head = rows.getFirst().children();
      TrackerPage found = null;
      if (head.size() == 2) {
        found = comparison(page, html, rows, head);
      } else if (head.size() == 4
          && text(head.get(0)).equals("Version")
          && text(head.get(2)).equals("Period")) {
        found = list(page, rows);
      }
      found = found == null && rows.size() == 1 ? single(page, rows.getFirst()) : found;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// A tracker's table holds no other. What tables nest in each other is read once, not once for each of them.
  private static List<Element> innermost(List<Element> tables) {
    Set<Element> outer = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Element table : tables) {
      Element above = table.parent();
      while (above != null && !above.normalName().equals("table")) {
        above = above.parent();
      }
      if (above != null) {
        outer.add(above);
      }
    }
    return tables.stream().filter(table -> !outer.contains(table)).toList();
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element part : table.children()) {
      if (part.normalName().equals("tr")) {
        rows.add(part);
      }
      for (Element row : part.children()) {
        if (row.normalName().equals("tr")) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static @Nullable TrackerPage comparison(
      Document page, String html, List<Element> rows, List<Element> head) {
    Matcher left = VERSION.matcher(text(head.get(0)));
    Matcher right = VERSION.matcher(text(head.get(1)));
    TrackerIntro intro = TrackerIntro.read(intro(page));
    if (!left.matches() || !right.matches() || intro.signs() < 2) {
      return null;
    }
    TrackerTable table =
        new TrackerTable(Integer.parseInt(left.group(1)), Integer.parseInt(right.group(1)));
    for (Element row : rows.subList(1, rows.size())) {
      cells(row, table);
    }
    if (!html.toLowerCase(Locale.ROOT).contains("</table")) {
      table.isCut();
    }
    for (Element pager : page.getElementsByClass("pagination")) {
      table.leaveOut(text(pager), "the tracker's pager");
    }
    return table.page(intro);
  }

  private static void cells(Element row, TrackerTable table) {
    List<Element> cells = row.children();
    if (cells.isEmpty()) {
      return;
    }
    Element left = cells.getFirst();
    boolean spanning = cells.size() == 1 && left.attr("colspan").equals("2");
    String first = text(left);
    table.row(first, spanning ? first : cells.size() > 1 ? text(cells.get(1)) : "");
  }

  /// The words above the table, with empty times in place and addresses as their links have them.
  private static String intro(Document page) {
    StringBuilder intro = new StringBuilder();
    for (Element paragraph : page.getElementsByTag("p")) {
      if (paragraph.parents().stream().noneMatch(above -> above.normalName().equals("table"))) {
        intro.append(text(paragraph)).append('\n');
      }
    }
    return intro.toString();
  }

  private static TrackerPage list(Document page, List<Element> rows) {
    List<TrackerPage.Revision> revisions = new ArrayList<>();
    for (Element row : rows.subList(1, rows.size())) {
      List<Element> cells = row.children();
      String number = cells.isEmpty() ? "" : text(cells.getFirst());
      if (cells.size() >= 4 && NUMBER.matcher(number).matches()) {
        String time = TrackerIntro.time(text(cells.get(1)));
        revisions.add(
            new TrackerPage.Revision(
                Integer.parseInt(number), text(cells.get(3)), time, List.of()));
      }
    }
    TrackerPage.Tracker tracker =
        TrackerIntro.read(intro(page)).tracker(revisions.size(), null, false);
    return new TrackerPage(
        tracker, revisions, "the page lists versions without their text", List.of());
  }

  private static @Nullable TrackerPage single(Document page, Element row) {
    List<String> paragraphs = new ArrayList<>();
    Matcher version = null;
    String url = "";
    for (Element paragraph : row.getElementsByTag("p")) {
      String text = text(paragraph);
      Matcher matcher = SINGLE.matcher(text);
      if (version == null && matcher.matches()) {
        version = matcher;
      } else if (version == null && text.startsWith("http")) {
        url = text;
      } else if (version != null && !text.isEmpty()) {
        paragraphs.add(text);
      }
    }
    if (version == null || url.isEmpty()) {
      return null;
    }
    Element heading = page.selectFirst("h1");
    String title = heading == null ? null : text(heading);
    return TrackerVersion.page(title, url, version.group(1), version.group(2), paragraphs);
  }

  private static String text(Element element) {
    return Space.collapse(element.text());
  }
}
