package org.stemma.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Ancestry;
import org.stemma.ancestry.Lineage;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// Traces texts for the page and for programs: a few at once, since it costs much. Safe for use by several threads.
public final class Tracing {

  /// UTF-16 units: the length of a long article four times over.
  public static final int LONGEST = 100_000;

  /// Texts that are traced at once; who comes then is asked to come again.
  private static final int AT_ONCE = 2;

  private final Site site;
  private final Places places = new Places(AT_ONCE);

  public Tracing(Site site) {
    this.site = site;
  }

  /// Something that costs as much as tracing does.
  ///
  /// @param <T> what it brings
  @FunctionalInterface
  public interface Work<T> {
    T of(Ancestry ancestry) throws IOException;
  }

  /// What a text shares with everything that was seen. It is kept nowhere.
  ///
  /// @param source name of the outlet whose it is; null when it is nobody's
  /// @throws Refusal when it is too long, nothing is traced here, or too much is being traced just now
  public Lineage of(String text, @Nullable String source) {
    return of(Witness.ofText(text), source, null);
  }

  /// The same of an article that is not kept.
  public Lineage of(Visiting.Fresh article) {
    return of(article.witness(), article.source(), article.url().toString());
  }

  private Lineage of(Witness witness, @Nullable String source, @Nullable String url) {
    if (witness.text().length() > LONGEST) {
      throw Refusal.tooLong(
          "This is longer than the " + LONGEST + " characters that are traced at once.");
    }
    Document document = Document.of("text", "text", source, url, witness);
    return working(ancestry -> ancestry.of(document));
  }

  /// Does work when there is a place for it.
  ///
  /// @throws Refusal when nothing is traced here, or there is none
  public <T> T working(Work<T> work) {
    Ancestry ancestry = site.ancestry();
    return places.in(() -> {
      try {
        return work.of(ancestry);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    });
  }
}
