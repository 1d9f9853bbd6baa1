package org.stemma.upkeep;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.stemma.history.CaptureReader;
import org.stemma.history.Rereader;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Look;
import org.stemma.store.NewCapture;
import org.stemma.store.Recorded;
import org.stemma.store.Reread;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.upkeep.Trouble.Mend;
import org.stemma.url.WebUrl;
import org.stemma.warc.Position;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcFolder;

/// Gives records that no capture names to the articles at their addresses. They are left when a process dies after it wrote its
/// records and before the database heard of them: nothing was reported, but a page was captured, and what was captured is kept.
///
/// A record whose capture is there from another place (the same address and time) was written twice, which harms nobody: it is
/// left, and no trouble.
final class Adoption {

  /// An article that is captured by a watcher meanwhile is read anew so often.
  private static final int TRIES = 5;

  private final Store store;
  private final WarcFolder archive;
  private final CaptureReader reader;
  private final Rereader rereader;
  private final boolean mend;
  private final Consumer<Trouble> found;

  Adoption(
      Store store,
      WarcFolder archive,
      CaptureReader reader,
      Rereader rereader,
      boolean mend,
      Consumer<Trouble> found) {
    this.store = store;
    this.archive = archive;
    this.reader = reader;
    this.rereader = rereader;
    this.mend = mend;
    this.found = found;
  }

  /// @param records that no capture names
  void run(List<Position> records) throws IOException {
    Map<Long, List<WarcEntry>> byArticle = new TreeMap<>();
    for (Position position : records) {
      try {
        sort(archive.read(position), byArticle);
      } catch (IOException damaged) {
        found.accept(Trouble.left(position.file(), String.valueOf(damaged.getMessage())));
      }
    }
    for (Map.Entry<Long, List<WarcEntry>> orphans : byArticle.entrySet()) {
      adopt(store.histories().article(orphans.getKey()).orElseThrow(), orphans.getValue());
    }
  }

  private void sort(WarcEntry entry, Map<Long, List<WarcEntry>> byArticle) {
    Optional<Article> article =
        entry
            .target()
            .flatMap(target -> WebUrl.tryParse(target.toString()))
            .flatMap(url -> store.watching().find(url.key()));
    if (article.isEmpty()) {
      tell(entry, "is named by no capture, and no article has its address", Mend.NONE);
    } else if (entry.at().isPresent() && !isKnown(article.get(), entry)) {
      byArticle.computeIfAbsent(article.get().id(), _ -> new ArrayList<>()).add(entry);
    }
  }

  private boolean isKnown(Article article, WarcEntry entry) {
    return capture(article, entry.target().orElseThrow(), entry.at().orElseThrow()).isPresent();
  }

  private Optional<Capture> capture(Article article, URI target, Instant at) {
    String key = WebUrl.tryParse(target.toString()).map(WebUrl::key).orElse("");
    return store.histories().capturesAt(article.id(), List.of(at)).stream()
        .filter(capture ->
            capture.position() != null
                && WebUrl.tryParse(capture.url()).map(WebUrl::key).orElse("-").equals(key))
        .findFirst();
  }

  private void adopt(Article article, List<WarcEntry> orphans) throws IOException {
    orphans.sort(Comparator.comparing(entry -> entry.at().orElseThrow()));
    for (WarcEntry entry : orphans) {
      if (mend) {
        record(article, entry);
      }
      tell(
          entry,
          mend
              ? "was named by no capture; it is one of " + article.url() + " now"
              : "is named by no capture; it is of " + article.url(),
          mend ? Mend.DONE : Mend.POSSIBLE);
    }
    if (mend) {
      reread(article);
    }
  }

  private void record(Article article, WarcEntry entry) throws IOException {
    Orphan orphan = new Orphan(entry);
    Optional<Capture> original =
        orphan.original().flatMap(other -> capture(article, other.target(), other.at()));
    NewCapture capture = orphan.capture(original.orElse(null), reader);
    List<Recorded> recorded = store.recording().record(List.of(look(article, capture)));
    if (!(recorded.getFirst() instanceof Recorded.Done)) {
      throw new IOException("article " + article.id() + " was removed meanwhile");
    }
  }

  /// Nothing of the article changes by it but its captures: what they read as follows from reading all of them anew.
  private static Look look(Article article, NewCapture capture) {
    return new Look(
        article.id(),
        null,
        List.of(capture),
        new Seen.Nothing(),
        List.of(),
        List.of(),
        null,
        null,
        article.validators(),
        null,
        null,
        article.goneSince(),
        article.blockedSince());
  }

  private void reread(Article article) throws IOException {
    Reread reread = rereader.reread(article.id());
    for (int tries = 1; reread instanceof Reread.Outdated && tries < TRIES; tries++) {
      reread = rereader.reread(article.id());
    }
  }

  private void tell(WarcEntry entry, String says, Mend mended) {
    String target = entry.target().map(URI::toString).orElse("no address");
    found.accept(
        new Trouble(
            entry.position().file(),
            "at byte "
                + entry.position().offset()
                + ": the "
                + entry.type().word()
                + " record of "
                + target
                + " "
                + says,
            mended));
  }
}
