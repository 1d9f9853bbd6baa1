package org.stemma.bench;

import io.javalin.Javalin;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.stemma.ancestry.Shelf;
import org.stemma.index.RevisionIndex;
import org.stemma.page.WebHooks;
import org.stemma.page.WebServer;
import org.stemma.page.WebSettings;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/// Serves what [LoadStore] made, and on another port "hello" by the same server without anything of ours. A process of its own: prints
/// both ports and ends with its input.
public final class LoadServer {

  private LoadServer() {}

  /// @param arguments the folder, and how many articles are in it
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    InstantSource clock =
        InstantSource.fixed(LoadStore.end(Integer.parseInt(arguments[1])).plusSeconds(600));
    try (Store store = Store.open(new StoreAddress.File(LoadStore.database(folder)), clock);
        RevisionIndex index = RevisionIndex.open(LoadStore.index(folder), 16).orElseThrow();
        Shelf shelf = new Shelf()) {
      shelf.put(index.reader());
      WebHooks hooks = new WebHooks(() -> "", List::of, shelf);
      try (WebServer pages = WebServer.start(WebSettings.local(), store, clock, hooks)) {
        Javalin hello = hello();
        System.out.println(pages.port() + " " + hello.port());
        System.in.transferTo(OutputStream.nullOutputStream());
        hello.stop();
      }
    }
  }

  private static Javalin hello() {
    return Javalin.create(
            config -> {
              config.concurrency.useVirtualThreads = true;
              config.startup.showJavalinBanner = false;
              config.startup.startupWatcherEnabled = false;
              config.routes.get("/", context -> context.result("hello"));
            })
        .start("127.0.0.1", 0);
  }
}
