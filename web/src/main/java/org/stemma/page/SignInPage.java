package org.stemma.page;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Limits.Cost;
import org.stemma.page.view.SignInView;

/// Where somebody signs in and out.
final class SignInPage {

  /// UTF-16 units of a name that is looked for at all.
  private static final int LONGEST_NAME = 100;

  /// UTF-16 units of an address to go on to.
  private static final int LONGEST_NEXT = 2_000;

  /// Passwords that are checked at once: each takes a processor for some tenths of a second.
  private static final int AT_ONCE = 4;

  private final Site site;
  private final Gates gates;
  private final Semaphore places = new Semaphore(AT_ONCE);

  SignInPage(Site site, Gates gates) {
    this.site = site;
    this.gates = gates;
  }

  Answer form(Asked asked) {
    return form(asked, "");
  }

  private Answer form(Asked asked, String notice) {
    SignInView view =
        new SignInView(
            site.frame("Sign in").unlisted(),
            site.links().signIn(),
            next(asked),
            asked.text("name").orElse(""),
            notice);
    return site.templates().page("signin", view);
  }

  /// Checks name and password. A session that the browser had before ends.
  Answer signIn(Asked asked) {
    String name = asked.text("name").map(String::strip).orElse("");
    String password = asked.query().getOrDefault("password", "");
    gates.take(Cost.SIGN_IN, asked.address() == null ? "this machine" : asked.address());
    if (name.length() <= LONGEST_NAME) {
      gates.take(Cost.NAME, name.toLowerCase(Locale.ROOT));
    }
    Optional<String> session =
        name.length() > LONGEST_NAME ? Optional.empty() : checked(name, password);
    if (session.isEmpty()) {
      return form(asked, "No account has this name and this password.").withStatus(401);
    }
    end(asked);
    return Answer.seeOther(next(asked))
        .with("Set-Cookie", Cookie.of(site.links()).begin(session.get()));
  }

  private Optional<String> checked(String name, String password) {
    if (!places.tryAcquire()) {
      throw Refusal.unavailable("Others are signing in just now; try again in a moment.");
    }
    try {
      return site.door().signIn(name, password);
    } finally {
      places.release();
    }
  }

  /// Ends the session.
  Answer signOut(Asked asked) {
    Gates.requireForm(asked);
    end(asked);
    return Answer.seeOther(site.links().changes())
        .with("Set-Cookie", Cookie.of(site.links()).end());
  }

  private void end(Asked asked) {
    @Nullable String session = asked.session();
    if (session != null) {
      site.door().signOut(session);
    }
  }

  /// Where somebody wanted to go: within the site, else its front page.
  private String next(Asked asked) {
    String front = site.links().changes();
    return asked
        .text("next")
        .filter(next -> next.length() <= LONGEST_NEXT && next.startsWith(front))
        .filter(next -> next.matches("/(?![/\\\\])[!-\\[\\]-~]*"))
        .orElse(front);
  }
}
