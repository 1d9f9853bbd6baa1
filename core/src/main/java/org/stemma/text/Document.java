package org.stemma.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A witness as one of several that are looked at together.
///
/// @param id unique among them; a revision of a tracker's page is `ID#n`
/// @param series documents of one series are never compared with each other: the revisions of one article, and one outlet's
///     own articles, whose shared words are boilerplate. The source in lower case where it is known, else a name of its own
/// @param source the outlet, as the page or the user names it; null when nobody does
/// @param url null when it is not known
/// @param witness its text
public record Document(
    String id, String series, @Nullable String source, @Nullable String url, Witness witness) {

  /// @param article what stands for the series when no source is known: the id of the article, without a revision's number
  public static Document of(
      String id, String article, @Nullable String source, @Nullable String url, Witness witness) {
    String series =
        source == null ? "article " + article : "source " + source.strip().toLowerCase(Locale.ROOT);
    return new Document(id, series, source, url, witness);
  }

  public static Document of(String id, Witness witness) {
    return of(id, id, null, null, witness);
  }

  public String text() {
    return witness.text();
  }
}
