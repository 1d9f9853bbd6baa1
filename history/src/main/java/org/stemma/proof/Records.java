package org.stemma.proof;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Capture;
import org.stemma.store.RecordKind;
import org.stemma.url.WebUrl;
import org.stemma.warc.Digest;
import org.stemma.warc.DigestsOnly;
import org.stemma.warc.Fixity;
import org.stemma.warc.Head;
import org.stemma.warc.HttpMessage;
import org.stemma.warc.WarcEntry;

/// Compares what the database says of a capture with the record that it names.
public final class Records {

  private Records() {}

  /// What disagrees between a capture and its record, for a person; empty when they agree and the record is unchanged.
  public static Optional<String> fault(Capture capture, WarcEntry entry) {
    return fixity(entry)
        .or(() -> kind(capture, entry))
        .or(() -> target(capture, entry))
        .or(() -> at(capture, entry))
        .or(() -> status(capture, entry))
        .or(() -> digest(capture, entry));
  }

  /// Beside a right digest of the whole block a wrong one of the payload is how its writer took it, not what became of it.
  private static Optional<String> fixity(WarcEntry entry) {
    Fixity fixity = entry.fixity();
    if (fixity.block() == Fixity.Check.DIFFERS) {
      return Optional.of("the record's content has not the digest that the record names");
    }
    return fixity.block() == Fixity.Check.ABSENT && fixity.payload() == Fixity.Check.DIFFERS
        ? Optional.of("the record's payload has not the digest that the record names")
        : Optional.empty();
  }

  private static Optional<String> kind(Capture capture, WarcEntry entry) {
    return differ("type", capture.record().label(), entry.type().word());
  }

  private static Optional<String> target(Capture capture, WarcEntry entry) {
    String named = entry.target().map(URI::toASCIIString).orElse("");
    return isSame(capture.url(), named)
        ? Optional.empty()
        : differ("address", capture.url(), named);
  }

  /// Addresses are written in several ways that mean one; a record has them in ASCII.
  private static boolean isSame(String one, String other) {
    Optional<String> key = WebUrl.tryParse(one).map(WebUrl::key);
    return one.equals(other)
        || (key.isPresent() && key.equals(WebUrl.tryParse(other).map(WebUrl::key)));
  }

  private static Optional<String> at(Capture capture, WarcEntry entry) {
    Instant at = capture.capturedAt().truncatedTo(ChronoUnit.MILLIS);
    return differ(
        "time", at, entry.at().map(time -> time.truncatedTo(ChronoUnit.MILLIS)).orElse(null));
  }

  private static Optional<String> status(Capture capture, WarcEntry entry) {
    int status =
        capture.record() == RecordKind.METADATA
            ? DigestsOnly.of(entry).map(DigestsOnly::status).orElse(0)
            : entry.http().map(HttpMessage::head).map(Head::status).orElse(0);
    return differ("status", capture.status(), status);
  }

  /// A revisit that its host declared names no digest, for no byte was seen; one of another writer may name one of another
  /// algorithm.
  private static Optional<String> digest(Capture capture, WarcEntry entry) {
    @Nullable Digest claimed =
        Optional.ofNullable(capture.payloadDigest()).flatMap(Digest::parse).orElse(null);
    return switch (capture.record()) {
      case RESPONSE, RESOURCE -> kept(claimed, entry);
      case REVISIT -> named(claimed, entry.payloadDigest());
      case METADATA -> named(claimed, DigestsOnly.of(entry).map(DigestsOnly::payload));
    };
  }

  private static Optional<String> kept(@Nullable Digest claimed, WarcEntry entry) {
    if (claimed == null) {
      return entry.payload().length == 0
          ? Optional.empty()
          : Optional.of("the record has a payload, the database no digest of it");
    }
    if (Digest.of(claimed.algorithm(), entry.payload()).equals(Optional.of(claimed))) {
      return Optional.empty();
    }
    boolean isAsStored =
        entry
            .http()
            .flatMap(http -> Digest.of(claimed.algorithm(), http.stored()))
            .equals(Optional.of(claimed));
    return isAsStored
        ? Optional.empty()
        : Optional.of("the record's payload has another digest than the database says");
  }

  private static Optional<String> named(@Nullable Digest claimed, Optional<Digest> named) {
    boolean comparable =
        claimed != null && named.isPresent() && named.get().algorithm().equals(claimed.algorithm());
    return comparable && !named.get().equals(claimed)
        ? Optional.of("the record names another digest of the payload than the database")
        : Optional.empty();
  }

  private static Optional<String> differ(String what, Object database, @Nullable Object record) {
    return database.equals(record)
        ? Optional.empty()
        : Optional.of(
            what + " is " + database + " in the database and " + record + " in the record");
  }
}
