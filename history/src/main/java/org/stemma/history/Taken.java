package org.stemma.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Address;
import org.stemma.store.ArticleState;
import org.stemma.store.Look;
import org.stemma.store.NewCapture;
import org.stemma.store.NewEvent;
import org.stemma.store.Outcome;
import org.stemma.store.Pace;
import org.stemma.store.Seen;
import org.stemma.store.Validators;
import org.stemma.warc.Position;
import org.stemma.warc.Prepared;

/// A look that was read and judged, with its records ready for the archive; nothing of it is stored yet.
///
/// @param article its id
/// @param verdict for the schedule
/// @param outcome of the last exchange
/// @param detail of it, for a person; empty when there is nothing to say
/// @param pieces in the order of the exchanges; may be empty
/// @param seen what the last piece says of the text
/// @param canonical the article's address from now on; null when it stays
/// @param canonicalHost the host of that; null when it stays
/// @param validators for the next look
/// @param goneSince null when it is not gone
/// @param blockedSince null when it is not blocked
/// @param mergeInto the article that this one turned out to be; null when it is itself
public record Taken(
    long article,
    Verdict verdict,
    Outcome outcome,
    String detail,
    List<Piece> pieces,
    Seen seen,
    List<NewEvent> events,
    List<Address> addresses,
    @Nullable Address canonical,
    @Nullable String canonicalHost,
    Validators validators,
    @Nullable Instant goneSince,
    @Nullable Instant blockedSince,
    @Nullable Long mergeInto) {

  public Taken {
    pieces = List.copyOf(pieces);
    events = List.copyOf(events);
    addresses = List.copyOf(addresses);
  }

  /// The same with one more event.
  ///
  /// @param event null for none
  public Taken with(@Nullable NewEvent event) {
    if (event == null) {
      return this;
    }
    List<NewEvent> all = new ArrayList<>(events);
    all.add(event);
    return new Taken(
        article,
        verdict,
        outcome,
        detail,
        pieces,
        seen,
        all,
        addresses,
        canonical,
        canonicalHost,
        validators,
        goneSince,
        blockedSince,
        mergeInto);
  }

  /// One capture of the look.
  ///
  /// @param record for the archive; null when there was no exchange
  /// @param capture without a position
  public record Piece(@Nullable Prepared record, NewCapture capture) {}

  /// The look as the store records it.
  ///
  /// @param positions of the records of a batch, as many as this look has records are taken from it
  Look look(
      @Nullable String owner,
      @Nullable ArticleState state,
      @Nullable Pace pace,
      Iterator<Position> positions) {
    List<NewCapture> captures = new ArrayList<>();
    for (Piece piece : pieces) {
      captures.add(piece.record() == null ? piece.capture() : piece.capture().at(positions.next()));
    }
    return new Look(
        article,
        owner,
        captures,
        seen,
        events,
        addresses,
        canonical,
        canonicalHost,
        validators,
        state,
        pace,
        goneSince,
        blockedSince);
  }
}
