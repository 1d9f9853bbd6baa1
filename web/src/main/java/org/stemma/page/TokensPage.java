package org.stemma.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.account.Secrets;
import org.stemma.page.view.Frame.Deed;
import org.stemma.page.view.Moment;
import org.stemma.page.view.TokensView;
import org.stemma.store.Account;
import org.stemma.store.Token;

/// The tokens of the account that is signed in. A new one is shown once, in the answer to the form that made it. A program can't
/// make one: a token that leaked shall not outlive its revocation.
record TokensPage(Site site) {

  /// UTF-16 units.
  private static final int LONGEST_LABEL = 100;

  Answer list(Asked asked) {
    return page(account(asked), null);
  }

  Answer make(Asked asked) {
    Account account = account(asked);
    String label = asked.text("label").map(String::strip).orElse("");
    if (label.isEmpty() || label.length() > LONGEST_LABEL) {
      throw Refusal.badRequest(
          "Say in at most " + LONGEST_LABEL + " characters what the token is for.");
    }
    String token = site.secrets().token();
    site.store().accounts().token(account.id(), label, Secrets.hash(token));
    return page(account, token);
  }

  Answer revoke(Asked asked) {
    Account account = account(asked);
    long id = asked.id();
    boolean own =
        site.store().accounts().token(id).filter(one -> one.account() == account.id()).isPresent();
    if (!own) {
      throw Refusal.notFound("You have no token of this number.");
    }
    site.store().accounts().revoke(id);
    return Answer.seeOther(site.links().tokens());
  }

  private static Account account(Asked asked) {
    @Nullable Caller caller = asked.caller();
    if (caller == null || caller.form() == null) {
      throw Refusal.forbidden("Tokens are made and revoked by who is signed in.");
    }
    return caller.account();
  }

  private Answer page(Account account, @Nullable String made) {
    List<TokensView.Row> rows =
        site.store().accounts().tokens(account.id()).stream().map(this::row).toList();
    return site.templates()
        .page(
            "tokens",
            new TokensView(site.frame("Tokens").unlisted(), site.links().tokens(), made, rows))
        .with("Cache-Control", "no-store");
  }

  private TokensView.Row row(Token token) {
    boolean revoked = token.revokedAt() != null;
    return new TokensView.Row(
        token.label(),
        Moment.near(token.createdAt(), site.now()),
        revoked ? null : Deed.of(site.links().tokens() + "/" + token.id() + "/revoke", "Revoke"));
  }
}
