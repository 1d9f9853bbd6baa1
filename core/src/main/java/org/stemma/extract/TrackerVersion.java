package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A tracker's page that shows one version alone.
final class TrackerVersion {

  private TrackerVersion() {}

  /// @param number the version's, in digits
  /// @param versions how many there are, in digits
  static TrackerPage page(
      @Nullable String title, String url, String number, String versions, List<String> paragraphs) {
    var revision = new TrackerPage.Revision(Integer.parseInt(number), title, null, paragraphs);
    var tracker =
        new TrackerPage.Tracker(
            "News Sniffer", null, url, Integer.valueOf(versions), null, null, null, null, false);
    return new TrackerPage(
        tracker, List.of(revision), "the page shows one version alone", List.of());
  }
}
