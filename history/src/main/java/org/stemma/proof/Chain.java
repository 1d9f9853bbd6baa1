package org.stemma.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.store.SealedDay;

/// The days as they hang together: which are proved by a root that was kept elsewhere.
///
/// A kept root proves its day, if the day still has it, and every day before from which the chain leads there unbroken: each
/// root follows from what is said of its day, which names the root before. Read from the newest to the oldest, so each day is
/// looked at once.
final class Chain {

  private final Map<Integer, SealedDay> days = new HashMap<>();
  private final Map<Integer, Check> checks = new HashMap<>();

  /// @param days all that are sealed, the oldest first
  Chain(List<SealedDay> days, Roots kept) {
    @Nullable Integer anchor = null;
    for (int i = days.size() - 1; i >= 0; i--) {
      SealedDay day = days.get(i);
      this.days.put(day.day(), day);
      @Nullable String root = kept.byDay().get(day.day());
      boolean isKept = day.root().equals(root);
      anchor = isKept ? Integer.valueOf(day.day()) : anchor;
      String before = i == 0 ? "" : days.get(i - 1).root();
      @Nullable String fault = fault(day, before);
      checks.put(day.day(), check(day, isKept ? null : root, fault, anchor));
      anchor = fault == null ? anchor : null;
    }
    kept.byDay().keySet().stream()
        .filter(day -> !this.days.containsKey(day))
        .forEach(day -> checks.put(day, Check.broken(Check.Claim.ROOT, absent(day))));
  }

  private static @Nullable String fault(SealedDay day, String before) {
    if (!DayRoot.follows(day)) {
      return "its root is not that of its leaves and the day before";
    }
    return day.previous().equals(before)
        ? null
        : "it was sealed after a day with another root than the day before it has now";
  }

  private static Check check(
      SealedDay day, @Nullable String other, @Nullable String fault, @Nullable Integer anchor) {
    String name = "day " + date(day.day());
    if (other != null) {
      return Check.broken(Check.Claim.ROOT, name + ": another root was kept: " + other);
    }
    if (fault != null) {
      return Check.broken(Check.Claim.ROOT, name + ": " + fault);
    }
    if (anchor == null) {
      return Check.open(
          Check.Claim.ROOT,
          name + ": no root was kept that stands over it: only consistent with itself");
    }
    return Check.proved(
        Check.Claim.ROOT,
        name
            + (anchor == day.day()
                ? ": its root was kept"
                : ": chained to the root kept of " + date(anchor)));
  }

  private static String absent(int day) {
    return "day " + date(day) + ": a root was kept, and no such day is sealed here";
  }

  static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /// What became of a day's root; a kept day that is not there any more is broken too.
  Check check(int day) {
    Check check = checks.get(day);
    return check == null
        ? Check.broken(Check.Claim.ROOT, "day " + date(day) + " is not sealed")
        : check;
  }

  /// A sealed day; null when it is not.
  @Nullable SealedDay day(int day) {
    return days.get(day);
  }

  /// All days that something is said of, sealed or kept, the oldest first.
  List<Integer> all() {
    List<Integer> all = new ArrayList<>(checks.keySet());
    all.sort(null);
    return all;
  }
}
