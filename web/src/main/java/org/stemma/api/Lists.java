package org.stemma.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.json.Format;
import org.stemma.json.Says;
import org.stemma.store.EventKind;

/// Lists, each with the cursor of what comes after: `next` is null where nothing does.
interface Lists {

  /// By key.
  @Format("outlets")
  @Says("Outlets by key.")
  record OutletList(List<OutletData> outlets) {

    public OutletList {
      outlets = List.copyOf(outlets);
    }
  }

  /// Newest first.
  @Format("articles")
  @Says("Articles, the newest first.")
  record ArticleList(
      List<ArticleData> articles,
      @Says("the cursor of what comes after; null at the end") @Nullable String next) {

    public ArticleList {
      articles = List.copyOf(articles);
    }
  }

  /// In order.
  @Format("versions")
  @Says("Versions of an article by number, as it is read now.")
  record VersionList(
      @Says("id of the article") long article,
      List<VersionData> versions,
      @Says("the cursor of what comes after; null at the end") @Nullable String next) {

    public VersionList {
      versions = List.copyOf(versions);
    }
  }

  /// In the order of recording.
  @Format("captures")
  @Says("Captures of an article in the order of recording.")
  record CaptureList(
      @Says("id of the article") long article,
      List<CaptureData> captures,
      @Says("address of all of them as one WACZ file; null where there is no archive")
          @Nullable String wacz,
      @Says("the cursor of what comes after; null at the end") @Nullable String next) {

    public CaptureList {
      captures = List.copyOf(captures);
    }
  }

  /// The oldest first.
  @Format("events")
  @Says("What happened to an article besides its changes, the oldest first.")
  record EventList(@Says("id of the article") long article, List<EventData> events) {

    public EventList {
      events = List.copyOf(events);
    }
  }

  /// What happened.
  @Says("What happened to an article and is no change of its text.")
  record EventData(
      EventKind kind,
      Instant at,
      String detail,
      @Says("id of the capture that shows it") @Nullable Long capture) {}

  /// By time.
  @Format("sightings")
  @Says("Which version an article had when, by time.")
  record SightingList(@Says("id of the article") long article, List<SightingData> sightings) {

    public SightingList {
      sightings = List.copyOf(sightings);
    }
  }

  /// A stretch of time.
  @Says("A stretch of time in which every look at an article found one version.")
  record SightingData(
      @Says("number of the version") int version,
      Instant first,
      @Says("so far") Instant last,
      @Says("how many looks there were") int looks,
      @Says("whether it had been there before, with another one between") boolean alternating) {}

  /// Newest first.
  @Format("changes")
  @Says("Changes, the newest first: versions after an article’s first.")
  record ChangeList(
      List<ChangeData> changes,
      @Says("the cursor of what comes after; null at the end") @Nullable String next) {

    public ChangeList {
      changes = List.copyOf(changes);
    }
  }

  /// A version and its article.
  @Says("A version that changed an article.")
  record ChangeData(ArticleData article, VersionData version) {}

  /// What a search found.
  @Format("search")
  @Says("What a search found, one version an article.")
  record FoundList(
      @Says("how many articles have such a version, as far as was looked") int articles,
      @Says("false when there are more versions than were looked at") boolean all,
      @Says("what of the question was not understood") List<String> notes,
      List<FoundData> found,
      @Says("the cursor of what comes after; null at the end") @Nullable String next) {

    public FoundList {
      notes = List.copyOf(notes);
      found = List.copyOf(found);
    }
  }

  /// A version that answers.
  @Says("A version that answers a question, the best or the newest of its article.")
  record FoundData(
      ArticleData article,
      VersionData version,
      @Says("how many versions of the article answer") int versions) {}
}
