package org.stemma.page;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.account.Limits;
import org.stemma.account.Passwords;
import org.stemma.store.Role;

/// What stands before some pages: an account, a form of one's own, a limit.
record Gates(Site site) {

  /// A page for accounts of a role.
  Page only(Role role, Page page) {
    return asked -> {
      @Nullable Caller caller = asked.caller();
      if (caller == null) {
        return site.toSignIn(asked);
      }
      if (!caller.may(role)) {
        throw Refusal.onlyEditors();
      }
      return page.answer(asked);
    };
  }

  /// Something that is done, for accounts of a role. A browser must send a form of this very session; a program with a token has
  /// no session that another site could use.
  Page deed(Role role, Page deed) {
    return only(
        role,
        asked -> {
          requireForm(asked);
          return deed.answer(asked);
        });
  }

  /// @throws Refusal when the form is not of the caller's session
  static void requireForm(Asked asked) {
    @Nullable Caller caller = asked.caller();
    @Nullable String form = caller == null ? null : caller.form();
    if (form != null && !Passwords.same(form, asked.text("form").orElse(""))) {
      throw Refusal.forbidden("This form is not of your session. Open the page again and repeat.");
    }
  }

  /// A page that costs; who asks too often is asked to wait.
  Page limited(Limits.Cost cost, Page page) {
    return asked -> {
      take(cost, asked.address());
      return page.answer(asked);
    };
  }

  /// @param who null for the machine itself, which may always
  /// @throws Refusal when it was asked too often
  void take(Limits.Cost cost, @Nullable String who) {
    if (who == null) {
      return;
    }
    Optional<Duration> wait = site.limits().take(cost, who);
    if (wait.isPresent()) {
      throw Refusal.tooMany(wait.get());
    }
  }
}
