package org.stemma.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.url.WebUrl;
import org.stemma.warc.Head;
import org.stemma.warc.Prepared;
import org.stemma.warc.Reference;

/// A capture that an input holds, before anybody has read it.
///
/// @param place where it stands, for messages
/// @param home the address of the article that it is a capture of
/// @param target what was captured, as its record names it: `home`, but for a page that tells of the article
/// @param at when it was captured
/// @param status of HTTP; 0 when there is none
/// @param outcome what is known of it unread: [Outcome#PAGE] for a page that is to be read
/// @param kind how the archive will hold it
/// @param detail where it came from, for a person
/// @param digest of the payload, SHA-256; null for a revisit, which has that of what it repeats
/// @param payload with its content coding; empty when another's stands for it
/// @param head of the response; null when it was no HTTP exchange
/// @param contentType of a payload without head; null otherwise
/// @param record makes the record for the archive; compresses, so it is asked by one of several threads
/// @param refersTo the capture whose payload stands for this one's; null when it has its own
/// @param names by which revisits may refer to it, see [Originals]
@SuppressWarnings("ArrayRecordComponent") // never compared
record Found(
    String place,
    WebUrl home,
    String target,
    Instant at,
    int status,
    Outcome outcome,
    RecordKind kind,
    String detail,
    @Nullable String digest,
    byte[] payload,
    @Nullable Head head,
    @Nullable String contentType,
    Supplier<Prepared> record,
    @Nullable Reference refersTo,
    List<String> names) {

  Found {
    names = List.copyOf(names);
  }

  /// Whether its payload is to be read.
  boolean isToBeRead() {
    return outcome == Outcome.PAGE && refersTo == null;
  }

  /// What is done with each as it is found.
  @FunctionalInterface
  interface Taker {
    void take(Found found) throws IOException;
  }
}
