package org.stemma.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.store.SealedDay;

/// Roots of days as others keep them: on paper, in a mail, in a repository, anywhere the one who runs Stemma has no hand in.
///
/// ```
/// # roots of days, https://stemma.example/roots
/// 2026-11-19 0e0f5c…
/// 2026-11-20 93a1d4…
/// ```
/// A line a day, date (UTC) and root in 64 hexadecimal digits; empty lines and what follows a `#` are not read. A saved feed or page
/// will do as well: of a text that begins with `<`, whatever looks like such a line is taken.
///
/// @param byDay root by epoch day, the oldest first
public record Roots(SortedMap<Integer, String> byDay) {

  private static final Pattern LINE =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\s+([0-9a-fA-F]{64})");

  /// No root was kept.
  public static final Roots NONE = new Roots(new TreeMap<>());

  /// Copies the map.
  public Roots {
    byDay = Collections.unmodifiableSortedMap(new TreeMap<>(byDay));
  }

  /// The roots of these days.
  public static Roots of(Collection<SealedDay> days) {
    TreeMap<Integer, String> roots = new TreeMap<>();
    days.forEach(day -> roots.put(day.day(), day.root()));
    return new Roots(roots);
  }

  /// Reads what [#text()] wrote, or a feed or page that has such lines.
  ///
  /// @throws UnreadableRootsException at the first line that is none, or names another root for a day than an earlier one; at the last
  ///     when there is no root at all
  public static Roots parse(String text) throws UnreadableRootsException {
    TreeMap<Integer, String> roots = new TreeMap<>();
    boolean marked = text.stripLeading().startsWith("<");
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (marked) {
        addAll(line, number, roots);
      } else {
        addLine(line, number, roots);
      }
    }
    if (roots.isEmpty()) {
      throw new UnreadableRootsException(
          Math.max(1, number), "the text ends, and there was no root");
    }
    return new Roots(roots);
  }

  private static void addAll(String line, int number, TreeMap<Integer, String> roots)
      throws UnreadableRootsException {
    Matcher found = LINE.matcher(line);
    while (found.find()) {
      add(found.group(), number, roots);
    }
  }

  private static void addLine(String line, int number, TreeMap<Integer, String> roots)
      throws UnreadableRootsException {
    int comment = line.indexOf('#');
    String said = (comment < 0 ? line : line.substring(0, comment)).replace("\uFEFF", "").strip();
    if (!said.isEmpty()) {
      add(said, number, roots);
    }
  }

  private static void add(String said, int number, TreeMap<Integer, String> roots)
      throws UnreadableRootsException {
    Matcher line = LINE.matcher(said);
    if (!line.matches()) {
      throw new UnreadableRootsException(number, "not a date and a root of 64 hexadecimal digits");
    }
    String root = line.group(2).toLowerCase(Locale.ROOT);
    try {
      String other = roots.putIfAbsent((int) LocalDate.parse(line.group(1)).toEpochDay(), root);
      if (other != null && !other.equals(root)) {
        throw new UnreadableRootsException(number, "another root for " + line.group(1));
      }
    } catch (DateTimeException none) {
      throw new UnreadableRootsException(number, "there is no day " + line.group(1));
    }
  }

  /// A line a day, the oldest first.
  public String text() {
    StringBuilder text = new StringBuilder();
    byDay.forEach((day, root) ->
        text.append(LocalDate.ofEpochDay(day)).append(' ').append(root).append('\n'));
    return text.toString();
  }
}
