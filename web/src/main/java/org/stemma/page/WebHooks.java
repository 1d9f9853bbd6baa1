package org.stemma.page;

import java.util.List;
import java.util.function.Supplier;

/// What the site shows of the process around it.
///
/// @param metrics in Prometheus' text format
/// @param ills what is wrong in this process, a line each for a person; empty when it is well
public record WebHooks(Supplier<String> metrics, Supplier<List<String>> ills) {

  /// Nothing to tell.
  public static WebHooks none() {
    return new WebHooks(() -> "", List::of);
  }
}
