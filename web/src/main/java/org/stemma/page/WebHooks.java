package org.stemma.page;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stemma.ancestry.Ancestry;

/// What the site shows of the process around it.
///
/// @param metrics in Prometheus' text format
/// @param ills what is wrong in this process, a line each for a person; empty when it is well
/// @param ancestry answers what a text shares with everything that was seen; null where nothing is traced
public record WebHooks(
    Supplier<String> metrics, Supplier<List<String>> ills, @Nullable Ancestry ancestry) {

  /// Nothing to tell.
  public static WebHooks none() {
    return new WebHooks(() -> "", List::of, null);
  }
}
