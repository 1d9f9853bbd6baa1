package org.stemma.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.stemma.store.Account;
import org.stemma.store.Accounts;
import org.stemma.store.Session;

/// Lets people in and knows them again.
///
/// A session ends when it was not used for twelve hours, and thirty days after it began in any case. To sign in makes a new id
/// every time, so an id that somebody planted in a browser never becomes a session. Safe for use by many threads.
public final class Door {
  private static final Duration IDLE = Duration.ofHours(12);

  /// How long a session lasts at most.
  public static final Duration LONGEST = Duration.ofDays(30);

  /// A session is written to at most so often: not at every page that is read.
  private static final Duration STEP = Duration.ofMinutes(10);

  private final Accounts accounts;
  private final Passwords passwords;
  private final Secrets secrets;
  private final InstantSource clock;
  private final String nobodys;

  public Door(Accounts accounts, Passwords passwords, Secrets secrets, InstantSource clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.secrets = secrets;
    this.clock = clock;
    this.nobodys = passwords.hash(secrets.session());
  }

  /// Begins a session.
  ///
  /// @return its id; empty when there is no such account, it is disabled, or this is not its password, which all take equally long
  public Optional<String> signIn(String name, String password) {
    Optional<Account> account = accounts.find(name).filter(Account::isEnabled);
    String kept = account.map(Account::password).orElse(nobodys);
    if (!passwords.matches(password, kept) || account.isEmpty()) {
      return Optional.empty();
    }
    long id = account.get().id();
    if (passwords.isOutdated(kept)) {
      accounts.rehash(id, kept, passwords.hash(password));
    }
    String session = secrets.session();
    boolean begun = accounts.open(Secrets.hash(session), id, clock.instant().plus(IDLE));
    return begun ? Optional.of(session) : Optional.empty();
  }

  /// Ends a session, if there is one of this id.
  public void signOut(String id) {
    accounts.close(Secrets.hash(id));
  }

  /// Whose session this is; empty when it has ended or never was.
  public Optional<Caller> bySession(String id) {
    Optional<Session> session = accounts.session(Secrets.hash(id));
    session.ifPresent(this::prolong);
    return session.map(found -> new Caller(found.account(), Secrets.form(id)));
  }

  private void prolong(Session session) {
    Instant idle = clock.instant().plus(IDLE);
    Instant last = session.createdAt().plus(LONGEST);
    Instant until = idle.isBefore(last) ? idle : last;
    if (until.isAfter(session.expiresAt().plus(STEP))) {
      accounts.extend(session.hash(), until);
    }
  }

  /// Whom a token stands for; empty when it is unknown, revoked, or its account disabled.
  public Optional<Caller> byToken(String token) {
    return token.startsWith(Secrets.TOKEN)
        ? accounts.bearer(Secrets.hash(token)).map(account -> new Caller(account, null))
        : Optional.empty();
  }
}
