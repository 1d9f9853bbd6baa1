package org.stemma.transfer;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Page;
import org.stemma.fetch.Fetched;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.store.Store;
import org.stemma.url.HostKey;
import org.stemma.url.WebUrl;
import org.stemma.warc.Digest;
import org.stemma.warc.Exchange;
import org.stemma.warc.Records;

/// Reads the past of an article from a web archive (Memento, RFC 7089): its TimeMap, all pages of it, and each memento that is not
/// here yet.
///
/// Archives of the kind of Wayback and pywb serve a page as it was captured, without their banner and with its own links, when `id_` stands
/// behind the timestamp; that is asked for first, and for what such an archive does not have so, as well as elsewhere, the memento is
/// taken as it is shown. The archive is asked as politely as a publisher is.
///
/// Not thread-safe.
public final class Mementos {

  private static final Pattern TIMESTAMPED =
      Pattern.compile("(https?://.+?/)(\\d{14})(?:[a-z]{2}_)?(/https?:/.+)");

  private static final Records RECORDS = Records.standard();

  /// Pages of a TimeMap; more is a loop.
  private static final int PAGES = 1_000;

  /// Mementos that are taken in together: an import that is broken off fetches no more than these again.
  private static final int TOGETHER = 16;

  private final Store store;
  private final Importer importer;
  private final PoliteFetching fetching;
  private final ImportProgress progress;
  private final Set<HostKey> withoutRaw = new HashSet<>();

  /// @param importer takes what is fetched
  /// @param fetching asks the archive
  public Mementos(
      Store store, Importer importer, PoliteFetching fetching, ImportProgress progress) {
    this.store = store;
    this.importer = importer;
    this.fetching = fetching;
    this.progress = progress;
  }

  /// Reads the mementos that a TimeMap lists.
  ///
  /// @throws BadImportException when there is no TimeMap at the address, or it does not say of what
  /// @throws IOException when the archive of ours can't be written, or the import is interrupted
  public void read(WebUrl timeMap) throws IOException {
    List<TimeMap.Memento> mementos = new ArrayList<>();
    WebUrl original = list(timeMap, mementos);
    mementos.sort(Comparator.comparing(TimeMap.Memento::at));
    int done = 0;
    for (TimeMap.Memento memento : mementos) {
      if (isHere(original, memento)) {
        importer.tally().known(1);
      } else {
        take(original, memento);
      }
      done++;
      if (done % TOGETHER == 0) {
        importer.flush();
      }
      progress.at("mementos", done, mementos.size(), importer.tally().captures());
    }
    importer.flush();
  }

  /// Gathers the mementos of all pages.
  ///
  /// @return of what they are
  private WebUrl list(WebUrl timeMap, List<TimeMap.Memento> mementos) throws IOException {
    Deque<WebUrl> pages = new ArrayDeque<>(List.of(timeMap));
    Set<WebUrl> met = new HashSet<>(pages);
    WebUrl original = null;
    while (!pages.isEmpty()) {
      TimeMap page = page(pages.removeFirst());
      original = original == null ? page.original() : original;
      mementos.addAll(page.mementos());
      page.further().stream().filter(met::add).forEach(pages::add);
      if (met.size() > PAGES) {
        throw new BadImportException(
            timeMap.toString(), "a TimeMap of more than " + PAGES + " pages");
      }
    }
    if (original == null) {
      throw new BadImportException(timeMap.toString(), "the TimeMap does not say of what it is");
    }
    return original;
  }

  private TimeMap page(WebUrl url) throws IOException {
    Fetched fetched = fetching.fetch(url);
    if (!(fetched instanceof Fetched.Page page)) {
      throw new BadImportException(
          url.toString(), "no TimeMap could be had: " + PoliteFetching.reason(fetched));
    }
    String text = Page.decode(page.body(), page.contentType()).text();
    try {
      return TimeMap.parse(text, page.url());
    } catch (IOException none) {
      throw new BadImportException(url.toString(), String.valueOf(none.getMessage()));
    }
  }

  private boolean isHere(WebUrl original, TimeMap.Memento memento) {
    Optional<Article> article = store.watching().find(original.key());
    return article.isPresent()
        && store.histories().capturesAt(article.get().id(), List.of(memento.at())).stream()
            .map(Capture::detail)
            .anyMatch(detail -> detail != null && detail.contains(memento.url().toString()));
  }

  private void take(WebUrl original, TimeMap.Memento memento) throws IOException {
    WebUrl raw = withoutRaw.contains(memento.url().hostKey()) ? null : raw(memento.url());
    if (raw != null) {
      if (fetching.fetch(raw) instanceof Fetched.Page page) {
        importer.take(found(original, memento, page, ""));
        return;
      }
      withoutRaw.add(memento.url().hostKey());
    }
    Fetched fetched = fetching.fetch(memento.url());
    if (fetched instanceof Fetched.Page page) {
      importer.take(found(original, memento, page, ", as the archive shows it"));
    } else {
      importer.tally().skip("mementos that could not be had: " + PoliteFetching.reason(fetched));
    }
  }

  /// Where an archive of the kind of Wayback has the page as it was captured; null when the address is none of that kind.
  private static @Nullable WebUrl raw(WebUrl memento) {
    Matcher matcher = TIMESTAMPED.matcher(memento.toString());
    return matcher.matches()
        ? WebUrl.tryParse(matcher.group(1) + matcher.group(2) + "id_" + matcher.group(3))
            .orElse(null)
        : null;
  }

  private static Found found(
      WebUrl original, TimeMap.Memento memento, Fetched.Page page, String how) {
    Exchange exchange = page.trail().exchanges().getLast();
    // The archive may have led to a neighbour of the one that was listed.
    Instant at =
        exchange
            .response()
            .first("Memento-Datetime")
            .flatMap(TimeMap::instant)
            .orElse(memento.at());
    return new Found(
        memento.url().toString(),
        original,
        original.toString(),
        at,
        exchange.response().status(),
        Outcome.PAGE,
        RecordKind.RESPONSE,
        "memento " + memento.url() + how,
        Digest.sha256(exchange.body()).toString(),
        exchange.body(),
        exchange.response(),
        null,
        () -> RECORDS.memento(exchange, original.toUri(), at),
        null,
        List.of());
  }
}
