package org.stemma.alert;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail to one person, in plain text.
///
/// @param id the same for all tries
/// @param to an address
/// @param subject one line: no character of it ends a header, nor does one of the others that come into headers
/// @param stop absolute address at which such mails end with one request (RFC 8058); null where there is none
public record Letter(String id, String to, String subject, String text, @Nullable String stop) {

  public Letter {
    Stream<String> headers = Stream.of(id, to, subject, stop == null ? "" : stop);
    if (headers.flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a header is one line");
    }
  }
}
