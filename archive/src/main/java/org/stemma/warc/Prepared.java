package org.stemma.warc;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One exchange made into gzip members, ready to be appended to a [WarcFolder]: the record that later ones may point
/// at, and what goes with it (its request). The bytes are made on the caller's thread, so that the one that writes only
/// copies.
///
/// Immutable, and safe to hand from thread to thread.
public final class Prepared {

  private final RecordType type;
  private final String id;
  private final @Nullable URI target;
  private final Instant at;
  private final @Nullable Digest payload;
  private final String mime;
  private final int status;
  private final boolean listed;
  private final List<byte[]> members;
  private final int size;

  Prepared(
      RecordType type,
      String id,
      @Nullable URI target,
      Instant at,
      @Nullable Digest payload,
      String mime,
      int status,
      boolean listed,
      List<byte[]> members) {
    this.type = type;
    this.id = id;
    this.target = target;
    this.at = at;
    this.payload = payload;
    this.mime = mime;
    this.status = status;
    this.listed = listed;
    this.members = List.copyOf(members);
    this.size = members.stream().mapToInt(member -> member.length).sum();
  }

  /// The type of the main record: response, revisit, metadata, resource, or whatever a foreign record is.
  public RecordType type() {
    return type;
  }

  /// The main record's `WARC-Record-ID` without the angle brackets: `urn:uuid:…`.
  public String id() {
    return id;
  }

  /// When the exchange began, to the millisecond, as the record says.
  public Instant at() {
    return at;
  }

  /// The digest of the payload: also of one that was not kept. Null where no payload was seen (not modified) or none is
  /// named.
  public @Nullable Digest payload() {
    return payload;
  }

  /// How many bytes all of it takes in a file.
  public int size() {
    return size;
  }

  /// This record as one that later captures point at.
  ///
  /// @throws IllegalStateException when it has no target or no payload digest
  public Earlier asEarlier() {
    if (target == null || payload == null) {
      throw new IllegalStateException("a " + type.word() + " without payload can't be referred to");
    }
    return new Earlier(id, target, at, payload);
  }

  /// Writes all of it, the main record first.
  public void writeTo(OutputStream out) throws IOException {
    for (byte[] member : members) {
      out.write(member);
    }
  }

  @Nullable URI target() {
    return target;
  }

  String mime() {
    return mime;
  }

  int status() {
    return status;
  }

  /// Whether an index lists the main record.
  boolean listed() {
    return listed;
  }

  /// The main record's member first, so that whoever knows its place finds the rest after it.
  List<byte[]> members() {
    return members;
  }
}
