package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration.LogFormat;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.config.Configuration.Logging;
import org.stemma.history.Minute;
import org.stemma.report.LiveReport;
import org.stemma.service.Demo;
import org.stemma.service.Ills;
import org.stemma.service.LibraryLog;
import org.stemma.service.Log;
import org.stemma.service.LogEntry;
import org.stemma.service.Service;
import org.stemma.service.StoryTime;
import org.stemma.service.Telling;
import org.stemma.store.Outlet;
import org.stemma.watch.Happened;

/// `stemma demo`: the story as it happens, with pages to look at.
final class DemoLive {

  private static final double SECONDS_AN_HOUR = 3600;

  /// What it takes until the first look; the story need not wait for it.
  private static final int START_SECONDS = 2;

  private static final int FIRST_PORT = 8080;
  private static final int PORTS = 20;

  private final Console console;
  private final OutputOptions output;
  private final double speed;
  private final @Nullable Integer port;

  /// @param speed hours of the story in a second
  /// @param port for pages; null for the first that is free
  DemoLive(Console console, OutputOptions output, double speed, @Nullable Integer port) {
    this.console = console;
    this.output = output;
    this.speed = speed;
    this.port = port;
  }

  void run(Path folder) throws IOException, UsageException {
    double pace = speed * SECONDS_AN_HOUR;
    Instant earlier = Demo.begins().minusSeconds((long) (START_SECONDS * pace));
    StoryTime time = new StoryTime(earlier, Demo.ends(), pace);
    Log troubles = new Log(console.err(), new Logging(LogFormat.TEXT, LogLevel.ERROR));
    LibraryLog.to(troubles);
    try (Writer out = console.writer();
        Demo demo = Demo.open(folder, time, port == null ? free() : port);
        Service service = service(demo, time, troubles, told(demo, out))) {
      Ending.interrupts(Thread.currentThread(), console.err());
      greet(service);
      Thread.startVirtualThread(() -> tellTheEnd(demo, service));
      service.run();
    } catch (InterruptedException asked) {
      // By Ctrl-C: what is open was closed in good order.
    }
  }

  private Service service(Demo demo, StoryTime time, Log log, Happened.Listener told)
      throws UsageException {
    try {
      return Service.start(demo.holdings(), time, new Ills(), log, told);
    } catch (IOException taken) {
      throw new UsageException(String.valueOf(taken.getMessage()), taken);
    }
  }

  /// Prints what happens, but neither every look nor every feed.
  private Happened.Listener told(Demo demo, Writer out) {
    LiveReport report = new LiveReport(output.terminal(console, out), out);
    Map<Long, String> names = new ConcurrentHashMap<>();
    Telling telling =
        new Telling(id -> names.computeIfAbsent(id, any -> name(demo, any)), demo.time());
    return happened -> {
      for (LogEntry entry : telling.entries(happened)) {
        if (entry.level().compareTo(LogLevel.INFO) <= 0) {
          report.tell(entry);
        }
      }
    };
  }

  private static String name(Demo demo, long outlet) {
    return demo.holdings().store().outlets().find(outlet).map(Outlet::name).orElse("?");
  }

  /// The first port from 8080 on that nobody listens at; 0, for any, when all of some are taken.
  private static int free() {
    for (int port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
      try (ServerSocket probe = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
        return probe.getLocalPort();
      } catch (IOException taken) {
        // The next.
      }
    }
    return 0;
  }

  private void greet(Service service) {
    console
        .err()
        .println(
            "Six invented outlets report of a strait, a pier and a mule; Stemma watches them.");
    console.err().println("Look here: " + service.url());
    console
        .err()
        .printf(
            "%s of the story in a second; it lasts %d hours from %s. Ctrl-C ends.%n%n",
            speed == 1 ? "An hour" : speed + " hours",
            Duration.between(Demo.begins(), Demo.ends()).toHours(),
            Minute.of(Demo.begins()));
  }

  private void tellTheEnd(Demo demo, Service service) {
    try {
      demo.time().waitUntil(Demo.ends());
      console.err().println();
      console.err().println("The story has ended. The pages stay until Ctrl-C: " + service.url());
    } catch (InterruptedException earlier) {
      Thread.currentThread().interrupt();
    }
  }
}
