package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;

/// Cuts copied text into lines that mean something: one a paragraph, a headline, a label.
///
/// Text that was wrapped at a fixed width (mail, terminals) is joined again: where empty lines set groups apart and most of
/// the lines inside groups break off unclosed at a like width, a group is one line.
final class CopiedLines {

  /// Lines of wrapped text are about this wide; wider ones are paragraphs.
  private static final int NARROWEST = 40;

  private static final int WIDEST = 110;

  private CopiedLines() {}

  /// The filled lines, collapsed, in order.
  static List<Line> of(String text) {
    List<List<String>> groups = groups(text);
    boolean wrapped = isWrapped(groups);
    List<Line> lines = new ArrayList<>();
    for (List<String> group : groups) {
      if (wrapped) {
        lines.add(new Line(String.join(" ", group), false));
        continue;
      }
      for (int i = 0; i < group.size(); i++) {
        lines.add(new Line(group.get(i), groups.size() > 3 && i + 1 < group.size()));
      }
    }
    return lines;
  }

  private static List<List<String>> groups(String text) {
    List<List<String>> groups = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int next = lineEnd(text, begin);
      String line = Space.collapse(text.substring(begin, next));
      if (!line.isEmpty()) {
        group.add(line);
      } else if (!group.isEmpty()) {
        groups.add(group);
        group = new ArrayList<>();
      }
      begin = next + 1 + (text.startsWith("\r\n", next) ? 1 : 0);
    }
    if (!group.isEmpty()) {
      groups.add(group);
    }
    return groups;
  }

  private static int lineEnd(String text, int begin) {
    for (int i = begin; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f') {
        return i;
      }
    }
    return text.length();
  }

  private static boolean isWrapped(List<List<String>> groups) {
    int lines = 0;
    int inner = 0;
    int broken = 0;
    for (List<String> group : groups) {
      lines += group.size();
      for (int i = 0; i + 1 < group.size(); i++) {
        String line = group.get(i);
        inner++;
        broken +=
            line.length() >= NARROWEST
                    && line.length() <= WIDEST
                    && !new Line(line, true).isClosed()
                ? 1
                : 0;
      }
    }
    return groups.size() > 1 && inner >= 3 && broken * 10 >= inner * 7 && inner * 2 >= lines;
  }
}
