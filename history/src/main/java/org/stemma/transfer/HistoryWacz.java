package org.stemma.transfer;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.RecordKind;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.store.Store;
import org.stemma.wacz.Packed;
import org.stemma.wacz.Wacz;
import org.stemma.wacz.WaczContents;
import org.stemma.wacz.WaczPage;
import org.stemma.warc.Position;
import org.stemma.warc.Reference;
import org.stemma.warc.WarcFiles;

/// One article's whole history as a file that replay tools open: all its captures, the originals of its revisits also where they are
/// another article's, and a list of pages from which a reader chooses a revision.
public final class HistoryWacz {

  private final Store store;
  private final WarcFiles files;

  /// @param files the archive
  public HistoryWacz(Store store, WarcFiles files) {
    this.store = store;
    this.files = files;
  }

  /// Packs a history.
  ///
  /// @param to is replaced when the new file is whole; ends in `.wacz`
  /// @param created now
  /// @throws IOException when a capture can't be read where it should be, or the file can't be written
  public Packed write(Article article, Path to, Instant created) throws IOException {
    List<Capture> captures = store.histories().everyCapture(article.id()).toList();
    List<Revision> revisions = store.histories().revisions(article.id());
    String description = description(article, captures, revisions);
    return pack(to, article, captures, description, created, pages(article, revisions));
  }

  /// Packs one capture, with what it repeats.
  ///
  /// @param capture of the article
  /// @throws IOException as of [#write]
  public Packed writeOne(Article article, Capture capture, Path to, Instant created)
      throws IOException {
    URI url = URI.create(capture.url());
    String description = "Capture of %s at %s.".formatted(url, capture.capturedAt());
    WaczPage page = new WaczPage(url, capture.capturedAt(), title(article));
    return pack(to, article, List.of(capture), description, created, List.of(page));
  }

  private Packed pack(
      Path to,
      Article article,
      List<Capture> captures,
      String description,
      Instant created,
      List<WaczPage> pages)
      throws IOException {
    Set<Position> positions = new LinkedHashSet<>();
    Map<Reference, Position> originals = new HashMap<>();
    for (Capture capture : captures) {
      Position position = capture.position();
      if (position != null) {
        positions.add(position);
        addOriginal(capture, position, originals);
      }
    }
    WaczContents contents =
        new WaczContents(title(article), description, created, List.copyOf(positions), pages);
    return Wacz.pack(
        to, files, contents, reference -> Optional.ofNullable(originals.get(reference)));
  }

  private static String title(Article article) {
    return article.headline() == null ? article.url() : article.headline();
  }

  private void addOriginal(Capture capture, Position position, Map<Reference, Position> originals)
      throws IOException {
    if (capture.record() != RecordKind.REVISIT || capture.sameAs() == null) {
      return;
    }
    Optional<Position> original =
        store.histories().capture(capture.sameAs()).map(Capture::position);
    Optional<Reference> reference = files.read(position).refersTo();
    if (original.isPresent() && reference.isPresent()) {
      originals.put(reference.get(), original.get());
    }
  }

  private static String description(
      Article article, List<Capture> captures, List<Revision> revisions) {
    return "%d captures and %d revisions of %s, from %s to %s."
        .formatted(
            captures.size(),
            revisions.size(),
            article.url(),
            first(captures).map(Instant::toString).orElse("never"),
            last(captures).map(Instant::toString).orElse("never"));
  }

  private static Optional<Instant> first(List<Capture> captures) {
    return captures.stream().map(Capture::capturedAt).min(Instant::compareTo);
  }

  private static Optional<Instant> last(List<Capture> captures) {
    return captures.stream().map(Capture::capturedAt).max(Instant::compareTo);
  }

  /// A page for each time that a revision came, also for one that came back.
  private List<WaczPage> pages(Article article, List<Revision> revisions) {
    Map<Long, Revision> byId = new HashMap<>();
    revisions.forEach(revision -> byId.put(revision.id(), revision));
    List<WaczPage> pages = new ArrayList<>();
    for (Sighting sighting : store.histories().sightings(article.id())) {
      Revision revision = byId.get(sighting.revision());
      Optional<Capture> capture = store.histories().capture(sighting.first());
      if (revision != null && capture.isPresent() && capture.get().position() != null) {
        pages.add(
            new WaczPage(
                URI.create(capture.get().url()),
                capture.get().capturedAt(),
                title(article, revision, sighting)));
      }
    }
    return pages;
  }

  private static String title(Article article, Revision revision, Sighting sighting) {
    String headline = revision.headline() == null ? article.url() : revision.headline();
    String back = sighting.alternating() ? ", back" : "";
    return headline + " (revision " + revision.number() + back + ")";
  }
}
