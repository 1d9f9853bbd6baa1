package org.stemma.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// Gathers entries, each article once. Two entries are of one article when their addresses are equal; an equal id alone is not
/// enough, since feeds exist that give every entry the same.
final class EntryList {

  /// A sitemap may hold 50,000; what has more than twice as many is no list for people.
  static final int MOST = 100_000;

  private final Map<String, Integer> byUrl = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int unlinked;
  private boolean full;

  /// Takes an entry in; one without address is counted and left out.
  void add(@Nullable Entry entry) {
    if (entry == null) {
      unlinked++;
      return;
    }
    Integer known = byUrl.get(entry.url());
    if (known != null) {
      entries.set(known, merged(entries.get(known), entry));
    } else if (entries.size() == MOST) {
      full = true;
    } else {
      byUrl.put(entry.url(), entries.size());
      entries.add(entry);
    }
  }

  List<Entry> entries() {
    return entries;
  }

  boolean isFull() {
    return full;
  }

  /// What is to be said of them, one line each.
  ///
  /// @param truncated that the text they come from was cut
  List<String> warnings(boolean truncated) {
    List<String> warnings = new ArrayList<>();
    if (full) {
      warnings.add("more than " + MOST + " entries; the rest was left out");
    } else if (truncated) {
      warnings.add("cut short; what was whole was read");
    }
    if (unlinked > 0) {
      warnings.add(unlinked + (unlinked == 1 ? " entry has" : " entries have") + " no address");
    }
    return warnings;
  }

  private static Entry merged(Entry one, Entry other) {
    Set<String> aliases = new LinkedHashSet<>(one.aliases());
    aliases.addAll(other.aliases());
    return new Entry(
        one.url(),
        one.id() == null ? other.id() : one.id(),
        List.copyOf(aliases),
        one.title() == null ? other.title() : one.title(),
        one.published() == null ? other.published() : one.published(),
        later(one.updated(), other.updated()));
  }

  private static @Nullable PageTime later(@Nullable PageTime one, @Nullable PageTime other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return other.latest().isAfter(one.latest()) ? other : one;
  }
}
