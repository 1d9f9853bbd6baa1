package org.stemma.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.stemma.url.BadUrlException;
import org.stemma.url.WebUrl;

/// Addresses one a line, as people keep them and pipe them in. A line that begins with `#`, or what follows a blank and `#`, is
/// a comment; blank lines mean nothing.
public final class UrlLists {

  /// Of a line that is wrong so much is shown.
  private static final int SHOWN = 120;

  private static final Pattern BLANK = Pattern.compile("\\s");

  private UrlLists() {}

  /// The addresses in their order, each once.
  ///
  /// @throws UnreadableListException naming the first line that is no http or https address
  /// @throws IOException when the reader fails
  public static List<WebUrl> read(Reader reader) throws IOException, UnreadableListException {
    Set<WebUrl> urls = new LinkedHashSet<>();
    BufferedReader lines = new BufferedReader(reader);
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      String written = withoutComment(number == 1 ? withoutMark(line) : line);
      if (!written.isEmpty()) {
        urls.add(url(written, number));
      }
    }
    return List.copyOf(urls);
  }

  private static WebUrl url(String written, int line) throws UnreadableListException {
    if (BLANK.matcher(written).find()) {
      throw new UnreadableListException(line, "more than one word: " + shown(written));
    }
    try {
      return WebUrl.parse(written);
    } catch (BadUrlException none) {
      throw new UnreadableListException(line, String.valueOf(none.getMessage()));
    }
  }

  /// An address may hold `#` itself, so one inside of a word begins no comment.
  private static String withoutComment(String line) {
    return line.replaceFirst("(?:^|\\s)#.*$", "").strip();
  }

  private static String shown(String line) {
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private static String withoutMark(String line) {
    return line.startsWith("\uFEFF") ? line.substring(1) : line;
  }
}
