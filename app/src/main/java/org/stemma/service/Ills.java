package org.stemma.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.stemma.watch.Happened;

/// What is wrong with this process at the moment, for whoever looks after it.
///
/// Safe for use by several threads.
public final class Ills implements Happened.Listener {

  private final Map<String, String> ills = new ConcurrentSkipListMap<>();

  @Override
  public void on(Happened happened) {
    switch (happened) {
      case Happened.Ill ill -> set(ill.what(), "the " + ill.what() + " fails: " + ill.reason());
      case Happened.Well(String what) -> clear(what);
      case Happened.Looked looked -> clear("store");
      case Happened.FeedLooked looked -> clear("store");
      case Happened.Dropped dropped -> {
        // Says nothing of this process's health.
      }
      case Happened.OutletTurned turned -> {
        // An outlet's silence is told where outlets are shown.
      }
      case Happened.Fault fault -> {
        // One article's; the log has it.
      }
    }
  }

  /// @param part that is ill
  /// @return true when it was well before
  boolean set(String part, String text) {
    return ills.put(part, text) == null;
  }

  /// @return true when it was ill before
  boolean clear(String part) {
    return ills.remove(part) != null;
  }

  /// A line each, by part; empty when all is well.
  public List<String> lines() {
    return new ArrayList<>(ills.values());
  }

  /// How many parts are ill.
  int count() {
    return ills.size();
  }
}
