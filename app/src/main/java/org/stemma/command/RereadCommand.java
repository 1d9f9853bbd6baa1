package org.stemma.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.history.Bodies;
import org.stemma.history.Rereader;
import org.stemma.service.Holdings;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Reread;
import org.stemma.text.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Reads captures anew with the extractor as it is.
@Command(
    name = "reread",
    header = "Reads all captures of articles anew with the extractor as it is now.",
    description = {
      "",
      "A better extractor reads old pages otherwise. Both sides of every comparison are read by one",
      "version, so what changes is our reading: never is it shown as a publisher's edit. Revisions of",
      "the reading before stay reachable, marked as superseded. Nothing is fetched. The watcher does",
      "the same with each article before the first look after an upgrade."
    },
    footer = {
      "",
      "Example: one article, then all that an older version read",
      "  stemma reread https://courier.example/news/crane",
      "  stemma reread --all"
    })
final class RereadCommand implements Callable<Integer> {

  /// An article that is captured meanwhile is read again so often.
  private static final int TRIES = 5;

  private final Console console;

  @Mixin private final StoreOptions holdings = new StoreOptions();

  @Parameters(paramLabel = "ARTICLE", arity = "0..*", description = "Addresses or ids.")
  private List<String> named = new ArrayList<>();

  @Option(names = "--all", description = "All articles that another version or profile read.")
  private boolean all;

  @Option(names = "--outlet", paramLabel = "KEY", description = "Those of an outlet.")
  private @Nullable String outlet;

  private int articles;
  private int texts;
  private int differing;
  private int changed;

  RereadCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws UsageException, IOException {
    if (named.isEmpty() && !all && outlet == null) {
      throw new UsageException("what is to be read anew? Name an ARTICLE, --outlet KEY, or --all");
    }
    try (Holdings held = holdings.open(console);
        TransferProgress progress = new TransferProgress(console)) {
      Rereader rereader =
          new Rereader(held.store(), new Bodies(held.archive()), Extractor.standard());
      for (String name : named) {
        reread(rereader, Articles.named(held.store(), name));
      }
      if (all || outlet != null) {
        rereadMany(held, rereader, progress);
      }
    }
    console.err().println(summary());
    return ExitCode.DONE;
  }

  private void rereadMany(Holdings held, Rereader rereader, TransferProgress progress)
      throws UsageException, IOException {
    Long of = outlet == null ? null : outlet(held, outlet);
    try (Stream<Article> every = held.store().histories().everyArticle()) {
      Iterator<Article> each = every.iterator();
      while (each.hasNext()) {
        Article article = each.next();
        if (!rereader.isCurrent(article) && (of == null || of == article.outlet())) {
          reread(rereader, article);
          progress.at("reread " + article.url(), articles, 0, texts);
        }
      }
    }
  }

  private static long outlet(Holdings held, String key) throws UsageException {
    return held.store()
        .outlets()
        .find(key)
        .map(Outlet::id)
        .orElseThrow(() -> new UsageException("there is no outlet " + key));
  }

  private void reread(Rereader rereader, Article article) throws IOException {
    Rereader.Anew anew = rereader.compared(article.id());
    for (int tries = 1; tries < TRIES && anew.reread() instanceof Reread.Outdated; tries++) {
      anew = rereader.compared(article.id());
    }
    articles++;
    texts += anew.texts();
    differing += anew.differing();
    if (anew.differing() > 0) {
      changed++;
      console
          .err()
          .println(
              Visible.of(article.url())
                  + ": "
                  + anew.differing()
                  + " of "
                  + anew.texts()
                  + " texts read differently now");
    }
  }

  private String summary() {
    String of = articles + (articles == 1 ? " article" : " articles");
    return differing == 0
        ? of
            + " read anew with extractor "
            + Extractor.VERSION
            + ": all "
            + texts
            + " texts as before"
        : of
            + " read anew with extractor "
            + Extractor.VERSION
            + ": "
            + differing
            + " of "
            + texts
            + " texts, of "
            + changed
            + " articles, read differently. Our reading changed, not what was published.";
  }
}
