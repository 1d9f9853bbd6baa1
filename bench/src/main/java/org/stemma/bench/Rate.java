package org.stemma.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/// How fast something was done, and what that took of the machine. Processor time says more than the clock where others use the
/// machine too.
///
/// @param perSecond by the clock
/// @param millis of processor time for each, all threads of this process together: the server's, the collector's, the compiler's
/// @param resident memory of this process at the end, in MiB
record Rate(double perSecond, double millis, long resident) {

  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /// A measurement under way.
  static final class Meter {

    private final LongSupplier counter;
    private final long counted;
    private final long nanos = System.nanoTime();
    private final long processorNanos = MACHINE.getProcessCpuTime();

    private Meter(LongSupplier counter) {
      this.counter = counter;
      this.counted = counter.getAsLong();
    }

    Rate stop() {
      double done = counter.getAsLong() - counted;
      return new Rate(
          done * 1e9 / (System.nanoTime() - nanos),
          (MACHINE.getProcessCpuTime() - processorNanos) / 1e6 / done,
          residentMebibytes());
    }
  }

  /// Begins to measure.
  ///
  /// @param counter of what is done, ever growing
  static Meter of(LongSupplier counter) {
    return new Meter(counter);
  }

  /// VmRSS of this process.
  private static long residentMebibytes() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
        if (line.startsWith("VmRSS:")) {
          return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        }
      }
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
