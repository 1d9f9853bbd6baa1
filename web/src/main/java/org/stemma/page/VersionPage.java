package org.stemma.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.memento.MementoHeaders;
import org.stemma.page.view.ArticleView.Fact;
import org.stemma.page.view.Frame;
import org.stemma.page.view.Judged;
import org.stemma.page.view.Moment;
import org.stemma.page.view.Phrase;
import org.stemma.page.view.VersionView;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Matter.Kind;
import org.stemma.store.Revision;
import org.stemma.store.Sighting;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;
import org.stemma.warc.Position;

/// The version of an article that was there at a time, alone.
record VersionPage(Site site) implements Page {
  private static final long CURRENT = -1;

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    long reading = asked.number("reading", CURRENT);
    Instant at = asked.time();
    List<Sighting> sightings = site.store().histories().sightings(article.id());
    Revision revision =
        (reading == CURRENT ? current(sightings, at) : superseded(article, at, reading))
            .orElseThrow(() -> Refusal.notFound("No text of this article had been seen by then."));
    Witness witness = site.store().histories().witness(revision.witness());
    Answer page = site.templates().page("version", view(article, revision, witness));
    return revision.superseded()
        ? page
        : page.withHeaders(MementoHeaders.of(site.links(), article, sightings, at));
  }

  /// The one of the last sighting that had begun by then.
  private Optional<Revision> current(List<Sighting> sightings, Instant at) {
    return sightings.stream()
        .filter(sighting -> !sighting.firstAt().isAfter(at))
        .reduce((_, later) -> later)
        .map(Sighting::revision)
        .flatMap(site.store().histories()::revision);
  }

  private Optional<Revision> superseded(Article article, Instant at, long reading) {
    return site.store().histories().revisions(article.id(), reading).stream()
        .filter(revision -> !revision.seenAt().isAfter(at))
        .reduce((_, later) -> later);
  }

  private VersionView view(Article article, Revision revision, Witness witness) {
    String headline = Site.headline(revision.headline(), article);
    String title = "“" + headline + "”, version " + revision.number();
    boolean hasEarlier = revision.number() > 1 && !revision.superseded();
    boolean current = Objects.equals(article.revision(), revision.id());
    Judging judging =
        new Judging(site, article, Kind.LEFT_OUT, Matters.of(witness), revision.number());
    return new VersionView(
        frame(title, article, revision, hasEarlier),
        headline,
        DiffPage.language(witness),
        site.links().article(article.id()),
        notices(article, revision),
        facts(article, revision, witness),
        blocks(witness),
        witness.leftOut().stream()
            .map(piece ->
                new VersionView.Piece(
                    piece.text(),
                    piece.why(),
                    revision.superseded() ? Judged.NOTHING : judging.of(Matters.of(piece))))
            .toList(),
        current ? judging.lostOnes() : List.of(),
        hasEarlier
            ? site.links().diff(article.id(), revision.number() - 1, revision.number())
            : null);
  }

  /// @param hasEarlier whether there is a change to be embedded: that which brought the version
  private Frame frame(String title, Article article, Revision revision, boolean hasEarlier) {
    Frame frame = site.frame(title, article);
    String page = site.links().version(article.id(), revision.seenAt());
    return hasEarlier ? frame.with(Embedding.discovery(site.links(), page)) : frame;
  }

  private List<Phrase> notices(Article article, Revision revision) {
    if (revision.superseded()) {
      return List.of(
          Phrase.of(
              "This is how we read the page before. Since then our reading has changed; whether the"
                  + " article did is told by its current versions."));
    }
    return Objects.equals(article.revision(), revision.id())
        ? List.of()
        : List.of(Phrase.of("This is not what the article says now."));
  }

  private List<Fact> facts(Article article, Revision revision, Witness witness) {
    List<Fact> facts = new ArrayList<>();
    Facts known = new Facts(site, article);
    String of = revision.superseded() ? "" : " of " + article.revisions();
    facts.add(new Fact("Version", List.of(Phrase.of(revision.number() + of))));
    facts.add(known.source());
    facts.add(new Fact("Original", List.of(Phrase.EMPTY.outward(article.url()))));
    if (!witness.byline().isEmpty()) {
      Phrase names = Phrase.EMPTY.foreign(String.join(", ", witness.byline()));
      facts.add(new Fact("By", List.of(names)));
    }
    if (witness.publishedAt() != null) {
      Moment published = Moment.claimed(witness.publishedAt());
      facts.add(
          new Fact("Published", List.of(Phrase.EMPTY.when(published).words(", as the page says"))));
    }
    Phrase seen = Phrase.EMPTY.between(revision.lastWithout(), revision.seenAt());
    facts.add(new Fact(revision.lastWithout() == null ? "First seen" : "Came", List.of(seen)));
    facts.add(new Fact("Digest", List.of(Phrase.of("sha256:" + revision.digest()))));
    site.store()
        .histories()
        .capture(revision.capture())
        .ifPresent(first -> addEvidence(facts, first));
    @Nullable Integer day = revision.sealedDay();
    if (day != null) {
      Phrase sealed =
          Phrase.of("under the root of ").link(RootsPage.day(day), site.links().roots());
      facts.add(new Fact("Sealed", List.of(sealed)));
    }
    return facts;
  }

  /// The capture that first bore the version: the digest of its bytes, and where they are kept.
  private void addEvidence(List<Fact> facts, Capture capture) {
    @Nullable Position position = capture.position();
    if (position == null) {
      return;
    }
    Phrase evidence = Phrase.of("WARC record ").foreign(CaptureItems.place(position));
    if (capture.payloadDigest() != null) {
      evidence = evidence.words(", payload ").foreign(capture.payloadDigest());
    }
    if (site.hooks().archive() != null) {
      evidence =
          evidence.words(": ").link("WACZ", site.links().evidence(capture.article(), capture.id()));
    }
    facts.add(new Fact("Capture", List.of(evidence)));
  }

  private static List<VersionView.Paragraph> blocks(Witness witness) {
    return witness.blocks().stream()
        .filter(block -> block.kind() != BlockKind.HEADLINE)
        .map(block -> new VersionView.Paragraph(kind(block.kind()), block.text()))
        .toList();
  }

  /// The name of a kind in the stylesheet.
  static String kind(BlockKind kind) {
    return kind.label().replace(' ', '-');
  }
}
