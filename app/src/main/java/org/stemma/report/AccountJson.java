package org.stemma.report;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Account;
import org.stemma.store.Token;

/// Accounts (`stemma.account/1`) or tokens (`stemma.token/1`) as JSON; nothing that somebody could sign in with, but for a token
/// that was just made.
public final class AccountJson {

  private final Json json;
  private final boolean lines;

  /// @param lines whether each item is a line, or all are in one document
  public AccountJson(Json json, boolean lines) {
    this.json = json;
    this.lines = lines;
  }

  /// A fact that may be missing is null.
  private interface Item {
    void fields() throws IOException;
  }

  /// Accounts, with their names, roles and since when they are disabled.
  public void accounts(List<Account> accounts) throws IOException {
    begin("account");
    for (Account account : accounts) {
      item(
          "account",
          () -> {
            json.text("name", account.name());
            json.text("role", account.role().label());
            time("created", account.createdAt());
            time("disabled", account.disabledAt());
          });
    }
    end();
  }

  /// Tokens of one account.
  ///
  /// @param made the one that was just made, where there is just one; null for none
  public void tokens(String account, List<Token> tokens, @Nullable String made) throws IOException {
    begin("token");
    for (Token token : tokens) {
      item(
          "token",
          () -> {
            json.number("id", token.id());
            json.text("account", account);
            json.text("label", token.label());
            time("created", token.createdAt());
            time("revoked", token.revokedAt());
            if (made != null) {
              json.text("token", made);
            }
          });
    }
    end();
  }

  private void begin(String format) throws IOException {
    if (!lines) {
      json.begin();
      json.format(format);
      json.beginList("items");
    }
  }

  private void item(String format, Item item) throws IOException {
    json.begin();
    if (lines) {
      json.format(format);
    }
    item.fields();
    json.end();
    if (lines) {
      json.endLine();
    }
  }

  private void end() throws IOException {
    if (!lines) {
      json.endList();
      json.end();
      json.endLine();
    }
  }

  private void time(String name, @Nullable Instant time) throws IOException {
    json.text(name, time == null ? null : time.toString());
  }
}
