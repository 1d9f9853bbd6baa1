package org.stemma.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Address;
import org.stemma.store.Article;
import org.stemma.store.Look;
import org.stemma.store.NewCapture;
import org.stemma.store.Recorded;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.url.WebUrl;
import org.stemma.warc.Position;
import org.stemma.warc.WarcFolder;

/// Writes captures: first their records into the archive, forced to the disk, then all of them into the store in one transaction. So
/// whatever the store holds has its record; a crash between the two leaves records that nobody knows of, never the other way round.
///
/// Not thread-safe.
final class Writing {

  private final Store store;
  private final WarcFolder archive;
  private final Originals originals;
  private final Latecomers latecomers;
  private final Tally tally;
  private final List<Pending> waiting = new ArrayList<>();
  private final Set<String> names = new HashSet<>();

  Writing(
      Store store, WarcFolder archive, Originals originals, Latecomers latecomers, Tally tally) {
    this.store = store;
    this.archive = archive;
    this.originals = originals;
    this.latecomers = latecomers;
    this.tally = tally;
  }

  /// A capture that is to be written.
  ///
  /// @param article as it stood before the batch
  /// @param capture without a position
  record Pending(
      Brought brought, Homes.Home home, Article article, NewCapture capture, Seen seen) {}

  void add(Pending pending) {
    waiting.add(pending);
    names.addAll(pending.brought().found().names());
  }

  /// Whether a record with one of these names waits to be written, so that nothing can point at it yet.
  boolean isWaiting(List<String> wanted) {
    return wanted.stream().anyMatch(names::contains);
  }

  /// Writes what waits.
  void flush() throws IOException {
    List<Position> positions =
        archive.append(waiting.stream().map(pending -> pending.brought().record()).toList());
    List<Look> looks = new ArrayList<>();
    for (int i = 0; i < waiting.size(); i++) {
      looks.add(look(waiting.get(i), positions.get(i)));
    }
    List<Recorded> recorded = store.recording().record(looks);
    for (int i = 0; i < recorded.size(); i++) {
      follow(waiting.get(i), looks.get(i), recorded.get(i));
    }
    waiting.clear();
    names.clear();
  }

  private static Look look(Pending pending, Position position) {
    Article article = pending.article();
    Address canonical = pending.home().takeCanonical();
    return new Look(
        article.id(),
        null,
        List.of(pending.capture().at(position)),
        pending.seen(),
        List.of(),
        pending.home().takeFurther(),
        canonical,
        canonical == null ? null : host(canonical),
        article.validators(),
        null,
        null,
        article.goneSince(),
        article.blockedSince());
  }

  private static @Nullable String host(Address address) {
    return WebUrl.tryParse(address.url()).map(url -> url.hostKey().toString()).orElse(null);
  }

  private void follow(Pending pending, Look look, Recorded recorded) {
    switch (recorded) {
      case Recorded.Done done -> done(pending, done);
      case Recorded.ArticleRemoved removed ->
          tally.skip("captures of articles that were taken down");
      case Recorded.ReadAnew anew -> again(pending, look);
      case Recorded.LeaseLost lost -> throw new IllegalStateException("no lease was asked for");
    }
  }

  private void done(Pending pending, Recorded.Done done) {
    originals.add(pending.brought().found().names(), done.captures().getFirst());
    tally.captured(pending.article().id());
  }

  /// The article was read anew by another process since the batch began, so what the capture says of its text holds no more: it
  /// comes in without, and gets its place with those that are late.
  private void again(Pending pending, Look look) {
    Look bare =
        new Look(
            look.article(),
            null,
            look.captures(),
            new Seen.Nothing(),
            look.events(),
            look.addresses(),
            look.canonical(),
            look.canonicalHost(),
            look.validators(),
            null,
            null,
            look.goneSince(),
            look.blockedSince());
    latecomers.add(look.article());
    if (store.recording().record(List.of(bare)).getFirst() instanceof Recorded.Done done) {
      done(pending, done);
    }
  }
}
