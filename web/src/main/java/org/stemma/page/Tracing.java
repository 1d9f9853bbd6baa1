package org.stemma.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
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
  private final Semaphore places = new Semaphore(AT_ONCE);

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
    if (text.length() > LONGEST) {
      throw Refusal.tooLong(
          "This is longer than the " + LONGEST + " characters that are traced at once.");
    }
    Document document = Document.of("text", "text", source, null, Witness.ofText(text));
    return working(ancestry -> ancestry.of(document));
  }

  /// Does work when there is a place for it.
  ///
  /// @throws Refusal when nothing is traced here, or there is none
  public <T> T working(Work<T> work) {
    Ancestry ancestry = site.ancestry();
    if (!places.tryAcquire()) {
      throw Refusal.busy("Other texts are being traced just now; send it again in a moment.");
    }
    try {
      return work.of(ancestry);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      places.release();
    }
  }
}
