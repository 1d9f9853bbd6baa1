package org.stemma.command;

import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Ctrl-C, and what a service manager sends: the first asks to end in good order, the second ends at once.
///
/// The JDK's own way, a shutdown hook, knows no second: from the first signal on the JVM is ending, whatever is pressed. So the
/// signals are handled themselves. The class for it is one of the JDK's that may go away, and is looked up by name: without it the
/// first Ctrl-C ends the process at once, and what a crash survives is all there is.
final class Ending {

  private static final List<String> SIGNALS = List.of("INT", "TERM");

  /// What a shell reports of a process that SIGINT ended.
  private static final int INTERRUPTED = 130;

  private final Thread worker;
  private final PrintStream err;
  private final AtomicBoolean asked = new AtomicBoolean();

  private Ending(Thread worker, PrintStream err) {
    this.worker = worker;
    this.err = err;
  }

  /// From now on the first signal interrupts a thread.
  ///
  /// @param err told what is happening
  static void interrupts(Thread worker, PrintStream err) {
    Ending ending = new Ending(worker, err);
    SIGNALS.forEach(ending::handle);
  }

  private void handle(String name) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              handler.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  signalled();
                }
                return null;
              });
      Object named = signal.getConstructor(String.class).newInstance(name);
      signal.getMethod("handle", signal, handler).invoke(null, named, ours);
    } catch (ReflectiveOperationException | IllegalArgumentException unknown) {
      // The JDK's own handling stays.
    }
  }

  private void signalled() {
    if (!asked.compareAndSet(false, true)) {
      Runtime.getRuntime().halt(INTERRUPTED);
    }
    err.println();
    err.println("Ending: requests at hand may finish (Ctrl-C again ends at once).");
    worker.interrupt();
  }
}
