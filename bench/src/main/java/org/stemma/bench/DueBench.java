package org.stemma.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.HostLease;
import org.stemma.store.NewArticle;
import org.stemma.store.Pace;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

/// What the question for due work costs as articles grow: whether anything is due, a lease of one host, up to a hundred of its due
/// articles, and giving the host back.
final class DueBench {

  private static final int HOSTS = 1_000;
  private static final int ASKED = 500;
  private static final Instant NOW = Instant.parse("2031-05-14T04:00:00Z");

  private DueBench() {}

  static void run(boolean quick) throws Exception {
    System.out.println("| articles | next due | lease a host | 100 due articles | release |");
    System.out.println("|---|---|---|---|---|");
    for (int articles : quick ? new int[] {10_000} : new int[] {10_000, 100_000, 1_000_000}) {
      row(articles);
    }
  }

  private static void row(int articles) throws Exception {
    Path folder = Files.createTempDirectory("stemma-bench");
    try (Store store =
        Store.open(new StoreAddress.File(folder.resolve("stemma.db")), InstantSource.fixed(NOW))) {
      fill(store, articles);
      long[][] nanos = new long[4][ASKED];
      for (int i = 0; i < ASKED; i++) {
        ask(store, nanos, i);
      }
      System.out.printf(
          Locale.ROOT,
          "| %,d | %.3f ms | %.3f ms | %.3f ms | %.3f ms |%n",
          articles,
          median(nanos[0]),
          median(nanos[1]),
          median(nanos[2]),
          median(nanos[3]));
    } finally {
      Folders.delete(folder);
    }
  }

  private static void ask(Store store, long[][] nanos, int i) {
    long began = System.nanoTime();
    store.leases().nextDue();
    long asked = System.nanoTime();
    HostLease lease = store.leases().lease("bench", NOW, Duration.ofMinutes(2), 1).getFirst();
    long leased = System.nanoTime();
    List<Article> due = store.leases().dueArticles(lease, NOW, 100);
    long read = System.nanoTime();
    store.leases().release(lease, "", null);
    long released = System.nanoTime();
    if (due.isEmpty()) {
      throw new IllegalStateException("a host was leased on which nothing is due");
    }
    nanos[0][i] = asked - began;
    nanos[1][i] = leased - asked;
    nanos[2][i] = read - leased;
    nanos[3][i] = released - read;
  }

  /// One article in five is due.
  private static void fill(Store store, int articles) {
    long outlet = store.outlets().get("bench.example").id();
    List<NewArticle> portion = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      String host = "outlet-" + i % HOSTS + ".example";
      String url = "https://" + host + "/" + i;
      Instant due = NOW.plusSeconds(i % 5 == 0 ? -i % 3_600 : 60 + i);
      portion.add(
          new NewArticle(
              new Address("example," + host + ")/" + i, url, AddressKind.FEED, NOW, null),
              host,
              outlet,
              null,
              ArticleState.ACTIVE,
              Pace.fresh(due)));
      if (portion.size() == 10_000) {
        store.watching().addAll(portion);
        portion.clear();
      }
    }
    store.watching().addAll(portion);
  }

  private static double median(long[] nanos) {
    Arrays.sort(nanos);
    return nanos[nanos.length / 2] / 1e6;
  }
}
