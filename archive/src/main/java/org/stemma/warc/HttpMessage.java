package org.stemma.warc;

import java.util.Locale;

/// An HTTP message as it stands in a record's block.
///
/// @param head start line and fields
/// @param stored what follows the head, exactly as stored
@SuppressWarnings("ArrayRecordComponent") // never compared
public record HttpMessage(Head head, byte[] stored) {

  /// Reads a message; where no blank line ends the head, all of it is head.
  static HttpMessage parse(byte[] block) {
    HeadBytes bytes = HeadBytes.in(block);
    return new HttpMessage(bytes.http(), bytes.rest());
  }

  /// The payload: what is stored less the transfer coding, if it is really there; many writers take it off and leave
  /// the field. The content coding (gzip, br) is left on.
  public byte[] body() {
    boolean chunked =
        head.all("Transfer-Encoding").stream()
            .anyMatch(coding -> coding.toLowerCase(Locale.ROOT).contains("chunked"));
    return chunked ? Chunks.joined(stored) : stored;
  }
}
