package org.stemma.alert;

import org.jspecify.annotations.Nullable;

/// The server that takes mails, and who they are from.
///
/// @param host its name
/// @param port where it listens
/// @param from an address
/// @param user null where it asks nobody who they are
/// @param password null likewise
/// @param security how the connection is kept secret
public record MailSettings(
    String host,
    int port,
    String from,
    @Nullable String user,
    @Nullable String password,
    Security security) {

  /// How the connection is kept secret.
  public enum Security {
    /// By STARTTLS, without which nothing is sent.
    STARTTLS,
    /// From the first byte.
    TLS,
    /// Not at all: for a server on the same machine.
    NONE
  }

  /// Keeps the password out of logs.
  @Override
  public String toString() {
    return "mail from " + from + " by " + host + ":" + port;
  }
}
