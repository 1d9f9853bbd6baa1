package org.stemma.ancestry;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/// A process that follows a store until it is killed.
final class KilledFollower {

  private KilledFollower() {}

  public static void main(String[] arguments) throws IOException {
    // Each is started after the lease of the one before has ended.
    InstantSource clock =
        InstantSource.offset(
            InstantSource.system(), Duration.ofHours(Long.parseLong(arguments[2])));
    String owner = Long.toString(ProcessHandle.current().pid());
    try (Store store = Store.open(new StoreAddress.File(Path.of(arguments[0])), clock);
        Shelf shelf = new Shelf();
        Follower follower =
            new Follower(
                store, Path.of(arguments[1]), shelf, owner, clock, Follower.Listener.NONE)) {
      while (true) {
        follower.step();
      }
    }
  }
}
