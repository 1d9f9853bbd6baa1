package org.stemma.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Collation;
import org.stemma.collate.Side;
import org.stemma.collate.Variant;
import org.stemma.store.Address;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Dispute;
import org.stemma.store.Event;
import org.stemma.store.Gist;
import org.stemma.store.Histories;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.store.Store;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;
import org.stemma.warc.Position;

/// Writes tables of what is known: article by article in the order in which they came, so that memory does not grow with how many
/// there are. Articles that were taken down are never among them. What is recorded meanwhile may be in it or not.
///
/// Thread-safe.
public final class Exporter {

  private final Store store;
  private final Histories histories;

  public Exporter(Store store) {
    this.store = store;
    this.histories = store.histories();
  }

  /// Writes one table.
  ///
  /// @return how many rows
  public long write(ExportKind kind, ExportFilter filter, Rows rows) throws IOException {
    rows.begin(kind);
    Map<Long, String> outlets = new HashMap<>();
    store.outlets().all().forEach(outlet -> outlets.put(outlet.id(), outlet.key()));
    Counted counted = new Counted(rows, filter);
    try (Stream<Article> articles = articles(filter)) {
      for (Article article : (Iterable<Article>) articles::iterator) {
        write(kind, new Subject(article, outlet(outlets, article)), counted);
      }
    }
    return counted.count;
  }

  private String outlet(Map<Long, String> outlets, Article article) {
    return outlets.computeIfAbsent(
        article.outlet(), id -> store.outlets().find(id).map(Outlet::key).orElse(""));
  }

  private Stream<Article> articles(ExportFilter filter) {
    Stream<Article> articles =
        filter.article() == null
            ? histories.everyArticle()
            : histories.article(filter.article()).stream();
    return articles.filter(
        article -> filter.outlet() == null || article.outlet() == filter.outlet());
  }

  private void write(ExportKind kind, Subject subject, Counted rows) throws IOException {
    switch (kind) {
      case ARTICLES -> article(subject, rows);
      case REVISIONS -> revisions(subject, rows);
      case VARIANTS -> variants(subject, rows);
      case CAPTURES -> captures(subject, rows);
      case EVENTS -> events(subject, rows);
      case DISPUTES -> disputes(subject, rows);
    }
  }

  /// Whom rows are of.
  private record Subject(Article article, String outlet) {
    long id() {
      return article.id();
    }
  }

  /// Rows that the filter lets through, counted.
  private static final class Counted {
    private final Rows rows;
    private final ExportFilter filter;
    private long count;

    Counted(Rows rows, ExportFilter filter) {
      this.rows = rows;
      this.filter = filter;
    }

    boolean covers(Instant at) {
      return filter.covers(at);
    }

    void row(@Nullable Object... values) throws IOException {
      rows.row(Arrays.asList(values));
      count++;
    }
  }

  private void article(Subject subject, Counted rows) throws IOException {
    Article article = subject.article();
    if (!rows.covers(article.firstSeenAt())) {
      return;
    }
    List<String> addresses =
        histories.addresses(article.id()).stream().map(Address::url).distinct().toList();
    rows.row(
        article.id(),
        subject.outlet(),
        article.url(),
        article.headline(),
        article.state().label(),
        article.firstSeenAt(),
        article.publishedAt(),
        article.revisions(),
        article.extractor(),
        article.goneSince(),
        article.blockedSince(),
        article.mergedInto(),
        addresses);
  }

  private void revisions(Subject subject, Counted rows) throws IOException {
    for (Revision revision : histories.revisions(subject.id())) {
      if (rows.covers(revision.seenAt())) {
        revision(subject, revision, histories.witness(revision.witness()), rows);
      }
    }
  }

  private static void revision(Subject subject, Revision revision, Witness witness, Counted rows)
      throws IOException {
    Gist gist = revision.gist();
    PageTime published = witness.publishedAt();
    rows.row(
        subject.id(),
        subject.outlet(),
        subject.article().url(),
        revision.number(),
        revision.seenAt(),
        revision.lastWithout(),
        revision.capture(),
        revision.headline(),
        published == null ? null : published.iso(),
        witness.byline(),
        witness.language(),
        revision.words(),
        gist == null ? null : gist.weight().label(),
        gist == null ? null : gist.byWeight().values().stream().mapToInt(each -> each).sum(),
        gist == null ? null : gist.line(),
        gist == null ? null : gist.admitted(),
        subject.article().extractor(),
        revision.digest(),
        witness.text());
  }

