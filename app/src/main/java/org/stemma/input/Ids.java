package org.stemma.input;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Names the documents of one run. A name that is taken already becomes `NAME~2`, `NAME~3`, with a warning.
public final class Ids {

  private final Set<String> taken = new HashSet<>();

  /// The last number given to the namesakes of an id, so that a hundred thousand of them cost no more than others.
  private final Map<String, Integer> namesakes = new HashMap<>();

  private final Notices notices;

  public Ids(Notices notices) {
    this.notices = notices;
  }

  /// The id itself or, where it is taken, the next free `~n` of it.
  ///
  /// @param place of the document, for the warning
  public String claim(String id, String place) {
    if (taken.add(id)) {
      return id;
    }
    int n = namesakes.getOrDefault(id, 1) + 1;
    while (!taken.add(id + "~" + n)) {
      n++;
    }
    namesakes.put(id, n);
    notices.warning(place, "there is a document " + id + " already; this one is " + id + "~" + n);
    return id + "~" + n;
  }

  /// A file's base name less `.gz`, then less `.html`, `.htm` or `.txt`.
  public static String ofFile(String name) {
    String base = name.substring(name.lastIndexOf('/') + 1);
    String unpacked = without(base, ".gz");
    for (String suffix : new String[] {".html", ".htm", ".txt"}) {
      if (!without(unpacked, suffix).equals(unpacked)) {
        return without(unpacked, suffix);
      }
    }
    return unpacked;
  }

  private static String without(String name, String suffix) {
    boolean ends = name.toLowerCase(Locale.ROOT).endsWith(suffix);
    return ends && name.length() > suffix.length()
        ? name.substring(0, name.length() - suffix.length())
        : name;
  }
}
