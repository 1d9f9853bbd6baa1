package org.stemma.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Reread;
import org.stemma.store.Revision;
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

  private final Store store;
  private final Bodies bodies;
  private final Readers readers;

  public Rereader(Store store, Bodies bodies, Extractor extractor) {
    this(store, bodies, Reads.with(extractor));
  }

  /// @param reads the extractor, in one version
  public Rereader(Store store, Bodies bodies, Reads reads) {
    this.store = store;
    this.bodies = bodies;
    this.readers = new Readers(store.profiles(), reads);
  }

  /// What reading an article anew came to.
  ///
  /// @param texts captures that bear a text in either reading
  /// @param differing those of them whose text is another now, has come or has gone
  public record Anew(Reread reread, int texts, int differing) {}

  /// The article, its captures read anew if another version of the extractor, or by another profile, read them last.
  ///
  /// @throws IOException when the archive can't be read
  public Article current(Article article) throws IOException {
    if (readers.isCurrent(article)) {
      return article;
    }
    reread(article.id());
    return store.histories().article(article.id()).orElse(article);
  }

  /// True when the extractor and the profile that are in use made the article's reading, or it has none.
  public boolean isCurrent(Article article) {
    return readers.isCurrent(article);
  }

  /// Reads all captures of an article anew.
  ///
  /// @return what became of the new reading; [Reread.Outdated] when the article was captured meanwhile: then again
  /// @throws IOException when the archive can't be read; nothing was changed then
  public Reread reread(long article) throws IOException {
    return compared(article).reread();
  }

  /// Reads all captures of an article anew, and says how many read as something else now.
  ///
  /// @throws IOException when the archive can't be read; nothing was changed then
  public Anew compared(long article) throws IOException {
    Map<Long, String> before = new Known(article).digests();
    return read(article, null, before);
  }

  /// Gives captures that arrived late their place among the others. Those that were read by the present version are not read
  /// again: their texts are known.
  ///
  /// @throws IOException when the archive can't be read; nothing was changed then
  public Reread complete(long article) throws IOException {
    boolean isCurrent =
        store.histories().article(article).filter(this::isReadByPresentRules).isPresent();
    return read(article, isCurrent ? new Known(article) : null, Map.of()).reread();
  }

  private boolean isReadByPresentRules(Article article) {
    return article.extractor() != null && readers.isCurrent(article);
  }

  private Anew read(long article, @Nullable Known known, Map<Long, String> before)
      throws IOException {
    List<Capture> captures = captures(article);
    long upTo = captures.stream().mapToLong(Capture::id).max().orElse(0);
    captures.sort(Comparator.comparing(Capture::capturedAt).thenComparingLong(Capture::id));
    PageReader reader = reader(article);
    Timeline timeline = new Timeline();
    for (Capture capture : captures) {
      if (known == null || !known.add(timeline, capture)) {
        add(timeline, capture, reader);
      }
    }
    Reread reread =
        store
            .recording()
            .replaceReading(timeline.rereading(article, reader.version(), reader.profile(), upTo));
    return anew(reread, before, timeline.digests());
  }

  private static Anew anew(Reread reread, Map<Long, String> before, Map<Long, String> after) {
    Set<Long> texts = new HashSet<>(before.keySet());
    texts.addAll(after.keySet());
    long differing =
        texts.stream().filter(id -> !Objects.equals(before.get(id), after.get(id))).count();
    return new Anew(reread, texts.size(), Math.toIntExact(differing));
  }

  private List<Capture> captures(long article) {
    return new ArrayList<>(store.histories().everyCapture(article).toList());
  }

  /// By the profile that is in use now.
  private PageReader reader(long article) {
    return store
        .histories()
        .article(article)
        .map(found -> readers.with(found.siteProfile()))
        .orElseGet(() -> readers.with(PageReader.NO_PROFILE));
  }

  private void add(Timeline timeline, Capture capture, PageReader reader) throws IOException {
    Capture body = capture;
    if (capture.sameAs() != null) {
      if (timeline.addSame(capture, capture.sameAs())) {
        return;
      }
      // An import may bring a revisit whose original is another article's capture, or a later one.
      body = store.histories().capture(capture.sameAs()).orElse(capture);
    }
    reader.text(bodies, body, capture.url()).ifPresent(witness -> timeline.add(capture, witness));
  }

  /// What the article's current reading knows.
  private final class Known {

    private final Map<Long, Revision> revisions = new HashMap<>();
    private final Map<Long, Long> borne;

    Known(long article) {
      store.histories().revisions(article).forEach(one -> revisions.put(one.id(), one));
      borne = store.histories().borne(article);
    }

    /// @return false when nothing is known of the capture
    boolean add(Timeline timeline, Capture capture) {
      Long id = borne.get(capture.id());
      Revision revision = id == null ? null : revisions.get(id);
      if (revision == null) {
        return false;
      }
      timeline.add(capture, revision.digest(), () -> store.histories().witness(revision.witness()));
      return true;
    }

    Map<Long, String> digests() {
      Map<Long, String> digests = new HashMap<>();
      borne.forEach((capture, id) -> {
        Revision revision = revisions.get(id);
        if (revision != null) {
          digests.put(capture, revision.digest());
        }
      });
      return digests;
    }
  }
}
