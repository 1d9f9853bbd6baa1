package org.stemma.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.ArticleView;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Phrase;
import org.stemma.store.Article;
import org.stemma.store.Event;
import org.stemma.store.Reading;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;

/// What happened to an article besides its changes.
record Past(Site site, Article article) {

  /// Versions of a superseded reading that are linked.
  private static final int VERSIONS = 100;

  /// Texts that had been replaced and were seen again.
  List<Phrase> returns(List<Revision> revisions, List<Sighting> sightings) {
    Map<Long, Revision> byId = new HashMap<>();
    revisions.forEach(revision -> byId.put(revision.id(), revision));
    boolean titled = revisions.stream().map(Revision::headline).distinct().count() > 1;
    List<Phrase> returns = new ArrayList<>();
    for (Sighting sighting : sightings) {
      @Nullable Revision revision = byId.get(sighting.revision());
      if (sighting.alternating() && revision != null) {
        String href = site.links().version(article.id(), sighting.firstAt());
        Phrase version = Phrase.EMPTY.link("Version " + revision.number(), href);
        Phrase named =
            titled
                ? version
                    .words(", “")
                    .foreign(Site.headline(revision.headline(), article))
                    .words("”,")
                : version;
        returns.add(
            named
                .words(" was back: ")
                .between(sighting.firstAt(), sighting.lastAt())
                .words(", in " + Lapse.counted(sighting.looks(), "look")));
      }
    }
    return returns;
  }

  /// The oldest first.
  List<ArticleView.Happening> events() {
    return site.store().histories().events(article.id()).stream()
        .map(event -> new ArticleView.Happening(Moment.at(event.at()), what(event)))
        .toList();
  }

  private static Phrase what(Event event) {
    String words =
        switch (event.kind()) {
          case GONE -> "gone";
          case RETURNED -> "back";
          case BLOCKED -> "blocked";
          case UNBLOCKED -> "readable again";
          case MOVED -> "moved to another address";
          case DORMANT -> "left to rest, since it has not changed for long";
          case WOKEN -> "checked often again";
          case MERGED -> "turned out to be the same as another article";
          case SILENT -> "its outlet brought nothing new for longer than usual";
          case HEARD -> "its outlet brought something new again";
          case FEED_LOST -> "its feed could not be read any more";
          case REREAD -> "our reading changed, not the article";
        };
    return event.detail().isBlank()
        ? Phrase.of(words)
        : Phrase.of(words + ": ").foreign(event.detail());
  }

  /// Those that have been superseded: there our reading changed, not the publisher's text.
  List<Phrase> readings() {
    List<Phrase> phrases = new ArrayList<>();
    for (Reading reading : site.store().histories().readings(article.id())) {
      @Nullable Instant replaced = reading.replacedAt();
      if (replaced != null) {
        phrases.add(superseded(reading, replaced));
      }
    }
    return phrases;
  }

  private Phrase superseded(Reading reading, Instant replaced) {
    Phrase phrase =
        Phrase.of("Until ")
            .when(Moment.at(replaced))
            .words(" its captures were read by version ")
            .foreign(reading.extractor())
            .words(" of our extractor: ");
    List<Revision> revisions = site.store().histories().revisions(article.id(), reading.id());
    for (Revision revision : revisions.subList(0, Math.min(VERSIONS, revisions.size()))) {
      String href = site.links().version(article.id(), revision.seenAt(), reading.id());
      phrase =
          phrase
              .words(revision.number() == 1 ? "" : ", ")
              .link(String.valueOf(revision.number()), href);
    }
    return phrase;
  }
}
