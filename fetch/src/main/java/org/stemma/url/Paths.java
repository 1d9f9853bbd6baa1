package org.stemma.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Paths, which begin with `/` and are percent-encoded.
final class Paths {

  /// The names under which servers keep the page of a folder.
  private static final Pattern INDEX =
      Pattern.compile("/index\\.(?:html?|shtml|xhtml|php)$", Pattern.CASE_INSENSITIVE);

  /// Java and older PHP put the session into the path where cookies are off.
  private static final Pattern SESSION =
      Pattern.compile(";(?:jsessionid|phpsessid)=[^/;]*", Pattern.CASE_INSENSITIVE);

  private static final Pattern SLASHES = Pattern.compile("/{2,}");

  /// A language, or a language and a country: `en`, `de-at`, `pt_BR`.
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}(?:[-_][a-z]{2})?");

  private Paths() {}

  /// RFC 3986, section 5.2.4, on segments.
  static String withoutDots(String path) {
    if (path.isEmpty()) {
      return "/";
    }
    if (!path.contains("/.")) {
      return path;
    }
    List<String> kept = new ArrayList<>();
    String[] segments = path.substring(1).split("/", -1);
    for (int i = 0; i < segments.length; i++) {
      boolean up = segments[i].equals("..");
      if (up && !kept.isEmpty()) {
        kept.removeLast();
      }
      boolean dots = up || segments[i].equals(".");
      if (!dots) {
        kept.add(segments[i]);
      } else if (i == segments.length - 1) {
        kept.add("");
      }
    }
    return "/" + String.join("/", kept);
  }

  /// As it stands in a key: no doubled slash, session id, index file or slash at the end; `/` stays.
  static String folded(String path) {
    String folded = path.indexOf(';') < 0 ? path : SESSION.matcher(path).replaceAll("");
    folded = folded.contains("//") ? SLASHES.matcher(folded).replaceAll("/") : folded;
    folded = INDEX.matcher(folded).replaceFirst("/");
    return folded.length() > 1 && folded.endsWith("/")
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }

  static boolean isFront(String path) {
    String folded = folded(path);
    return folded.equals("/")
        || LANGUAGE.matcher(folded.substring(1).toLowerCase(Locale.ROOT)).matches();
  }
}
