package org.stemma.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Passwords;

/// A new password: typed twice at a terminal, which does not show it, or the first line of standard input. Never an argument,
/// since other users of the machine see those.
record NewPassword(Console console) {

  /// @throws UsageException when it is too short or too long, or was typed otherwise the second time
  String read() throws IOException, UsageException {
    String password = typed();
    if (password.length() < Passwords.SHORTEST) {
      throw new UsageException(
          "a password has at least "
              + Passwords.SHORTEST
              + " characters; it is read from the"
              + " terminal or the first line of standard input");
    }
    if (password.length() > Passwords.LONGEST) {
      throw new UsageException("a password has at most " + Passwords.LONGEST + " characters");
    }
    return password;
  }

  private String typed() throws IOException, UsageException {
    java.io.@Nullable Console terminal = console.errIsTerminal() ? System.console() : null;
    return terminal == null || !terminal.isTerminal() ? line() : twice(terminal);
  }

  private String line() throws IOException {
    // Not closed: standard input is not ours.
    @Nullable String line =
        new BufferedReader(new InputStreamReader(console.in(), StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }

  private static String twice(java.io.Console terminal) throws UsageException {
    char @Nullable [] first = terminal.readPassword("New password: ");
    char @Nullable [] second = terminal.readPassword("Again: ");
    if (first == null || !Arrays.equals(first, second)) {
      throw new UsageException("that is not twice the same");
    }
    return new String(first);
  }
}
