package org.stemma.watch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// The name by which a process holds leases: `PID@MACHINE.RANDOM`. No two processes ever have the same, and one that died on the
/// same machine can be told by it.
///
/// @param machine its name and, where there is such a thing, the namespace in which the process id counts: two containers may
///     share the first but not the second
public record ProcessName(long pid, String machine, String random) {

  private static final Path NAMESPACE = Path.of("/proc/self/ns/pid");

  /// A new name for this process.
  public static ProcessName ofThis() {
    String random = Long.toString(ThreadLocalRandom.current().nextLong(1L << 40), 36);
    return new ProcessName(ProcessHandle.current().pid(), thisMachine(), random);
  }

  /// Reads what [#toString()] wrote; empty for another sort of name.
  static Optional<ProcessName> parse(String name) {
    int at = name.indexOf('@');
    int dot = name.lastIndexOf('.');
    if (at <= 0 || dot < at || !name.substring(0, at).matches("\\d{1,18}")) {
      return Optional.empty();
    }
    return Optional.of(
        new ProcessName(
            Long.parseLong(name.substring(0, at)),
            name.substring(at + 1, dot),
            name.substring(dot + 1)));
  }

  /// True when it ran on this machine and runs no more. A process id may have been given to another process since: then it seems
  /// to live, and its leases end by themselves.
  boolean isDead() {
    return machine.equals(thisMachine())
        && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty();
  }

  private static String thisMachine() {
    return hostName() + namespace();
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "unknown";
    }
  }

  private static String namespace() {
    try {
      return "-" + Files.readSymbolicLink(NAMESPACE).toString().replaceAll("\\D", "");
    } catch (IOException | UnsupportedOperationException none) {
      return "";
    }
  }

  @Override
  public String toString() {
    return pid + "@" + machine + "." + random;
  }
}