  /// Each revision against the text that stood before it, which with texts that come and go need not be the revision of the number
  /// before.
  private void variants(Subject subject, Counted rows) throws IOException {
    Map<Long, Revision> revisions = new HashMap<>();
    histories.revisions(subject.id()).forEach(revision -> revisions.put(revision.id(), revision));
    Revision before = null;
    for (Sighting sighting : histories.sightings(subject.id())) {
      Revision revision = revisions.get(sighting.revision());
      if (revision == null) {
        continue;
      }
      if (before != null && !sighting.alternating() && rows.covers(revision.seenAt())) {
        variants(subject, before, revision, rows);
      }
      before = revision;
    }
  }

  private void variants(Subject subject, Revision older, Revision newer, Counted rows)
      throws IOException {
    Collation collation =
        Collation.of(histories.witness(older.witness()), histories.witness(newer.witness()));
    for (Variant variant : collation.variants()) {
      if (variant.isChange()) {
        variant(subject, older, newer, variant, rows);
      }
    }
  }

  private static void variant(
      Subject subject, Revision older, Revision newer, Variant variant, Counted rows)
      throws IOException {
    Side from = variant.from();
    Side to = variant.to();
    rows.row(
        subject.id(),
        subject.outlet(),
        subject.article().url(),
        older.number(),
        newer.number(),
        newer.seenAt(),
        variant.kind().label(),
        variant.unit().label(),
        variant.weight().label(),
        variant.why(),
        begin(from),
        end(from),
        from == null ? null : from.text(),
        begin(to),
        end(to),
        to == null ? null : to.text(),
        variant.words().stream().map(run -> List.of(run.sign().mark(), run.text())).toList());
  }

  private static @Nullable Integer begin(@Nullable Side side) {
    return side == null || side.span() == null ? null : (Integer) side.span().begin();
  }

  private static @Nullable Integer end(@Nullable Side side) {
    return side == null || side.span() == null ? null : (Integer) side.span().end();
  }

  private void captures(Subject subject, Counted rows) throws IOException {
    Map<Long, Integer> numbers = new HashMap<>();
    histories
        .revisions(subject.id())
        .forEach(revision -> numbers.put(revision.id(), revision.number()));
    Map<Long, Long> borne = histories.borne(subject.id());
    try (Stream<Capture> captures = histories.everyCapture(subject.id())) {
      Iterator<Capture> each = captures.iterator();
      while (each.hasNext()) {
        Capture capture = each.next();
        if (rows.covers(capture.capturedAt())) {
          capture(subject, capture, numbers.get(borne.get(capture.id())), rows);
        }
      }
    }
  }

  private static void capture(
      Subject subject, Capture capture, @Nullable Integer revision, Counted rows)
      throws IOException {
    Optional<Position> position = Optional.ofNullable(capture.position());
    rows.row(
        subject.id(),
        subject.outlet(),
        capture.id(),
        capture.url(),
        capture.capturedAt(),
        capture.recordedAt(),
        capture.status(),
        capture.outcome().label(),
        capture.detail(),
        capture.payloadDigest(),
        capture.record().label(),
        position.map(Position::file).orElse(null),
        position.map(Position::offset).orElse(null),
        position.map(Position::length).orElse(null),
        capture.sameAs(),
        revision);
  }

  private void events(Subject subject, Counted rows) throws IOException {
    for (Event event : histories.events(subject.id())) {
      if (rows.covers(event.at())) {
        rows.row(
            subject.id(),
            subject.outlet(),
            subject.article().url(),
            event.id(),
            event.kind().label(),
            event.at(),
            event.capture(),
            event.detail());
      }
    }
  }

  private void disputes(Subject subject, Counted rows) throws IOException {
    for (Dispute dispute : store.disputes().everyOf(subject.id())) {
      if (rows.covers(dispute.at())) {
        Long other = dispute.other();
        rows.row(
            subject.id(),
            subject.outlet(),
            subject.article().url(),
            dispute.id(),
            dispute.matter().kind().label(),
            dispute.matter().judged(),
            dispute.matter().beside(),
            other,
            other == null ? null : histories.article(other).map(Article::url).orElse(null),
            dispute.says().label(),
            dispute.note(),
            dispute.name(),
            dispute.at(),
            dispute.withdrawnAt());
      }
    }
  }
}
