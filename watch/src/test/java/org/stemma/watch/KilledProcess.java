package org.stemma.watch;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Fetcher;
import org.stemma.fetch.Guard;
import org.stemma.store.Seen;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.WarcFolder;

/// A process that watches what is on the list of a folder, and writes a line for each text that it has stored. [KillTest] starts it
/// and kills it.
final class KilledProcess {

  private KilledProcess() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Timekeeper time = new SteadyTime(InstantSource.system(), () -> {});
    Store store = Store.open(new StoreAddress.File(folder.resolve("stemma.db")), time);
    WarcFolder archive =
        WarcFolder.open(folder.resolve("warc"), FolderSettings.standard("a test", "Stemma", time));
    Fetcher fetcher =
        new Fetcher(
            FetchSettings.standard("0", "https://stemma.example")
                .guardedBy(Guard.publicOnly().allowing(List.of("*.localhost"))),
            time);
    System.out.println("READY");
    new Watcher(
            new Watcher.Setup(
                store,
                archive,
                fetcher,
                Station.QUICK,
                time,
                ProcessName.ofThis(),
                List.of(),
                KilledProcess::report,
                Watcher.Manner.AT_ONCE))
        .run();
  }

  private static void report(Happened happened) {
    switch (happened) {
      case Happened.Looked look
          when look.taken().seen() instanceof Seen.Changed
              || look.taken().seen() instanceof Seen.First ->
          // One call, so that lines of several threads do not mix.
          System.out.println(
              "STORED "
                  + look.article().id()
                  + " "
                  + look.recorded().captures().getLast()
                  + " "
                  + look.recorded().number());
      case Happened.Fault fault -> System.out.println("FAULT " + fault);
      default -> {}
    }
  }
}
