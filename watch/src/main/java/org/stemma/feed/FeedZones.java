package org.stemma.feed;

import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Zones as feeds write them behind a time: offsets, and names that mean one fixed offset all over the world.
final class FeedZones {

  /// No zone in use is further from Greenwich.
  private static final int FURTHEST = 14;

  /// `+0200`, `-05:00`, `+2`, `GMT+1`.
  private static final Pattern OFFSET =
      Pattern.compile("(?:UTC|GMT|UT)?\\s*([+-])(\\d{1,2}):?(\\d{2})?", Pattern.CASE_INSENSITIVE);

  /// `(CEST)` behind an offset, as RFC 822 allows, or `[Europe/Berlin]`, as RFC 9557 does.
  private static final Pattern COMMENT = Pattern.compile("\\s*(?:\\([^()]*\\)|\\[[^\\[\\]]*\\])$");

  private static final Map<String, ZoneOffset> NAMES =
      names(
          """
          Z z gmt utc ut wet
          +1 bst cet mez
          +2 cest mesz eet sast
          +3 eest msk
          -4 edt
          -5 est cdt
          -6 cst mdt
          -7 mst pdt
          -8 pst
          +8 hkt sgt
          +9 jst kst
          +10 aest
          +11 aedt
          +12 nzst
          +13 nzdt
          """);

  private FeedZones() {}

  /// Null when it is missing or not known for certain.
  static @Nullable ZoneOffset read(@Nullable String written) {
    if (written == null) {
      return null;
    }
    String zone = COMMENT.matcher(written.strip()).replaceFirst("");
    Matcher offset = OFFSET.matcher(zone);
    return offset.matches() ? offset(offset) : NAMES.get(zone.toLowerCase(Locale.ROOT));
  }

  private static @Nullable ZoneOffset offset(Matcher found) {
    int sign = found.group(1).equals("-") ? -1 : 1;
    int hours = Integer.parseInt(found.group(2));
    int minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
    return hours > FURTHEST || minutes > 59
        ? null
        : ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
  }

  private static Map<String, ZoneOffset> names(String table) {
    Map<String, ZoneOffset> names = new HashMap<>();
    for (String line : table.lines().toList()) {
      String[] words = line.split(" ", -1);
      for (int i = 1; i < words.length; i++) {
        names.put(words[i], ZoneOffset.of(words[0]));
      }
    }
    return Map.copyOf(names);
  }
}
