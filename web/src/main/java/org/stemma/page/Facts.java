package org.stemma.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.ArticleView.Fact;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Phrase;
import org.stemma.store.Address;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Outlet;
import org.stemma.store.Sighting;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// What is known of an article, in sentences.
final class Facts {
  private final Site site;
  private final Article article;
  private final Optional<Outlet> outlet;

  Facts(Site site, Article article) {
    this.site = site;
    this.article = article;
    outlet = site.store().outlets().find(article.outlet());
  }

  /// From which outlet.
  Fact source() {
    Phrase from =
        outlet
            .map(one -> Phrase.EMPTY.link(one.name(), site.links().outlet(one.key())))
            .orElse(Phrase.EMPTY.foreign(article.host()));
    return new Fact("Outlet", List.of(from));
  }

  /// Where it stands at its publisher's, and where it stood.
  List<Fact> addresses() {
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Original", List.of(Phrase.EMPTY.outward(article.url()))));
    List<Phrase> others =
        site.store().histories().addresses(article.id()).stream()
            .filter(address -> !address.url().equals(article.url()))
            .map(Facts::address)
            .toList();
    if (!others.isEmpty()) {
      facts.add(new Fact("Other addresses", others));
    }
    return facts;
  }

  private static Phrase address(Address address) {
    String how =
        switch (address.kind()) {
          case GIVEN -> "given by a person";
          case FEED -> "named by a feed";
          case REDIRECT -> "redirected";
          case CANONICAL -> "named by the page itself";
          case AMP -> "for phones (AMP)";
        };
    Phrase phrase =
        Phrase.EMPTY
            .outward(address.url())
            .words(" (" + how + ", since ")
            .when(Moment.at(address.since()));
    return address.until() == null
        ? phrase.words(")")
        : phrase.words(", until ").when(Moment.at(address.until())).words(")");
  }

  /// When its publisher says that it was published, and when it was first seen.
  ///
  /// @param current its newest text; null when it has none
  List<Fact> beginnings(@Nullable Witness current) {
    List<Fact> facts = new ArrayList<>();
    @Nullable PageTime published = current == null ? null : current.publishedAt();
    if (published != null) {
      Phrase says = Phrase.EMPTY.when(Moment.claimed(published)).words(", as the page says");
      facts.add(new Fact("Published", List.of(says)));
    }
    facts.add(new Fact("First seen", List.of(when(article.firstSeenAt()))));
    return facts;
  }

  /// When it was published, by a text's own account, or first seen.
  Phrase since(Witness text) {
    @Nullable PageTime published = text.publishedAt();
    return published == null
        ? Phrase.of("first seen ").when(Moment.at(article.firstSeenAt()))
        : Phrase.of("published ").when(Moment.claimed(published)).words(", as the page says");
  }

  /// How often its text changed, the return of an earlier text included.
  static int changes(List<Sighting> sightings) {
    return Math.max(0, sightings.size() - 1);
  }

  /// How often and when its text changed.
  ///
  /// @param changes since its first text
  Fact changed(int changes) {
    return new Fact("Changed", List.of(times(changes)));
  }

  /// The same as a sentence.
  Phrase often(int changes) {
    return new Phrase(
        Stream.concat(Phrase.of("changed ").parts().stream(), times(changes).parts().stream())
            .toList());
  }

  private Phrase times(int changes) {
    if (article.revision() == null) {
      return Phrase.of("no text of it has been seen yet");
    }
    if (changes == 0) {
      return Phrase.of("never since it was first seen");
    }
    Phrase often = Phrase.of(Lapse.counted(changes, "time"));
    @Nullable Instant last = article.pace().changedAt();
    return last == null ? often : often.words(", last ").when(near(last));
  }

  /// When it was looked at last, and when it will be, or why it won't.
  Fact checks() {
    @Nullable Instant checked = article.pace().checkedAt();
    Phrase last = checked == null ? Phrase.of("not yet") : Phrase.EMPTY.when(near(checked));
    return new Fact("Checked", List.of(last, next()));
  }

  /// When it will be looked at, or why it won't.
  Phrase next() {
    return switch (article.state()) {
      case ACTIVE -> active();
      case DORMANT ->
          due("it has not changed for long, so the next check is ", "it has not changed for long");
      case PAUSED -> Phrase.of("checking is paused");
      case REMOVED -> Phrase.of("it is no longer checked: it was taken off the list");
      case MERGED -> Phrase.of("it is no longer checked: it turned out to be another article");
      case KEPT -> Phrase.of("it is not checked: its history was brought in");
    };
  }

  private Phrase active() {
    boolean resting = outlet.map(Outlet::paused).orElse(false);
    return resting
        ? Phrase.of("checking of the whole outlet is paused")
        : due("the next check is ", "no check is planned");
  }

  private Phrase due(String before, String never) {
    Instant due = article.pace().due();
    if (due.equals(Instant.MAX)) {
      return Phrase.of(never);
    }
    return due.isAfter(site.now())
        ? Phrase.of(before).when(near(due))
        : Phrase.of("the next check is due now");
  }

  /// What a reader must know before anything else.
  List<Phrase> notices() {
    List<Phrase> notices = new ArrayList<>();
    @Nullable Long into = article.mergedInto();
    if (article.state() == ArticleState.MERGED && into != null) {
      notices.add(
          Phrase.of("This turned out to be the same as ")
              .link("another article", site.links().article(into))
              .words(", where its history goes on."));
    }
    @Nullable Instant gone = article.goneSince();
    if (gone != null) {
      notices.add(
          Phrase.of("Gone: since ")
              .when(Moment.at(gone))
              .words(" its address has led to no article."));
    }
    @Nullable Instant blocked = article.blockedSince();
    if (blocked != null) {
      notices.add(
          Phrase.of("Blocked: since ")
              .when(Moment.at(blocked))
              .words(
                  " its publisher has shown a wall in its place. What it says now is not known."));
    }
    return notices;
  }

  private Phrase when(Instant instant) {
    return Phrase.EMPTY.when(Moment.at(instant));
  }

  private Moment near(Instant instant) {
    return Moment.near(instant, site.now());
  }
}
