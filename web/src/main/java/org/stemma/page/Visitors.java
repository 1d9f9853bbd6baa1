package org.stemma.page;

import java.time.InstantSource;
import org.stemma.account.Door;
import org.stemma.account.Limits;
import org.stemma.account.Passwords;
import org.stemma.account.Secrets;
import org.stemma.store.Store;

/// What is known of those who ask: who they are, how often they asked.
record Visitors(Door door, Secrets secrets, Limits limits) {

  static Visitors of(Store store, Passwords passwords, Secrets secrets, InstantSource clock) {
    return new Visitors(
        new Door(store.accounts(), passwords, secrets, clock), secrets, new Limits(clock));
  }
}
