package org.stemma.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// To where an account's mails go.
///
/// @param secret who knows it has read a mail to this address
/// @param confirmedAt since when it is known that its owner wants mails; null while it is not: then none but the question is sent
/// @param zone in which the hour of the digest is meant
/// @param digestHour 0 to 23; null for no digest
/// @param digestDay the last day for which one was made; null for none
public record Mailbox(
    long account,
    String address,
    String secret,
    @Nullable Instant confirmedAt,
    ZoneId zone,
    @Nullable Integer digestHour,
    @Nullable LocalDate digestDay) {

  public boolean isConfirmed() {
    return confirmedAt != null;
  }

  /// Keeps the secret out of logs.
  @Override
  public String toString() {
    return "mailbox of account " + account;
  }
}
