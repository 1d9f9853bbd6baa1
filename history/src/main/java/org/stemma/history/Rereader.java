package org.stemma.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stemma.extract.Extractor;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Outcome;
import org.stemma.store.Reread;
import org.stemma.store.Store;

/// Reads an article's captures anew, all of them, with the extractor as it is now.
///
/// A better extractor reads an old page otherwise than the one before did. If it only read the next capture, the difference
/// between the two extractors would be shown as the publisher's edit. So both sides are always read by one version: before
/// the first look after an upgrade the article's captures are read again, its old reading is marked as replaced, and what
/// its revisions are follows from the new one. Nothing is fetched and no capture is touched.
///
/// The same way is taken when captures arrive late, by import: what the revisions are then follows from all captures in the
/// order of time.
public final class Rereader {

  private static final int PORTION = 1_000;

  private final Store store;
  private final Bodies bodies;
  private final PageReader reader;

  public Rereader(Store store, Bodies bodies, Extractor extractor) {
    this.store = store;
    this.bodies = bodies;
    this.reader = new PageReader(extractor);
  }

  /// The article, its captures read anew if another version of the extractor read them last.
  ///
  /// @throws IOException when the archive can't be read
  public Article current(Article article) throws IOException {
    if (article.extractor() == null || article.extractor().equals(reader.version())) {
      return article;
    }
    reread(article.id());
    return store.histories().article(article.id()).orElse(article);
  }

  /// Reads all captures of an article anew.
  ///
  /// @return what became of the new reading; [Reread.Outdated] when the article was captured meanwhile: then again
  /// @throws IOException when the archive can't be read; nothing was changed then
  public Reread reread(long article) throws IOException {
    List<Capture> captures = captures(article);
    long upTo = captures.stream().mapToLong(Capture::id).max().orElse(0);
    captures.sort(Comparator.comparing(Capture::capturedAt).thenComparingLong(Capture::id));
    Timeline timeline = new Timeline();
    for (Capture capture : captures) {
      add(timeline, capture);
    }
    return store
        .recording()
        .replaceReading(timeline.rereading(article, reader.version(), PageReader.NO_PROFILE, upTo));
  }

  private List<Capture> captures(long article) {
    List<Capture> all = new ArrayList<>();
    List<Capture> portion = store.histories().captures(article, 0, PORTION);
    while (!portion.isEmpty()) {
      all.addAll(portion);
      portion = store.histories().captures(article, portion.getLast().id(), PORTION);
    }
    return all;
  }

  private void add(Timeline timeline, Capture capture) throws IOException {
    if (capture.sameAs() != null) {
      timeline.addSame(capture, capture.sameAs());
      return;
    }
    if (!mayBearText(capture.outcome())) {
      return;
    }
    Optional<Bodies.Body> body = bodies.body(capture);
    if (body.isPresent()
        && reader.read(body.get().bytes(), body.get().contentType(), capture.url())
            instanceof PageReader.Text text) {
      timeline.add(capture, text.witness());
    }
  }

  /// A page in which the extractor of the day found no article may have one for the extractor of today. What the host itself
  /// said was none stays none.
  private static boolean mayBearText(Outcome outcome) {
    return outcome == Outcome.PAGE || outcome == Outcome.NO_ARTICLE;
  }
}
