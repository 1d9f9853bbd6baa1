package org.stemma.history;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.history.Judgement.Kept;
import org.stemma.store.Article;
import org.stemma.store.NewCapture;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.store.Validators;
import org.stemma.warc.Digest;
import org.stemma.warc.Earlier;
import org.stemma.warc.Exchange;
import org.stemma.warc.Prepared;
import org.stemma.warc.Records;

/// Takes in what came back from a look at an article: reads it, judges it against what is known, and makes the records for
/// the archive. It stores nothing, so all that costs time can be done by many threads at once; [Recorder] stores the results.
///
/// What the archive keeps of a page is decided here. Pages differ in bytes at nearly every request (advertisement ids, lists
/// of what is most read), so keeping every body would cost a hundred times what the texts are worth as evidence. Whole bodies are
/// kept of a first and of a changed reading, of one in which no article was found, and once a day; a body that is an
/// earlier one's byte for byte becomes a revisit; for any other only its digests are kept, beside the name of the capture
/// that read the same.
///
/// Safe for use by several threads, but one article's looks must follow each other: the lease of its host sees to that.
public final class Intake {

  private final Records records = Records.standard();
  private final Judging judging;
  private final Identity identity;

  public Intake(Store store, Extractor extractor) {
    this(store, extractor, Room.UNBOUNDED);
  }

  /// @param room that there is for bodies
  public Intake(Store store, Extractor extractor, Room room) {
    this(store, Reads.with(extractor), room);
  }

  /// @param reads the extractor, in one version
  /// @param room that there is for bodies
  public Intake(Store store, Reads reads, Room room) {
    this.judging = new Judging(store.histories(), new Readers(store.profiles(), reads), room);
    this.identity = new Identity(store.watching());
  }

  /// @param article as it stood before the look
  public Taken take(Article article, Arrival arrival) {
    Judgement judgement = judging.judge(article, arrival);
    Identity.Findings found = identity.of(article, arrival, judgement);
    Turns turns = Turns.of(article, arrival, judgement);
    boolean isPage =
        judgement.outcome() == Outcome.PAGE || judgement.outcome() == Outcome.NOT_MODIFIED;
    return new Taken(
        article.id(),
        judgement.verdict(),
        judgement.outcome(),
        judgement.detail(),
        pieces(article, arrival, judgement),
        found.mergeInto() == null ? judgement.seen() : new Seen.Nothing(),
        turns.with(found.moved()),
        found.addresses(),
        found.canonical(),
        found.canonicalHost(),
        isPage ? validators(article, arrival, judgement) : article.validators(),
        turns.goneSince(),
        turns.blockedSince(),
        found.mergeInto());
  }

  /// A 304 need not repeat its validators (RFC 9110 §15.4.5): those that were sent then stay good.
  private static Validators validators(Article article, Arrival arrival, Judgement judgement) {
    boolean silent = arrival.validators().equals(Validators.NONE);
    return silent && judgement.outcome() == Outcome.NOT_MODIFIED
        ? article.validators()
        : arrival.validators();
  }

  private List<Taken.Piece> pieces(Article article, Arrival arrival, Judgement judgement) {
    List<Taken.Piece> pieces = new ArrayList<>();
    for (Exchange hop : arrival.hops()) {
      String to = hop.response().first("Location").orElse("");
      pieces.add(
          new Taken.Piece(
              records.response(hop),
              capture(hop, Outcome.MOVED, "to " + to, RecordKind.RESPONSE, null)));
    }
    Exchange last = arrival.last();
    if (last == null) {
      pieces.add(new Taken.Piece(null, unanswered(arrival, judgement)));
    } else {
      pieces.add(last(article, last, judgement));
    }
    return pieces;
  }

  private Taken.Piece last(Article article, Exchange last, Judgement judgement) {
    Earlier earlier = earlier(article, judgement.kept());
    if (earlier == null) {
      return piece(records.response(last), last, judgement, RecordKind.RESPONSE, null);
    }
    Long same = article.body();
    return switch (judgement.kept()) {
      case WHOLE, NOTHING ->
          piece(records.response(last), last, judgement, RecordKind.RESPONSE, null);
      case REVISIT ->
          piece(records.revisit(last, earlier), last, judgement, RecordKind.REVISIT, same);
      case NOT_MODIFIED ->
          piece(records.notModified(last, earlier), last, judgement, RecordKind.REVISIT, same);
      case DIGESTS ->
          piece(
              records.digestsOnly(last, earlier, List.of()),
              last,
              judgement,
              RecordKind.METADATA,
              same);
    };
  }

  /// The capture whose body stands for the one at hand; null when that keeps its own.
  private static @Nullable Earlier earlier(Article article, Kept kept) {
    if (kept == Kept.WHOLE
        || kept == Kept.NOTHING
        || article.bodyUrl() == null
        || article.bodyAt() == null
        || article.bodyDigest() == null) {
      return null;
    }
    return new Earlier(
        null,
        URI.create(article.bodyUrl()),
        article.bodyAt(),
        Digest.parse(article.bodyDigest()).orElseThrow());
  }

  private static Taken.Piece piece(
      Prepared record,
      Exchange exchange,
      Judgement judgement,
      RecordKind kind,
      @Nullable Long same) {
    return new Taken.Piece(
        record, capture(exchange, judgement.outcome(), judgement.detail(), kind, same));
  }

  private static NewCapture capture(
      Exchange exchange, Outcome outcome, String detail, RecordKind kind, @Nullable Long same) {
    return new NewCapture(
        exchange.target().toString(),
        exchange.at(),
        exchange.response().status(),
        outcome,
        detail.isEmpty() ? null : detail,
        exchange.body().length == 0 ? null : Digest.sha256(exchange.body()).toString(),
        kind,
        null,
        same);
  }

  /// That nobody answered is worth recording, though there is nothing to archive.
  private static NewCapture unanswered(Arrival arrival, Judgement judgement) {
    return new NewCapture(
        arrival.url().toString(),
        arrival.at(),
        0,
        judgement.outcome(),
        judgement.detail(),
        null,
        RecordKind.METADATA,
        null,
        null);
  }
}
