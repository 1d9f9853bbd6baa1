package org.stemma.transfer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.stemma.extract.TrackerPage;
import org.stemma.history.Version;
import org.stemma.store.Outcome;
import org.stemma.url.WebUrl;

/// What the page of a revision tracker tells of an article.
///
/// @param versions captures of the article, as the tracker saw them
/// @param page the tracker's page itself, as a capture of the article without a text: the evidence for the versions
record TrackerVersions(List<Found> versions, Found page) {

  TrackerVersions {
    versions = List.copyOf(versions);
  }

  /// @param page as it was found; its home is whatever address it has itself
  /// @return empty, and counted, when it does not say of which article it tells, or shows no text
  static Optional<TrackerVersions> of(Found page, TrackerPage told, Tally tally) {
    Optional<WebUrl> home = WebUrl.tryParse(told.tracker().url());
    if (home.isEmpty()) {
      tally.skip("trackers' pages that do not name their article");
      return Optional.empty();
    }
    TrackerTimes times = TrackerTimes.of(told.tracker(), page.at());
    List<Found> versions = new ArrayList<>();
    for (TrackerPage.Revision revision : told.revisions()) {
      if (revision.paragraphs().isEmpty()) {
        tally.skip("trackers' versions without a text");
      } else {
        versions.add(version(page, home.get(), told, revision, times));
      }
    }
    return versions.isEmpty()
        ? Optional.empty()
        : Optional.of(new TrackerVersions(versions, evidence(page, home.get(), told)));
  }

  private static Found version(
      Found page,
      WebUrl home,
      TrackerPage told,
      TrackerPage.Revision revision,
      TrackerTimes times) {
    TrackerPage.Tracker tracker = told.tracker();
    Instant at = times.at(revision);
    Version version =
        new Version(
            home.toString(),
            at.toString(),
            revision.title(),
            null,
            null,
            revision.paragraphs(),
            tracker.source(),
            new Version.ToldBy(tracker.tool(), page.target(), revision.number()));
    String detail = Versions.detail(version, page.place()) + caveats(tracker, revision);
    return Versions.found(page.place(), home, at, version, detail);
  }

  private static String caveats(TrackerPage.Tracker tracker, TrackerPage.Revision revision) {
    String shown = tracker.complete() ? "" : ", as far as its page shows it";
    return TrackerTimes.told(revision).isPresent()
        ? shown
        : shown + "; when is not told, only the order is sure";
  }

  private static Found evidence(Found page, WebUrl home, TrackerPage told) {
    return new Found(
        page.place(),
        home,
        page.target(),
        page.at(),
        page.status(),
        Outcome.NO_ARTICLE,
        page.kind(),
        "the page of " + told.tracker().tool() + "; " + page.detail(),
        page.digest(),
        page.payload(),
        page.head(),
        page.contentType(),
        page.record(),
        null,
        page.names());
  }
}
