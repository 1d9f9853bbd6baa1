package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// What one process took, seen from outside.
///
/// @param seconds of the clock
/// @param cpuSeconds of all its threads; looked up ten times a second, so that the last tenth may be missing
/// @param peakBytes most memory that was resident (`VmHWM`); 0 where the system does not tell
/// @param said all that it wrote to standard error
record MeasuredRun(double seconds, double cpuSeconds, long peakBytes, String said) {

  private static final long LOOK_MILLIS = 100;

  /// @param out takes standard output
  /// @throws IllegalStateException when the process fails
  static MeasuredRun of(List<String> command, Path out) throws IOException, InterruptedException {
    Path err = Files.createTempFile("stemma-bench", ".err");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    Duration cpu = Duration.ZERO;
    long peak = 0;
    do {
      cpu = process.info().totalCpuDuration().orElse(cpu);
      peak = Math.max(peak, peak(process.pid()));
    } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    double seconds = (System.nanoTime() - begin) / 1e9;
    String said = Files.readString(err);
    Files.delete(err);
    if (process.exitValue() > 1) {
      throw new IllegalStateException(String.join(" ", command) + ": " + said);
    }
    return new MeasuredRun(seconds, cpu.toMillis() / 1e3, peak, said);
  }

  private static long peak(long pid) {
    try {
      return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
          .filter(line -> line.startsWith("VmHWM"))
          .mapToLong(line -> 1_024 * Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException gone) {
      return 0;
    }
  }

  /// `12.3 s | 20.1 s | 812 MiB`.
  String cells() {
    return String.format(
        Locale.ROOT, "%.1f s | %.1f s | %d MiB", seconds, cpuSeconds, peakBytes >> 20);
  }
}
