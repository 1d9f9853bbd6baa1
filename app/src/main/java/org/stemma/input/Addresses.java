package org.stemma.input;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where the pages of a run were fetched: a line each, the document's id, a tab, its URL. Blank lines are passed over; of an id
/// that stands twice the last counts.
public final class Addresses {

  /// Of a run that was given none.
  public static final Addresses NONE = new Addresses(Map.of());

  private final Map<String, String> urls;

  private Addresses(Map<String, String> urls) {
    this.urls = Map.copyOf(urls);
  }

  /// @throws BadInputException when it is no such table, with the line
  /// @throws IOException when the file can't be read
  public static Addresses read(Path file) throws BadInputException, IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException foreign) {
      throw new BadInputException(file.toString(), "is not UTF-8");
    }
    Map<String, String> urls = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      int tab = line.indexOf('\t');
      if (tab > 0 && tab + 1 < line.length()) {
        urls.put(line.substring(0, tab), line.substring(tab + 1).strip());
      } else if (!line.isBlank()) {
        throw new BadInputException(file + ":" + (i + 1), "is no id, tab and URL");
      }
    }
    return new Addresses(urls);
  }

  /// The document with the address that the table has for it, else as it is.
  public RawDocument complete(RawDocument raw) {
    @Nullable String url = urls.get(raw.id());
    return url == null ? raw : raw.at(url);
  }
}
