package org.stemma.service;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration.LogLevel;

/// Keeps and logs how the parts of this process are: that one is ill is told once when it begins and once when it is over.
record Condition(Ills ills, Log log) {

  /// @param ill what is wrong with a part; null when it is well
  void judge(Instant now, String part, @Nullable String ill) {
    if (ill != null && ills.set(part, ill)) {
      log.write(LogEntry.of(now, LogLevel.WARNING, part, ill));
    } else if (ill == null && ills.clear(part)) {
      log.write(LogEntry.of(now, LogLevel.WARNING, part, "is well again"));
    }
  }
}
