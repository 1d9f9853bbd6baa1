package org.stemma.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.json.Says;
import org.stemma.page.Links;
import org.stemma.store.Gist;
import org.stemma.store.Revision;

/// A version of an article without its text.
@Says("A version of an article without its text.")
record VersionData(
    @Says("counts from 1 within a reading; another reading of the captures may number anew")
        int number,
    @Says("the reading it belongs to") long reading,
    @Says("true when a later reading replaced that one") boolean superseded,
    @Says("when it was first seen") Instant seen,
    @Says("when the article was last seen without it; it was published between the two")
        @Nullable Instant lastWithout,
    @Says("its first 1,000 UTF-16 units at most") @Nullable String headline,
    @Says("of its running text") int words,
    @Says("SHA-256 of its text in hexadecimal digits") String digest,
    @Says("id of the first capture that bore it") long capture,
    @Says("the day under whose root it stands") @Nullable LocalDate sealed,
    @Says("of the heaviest change since the version before; null for the first")
        @Nullable Weight weight,
    @Says("how many changes have each weight") @Nullable Map<Weight, Integer> byWeight,
    @Says("the heaviest change in a line") @Nullable String gist,
    @Says("the sentence with which the outlet says that it changed the text")
        @Nullable String admitted,
    VersionLinks links) {

  static VersionData of(Links links, Revision revision) {
    @Nullable Gist gist = revision.gist();
    return new VersionData(
        revision.number(),
        revision.reading(),
        revision.superseded(),
        revision.seenAt(),
        revision.lastWithout(),
        ArticleData.line(revision.headline()),
        revision.words(),
        revision.digest(),
        revision.capture(),
        day(revision.sealedDay()),
        gist == null ? null : gist.weight(),
        gist == null ? null : counts(gist),
        gist == null ? null : ArticleData.line(gist.line()),
        gist == null ? null : ArticleData.line(gist.admitted()),
        VersionLinks.of(links, revision));
  }

  /// Of every weight, lightest first.
  private static Map<Weight, Integer> counts(Gist gist) {
    Map<Weight, Integer> counts = new EnumMap<>(Weight.class);
    for (Weight weight : Weight.values()) {
      counts.put(weight, gist.byWeight().getOrDefault(weight, 0));
    }
    return counts;
  }

  static @Nullable LocalDate day(@Nullable Integer epochDay) {
    return epochDay == null ? null : LocalDate.ofEpochDay(epochDay);
  }

  /// Where more of a version is.
  @Says("Where more of a version is; addresses are absolute.")
  record VersionLinks(
      @Says("its text; by time, since numbers may change") String self,
      @Says("for people, and for ever") String page,
      @Says("against the version before; null for the first") @Nullable String diff,
      @Says("for people, and for ever; null for the first") @Nullable String change) {

    static VersionLinks of(Links links, Revision revision) {
      long article = revision.article();
      String of = links.api("/articles/" + article);
      int number = revision.number();
      boolean hasEarlier = number > 1 && !revision.superseded();
      return new VersionLinks(
          links.absolute(of + "/at/" + revision.seenAt()),
          links.absolute(links.version(article, revision.seenAt())),
          hasEarlier ? links.absolute(of + "/diff/" + (number - 1) + "/" + number) : null,
          hasEarlier ? links.absolute(links.change(article, revision.seenAt())) : null);
    }
  }
}
