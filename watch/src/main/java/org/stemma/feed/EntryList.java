package org.stemma.feed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;
import org.stemma.url.WebUrl;

/// Gathers entries, each article once. Two entries are of one article when their addresses have one key ([WebUrl#key()]); an equal id alone is not
/// enough, since feeds exist that give every entry the same.
final class EntryList {

  /// A sitemap may hold 50,000; what has more than twice as many is no list for people.
  static final int MOST = 100_000;

  private final Map<String, Integer> byKey = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private int unlinked;
  private boolean full;

  /// Takes an entry in; one without address is counted and left out.
  void add(@Nullable Entry entry) {
    if (entry == null) {
      unlinked++;
      return;
    }
    String key = entry.url().key();
    Integer known = byKey.get(key);
    if (known != null) {
      entries.set(known, merged(entries.get(known), entry));
    } else if (entries.size() == MOST) {
      full = true;
    } else {
      byKey.put(key, entries.size());
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
    Set<WebUrl> aliases = new LinkedHashSet<>(one.aliases());
    aliases.add(other.url());
    aliases.addAll(other.aliases());
    aliases.remove(one.url());
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
