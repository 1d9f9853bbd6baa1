package org.stemma.page;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Shelf;
import org.stemma.warc.WarcFiles;
import org.stemma.watch.Discovery;

/// What the site shows of the process around it.
///
/// @param metrics in Prometheus' text format
/// @param ills what is wrong in this process, a line each for a person; empty when it is well
/// @param shelf the index of everything that was seen; null where nothing is searched or traced
/// @param discovery asks what an address is that somebody types; null where nothing is fetched
/// @param archive of the captures; null where there is none to be read
public record WebHooks(
    Supplier<String> metrics,
    Supplier<List<String>> ills,
    @Nullable Shelf shelf,
    @Nullable Discovery discovery,
    @Nullable WarcFiles archive) {

  /// Fetches nothing, and has no archive.
  public WebHooks(Supplier<String> metrics, Supplier<List<String>> ills, @Nullable Shelf shelf) {
    this(metrics, ills, shelf, null, null);
  }

  /// Nothing to tell.
  public static WebHooks none() {
    return new WebHooks(() -> "", List::of, null);
  }
}
