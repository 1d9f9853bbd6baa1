package org.stemma.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.page.Refusal;

/// Where a list goes on. It names the last thing that was shown, not how many were: what is added meanwhile moves nothing.
/// Opaque to whoever gets it, and good for the list that gave it.
///
/// @param list that gave it
/// @param numbers by which that list finds the place
record Cursor(String list, List<Long> numbers) {

  /// Characters; ours have fewer than eighty.
  private static final int LONGEST = 200;

  private static final Pattern WRITTEN = Pattern.compile("[a-z]+(:[0-9]{1,18})+");

  Cursor {
    numbers = List.copyOf(numbers);
  }

  static Cursor of(String list, Long... numbers) {
    return new Cursor(list, List.of(numbers));
  }

  /// Reads one.
  ///
  /// @param text as it was asked; null for the beginning of the list
  /// @param count how many numbers the list's cursors have
  /// @return null for the beginning of the list
  /// @throws Refusal when this list did not give it
  static @Nullable Cursor parse(@Nullable String text, String list, int count) {
    if (text == null) {
      return null;
    }
    String[] parts = decoded(text).split(":", -1);
    if (!parts[0].equals(list) || parts.length != count + 1) {
      throw foreign();
    }
    return new Cursor(list, List.of(parts).stream().skip(1).map(Long::parseLong).toList());
  }

  private static String decoded(String text) {
    if (text.length() > LONGEST) {
      throw foreign();
    }
    try {
      byte[] bytes = Base64.getUrlDecoder().decode(text);
      String written = new String(bytes, StandardCharsets.US_ASCII);
      if (WRITTEN.matcher(written).matches()) {
        return written;
      }
    } catch (IllegalArgumentException notBase64) {
      throw foreign();
    }
    throw foreign();
  }

  private static Refusal foreign() {
    return Refusal.badRequest("“cursor” is none that this list gave.");
  }

  long number(int index) {
    return numbers.get(index);
  }

  /// As it is handed out: letters, digits, `-` and `_`.
  String text() {
    StringBuilder written = new StringBuilder(list);
    numbers.forEach(number -> written.append(':').append(number.longValue()));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(written.toString().getBytes(StandardCharsets.US_ASCII));
  }
}
