package org.stemma.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Article;
import org.stemma.store.Dispute;
import org.stemma.store.Dispute.Says;
import org.stemma.store.Matter;
import org.stemma.store.Store;

/// What people said in another store, as `stemma export disputes --jsonl` writes it. Whose articles are not here is left out; whoever said
/// it gets no account.
final class DisputeLines {

  /// What each line begins with.
  static final String BEGIN = "{\"format\":\"stemma.dispute/1\"";

  private static final Set<String> FIELDS =
      Set.of(
          "url",
          "kind",
          "judged",
          "beside",
          "other_url",
          "says",
          "note",
          "by",
          "at",
          "withdrawn_at");

  private final String name;
  private final boolean lenient;
  private final Tally tally;
  private final Store store;

  DisputeLines(String name, boolean lenient, Tally tally, Store store) {
    this.name = name;
    this.lenient = lenient;
    this.tally = tally;
    this.store = store;
  }

  /// @throws BadImportException naming the first line that is none, unless the reading is lenient
  void read(InputStream in) throws IOException {
    int number = 0;
    for (byte[] line = VersionLines.line(in); line != null; line = VersionLines.line(in)) {
      number++;
      if (!VersionLines.isBlank(line)) {
        read(name + ":" + number, line);
      }
    }
  }

  private void read(String place, byte[] line) throws IOException {
    try {
      take(place, VersionLines.fields(place, line, FIELDS));
    } catch (BadImportException bad) {
      if (!lenient) {
        throw bad;
      }
      tally.skip("lines that are no dispute");
    }
  }

  private void take(String place, Map<String, String> fields) throws BadImportException {
    Optional<Article> article = article(place, fields.get("url"));
    @Nullable String otherUrl = fields.get("other_url");
    Optional<Article> other = otherUrl == null ? Optional.empty() : article(place, otherUrl);
    if (article.isEmpty() || (otherUrl != null && other.isEmpty())) {
      tally.skip("disputes of articles that are not here");
      return;
    }
    Dispute dispute =
        new Dispute(
            0,
            article.get().id(),
            other.map(Article::id).orElse(null),
            new Matter(
                word(place, fields, "kind", Matter.Kind.values()),
                text(place, fields, "judged"),
                fields.getOrDefault("beside", "")),
            word(place, fields, "says", Says.values()),
            fields.getOrDefault("note", ""),
            null,
            text(place, fields, "by"),
            instant(place, text(place, fields, "at")),
            fields.containsKey("withdrawn_at")
                ? instant(place, text(place, fields, "withdrawn_at"))
                : null);
    if (store.disputes().take(dispute)) {
      tally.dispute();
    } else {
      tally.skip("disputes that were here already");
    }
  }

  private Optional<Article> article(String place, @Nullable String url) throws BadImportException {
    return store.watching().find(VersionLines.url(place, url).key());
  }

  private static String text(String place, Map<String, String> fields, String name)
      throws BadImportException {
    @Nullable String text = fields.get(name);
    if (text == null || text.isBlank()) {
      throw new BadImportException(place, "no \"" + name + "\"");
    }
    return text;
  }

  private static <E extends Enum<E>> E word(
      String place, Map<String, String> fields, String name, E[] all) throws BadImportException {
    String text = text(place, fields, name);
    return Arrays.stream(all)
        .filter(one -> one.name().equalsIgnoreCase(text.replace(' ', '_')))
        .findFirst()
        .orElseThrow(
            () -> new BadImportException(place, "\"" + name + "\" is none that is known: " + text));
  }

  private static Instant instant(String place, String text) throws BadImportException {
    return Versions.instant(text)
        .orElseThrow(() -> new BadImportException(place, "not a time in ISO 8601: " + text));
  }
}
