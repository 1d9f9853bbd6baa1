package org.stemma.service;

import java.util.List;
import org.stemma.watch.Happened;

/// Tells several what happened, in their order.
record Listeners(List<Happened.Listener> all) implements Happened.Listener {

  Listeners {
    all = List.copyOf(all);
  }

  @Override
  public void on(Happened happened) {
    all.forEach(listener -> listener.on(happened));
  }
}
