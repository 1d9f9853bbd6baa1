package org.stemma.watch;

import java.time.Instant;

/// Something that is to be done from time to time beside watching: sealing a day, looking whether an outlet has gone silent.
public interface Chore {

  /// For logs: `seal`, `silence`.
  String name();

  /// Does what is due.
  ///
  /// @return when to be called again, later than `now`
  Instant run(Instant now) throws Exception;
}
