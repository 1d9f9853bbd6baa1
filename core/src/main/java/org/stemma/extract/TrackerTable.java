package org.stemma.extract;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.text.LeftOut;
import org.stemma.text.PageTime;

/// The two-column table of a tracker's comparison page, filled row by row and turned into revisions.
///
/// The first row after the versions' numbers holds the headlines, a row that says "later" or holds two dates the times, and
/// every other row a paragraph: in both columns, or in one where the other version lacks it. A single headline stands for
/// both versions, since no version is without.
final class TrackerTable {

  private final int leftNumber;
  private final int rightNumber;
  private @Nullable String leftTitle;
  private @Nullable String rightTitle;
  private @Nullable String leftTime;
  private @Nullable String rightTime;
  private @Nullable Long minutes;
  private final List<String> left = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private boolean differs;
  private boolean shifted;
  private boolean oneSided;
  private boolean cut;

  TrackerTable(int leftNumber, int rightNumber) {
    this.leftNumber = leftNumber;
    this.rightNumber = rightNumber;
  }

  void leaveOut(String text, String why) {
    leftOut.add(new LeftOut(text, why));
  }

  /// The page ends before its table does.
  void isCut() {
    cut = true;
  }

  /// Adds the next row. Cells are collapsed text, empty where the page has nothing.
  void row(String leftCell, String rightCell) {
    if (leftCell.isEmpty() && rightCell.isEmpty()) {
      return;
    }
    if (isTimeRow(leftCell, rightCell)) {
      times(leftCell, rightCell);
    } else if (leftTitle == null && rightTitle == null && left.isEmpty() && right.isEmpty()) {
      leftTitle = leftCell.isEmpty() ? rightCell : leftCell;
      rightTitle = rightCell.isEmpty() ? leftCell : rightCell;
      differs |= !leftTitle.equals(rightTitle);
    } else {
      paragraph(leftCell, rightCell);
    }
  }

  private static boolean isTimeRow(String leftCell, String rightCell) {
    boolean later =
        leftCell.length() + rightCell.length() < 160
            && TrackerIntro.minutes(leftCell + " " + rightCell) != null
            && (leftCell + rightCell).endsWith(")");
    return later || (Dates.isDate(leftCell) && Dates.isDate(rightCell));
  }

  private void times(String leftCell, String rightCell) {
    minutes = TrackerIntro.minutes(leftCell + " " + rightCell);
    shifted = rightCell.isEmpty();
    leftTime = shifted ? null : TrackerIntro.time(leftCell);
    int bracket = rightCell.indexOf('(');
    rightTime = TrackerIntro.time(bracket < 0 ? rightCell : rightCell.substring(0, bracket));
  }

  private void paragraph(String leftCell, String rightCell) {
    if (!leftCell.isEmpty()) {
      left.add(leftCell);
    }
    if (!rightCell.isEmpty()) {
      right.add(rightCell);
    }
    differs |= !leftCell.equals(rightCell);
    oneSided |= leftCell.isEmpty() || rightCell.isEmpty();
    shifted &= !leftCell.isEmpty();
  }

  /// The page, the version of the lower number first.
  TrackerPage page(TrackerIntro intro) {
    var older = new TrackerPage.Revision(leftNumber, leftTitle, leftTime, left);
    var newer = new TrackerPage.Revision(rightNumber, rightTitle, rightTime, right);
    TrackerPage.Tracker tracker =
        intro.tracker(null, minutesBetween(older, newer), differs && !cut);
    List<TrackerPage.Revision> both =
        leftNumber <= rightNumber ? List.of(older, newer) : List.of(newer, older);
    return new TrackerPage(tracker, both, reason(), leftOut);
  }

  private @Nullable Long minutesBetween(TrackerPage.Revision older, TrackerPage.Revision newer) {
    PageTime from = older.seenAt();
    PageTime to = newer.seenAt();
    boolean exact = from != null && to != null && from.earliest().equals(from.latest());
    return exact
        ? Long.valueOf(
            Math.abs(
                Duration.between(
                        Objects.requireNonNull(from).latest(), Objects.requireNonNull(to).latest())
                    .toMinutes()))
        : minutes;
  }

  /// A copy that drops empty cells shows the time of the right column in the left one; a paragraph that stands alone in a
  /// row of such a copy may belong to either version.
  private @Nullable String reason() {
    if (cut) {
      return "the page is cut: what its versions differ in is at best partly on it";
    }
    if (!differs) {
      return "the rows shown agree, so what changed between these versions is not on this page";
    }
    return shifted && oneSided
        ? "this copy drops empty cells: a paragraph that stands alone in its row may belong to either version"
        : null;
  }
}
