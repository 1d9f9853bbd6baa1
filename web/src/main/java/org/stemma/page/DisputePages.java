package org.stemma.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.page.Matters.Standing;
import org.stemma.page.view.DisputesView;
import org.stemma.page.view.Frame;
import org.stemma.store.Article;
import org.stemma.store.Dispute;
import org.stemma.store.Dispute.Says;
import org.stemma.store.Matter;
import org.stemma.store.Matter.Kind;
import org.stemma.store.Revision;
import org.stemma.syndication.Feed;
import org.stemma.syndication.FeedEntry;
import org.stemma.syndication.Format;
import org.stemma.text.Glimpse;

/// "This is wrong": what people say of borrowings, of verdicts on quotations and of pieces that were left out; as a list and a feed,
/// and the forms by which it is said and taken back.
public final class DisputePages {
  private static final int PAGE = 50;
  private static final int GLIMPSE = 300;

  /// UTF-16 units of a note.
  private static final int LONGEST_NOTE = 1_000;

  private final Site site;
  private final Matters matters;

  public DisputePages(Site site) {
    this.site = site;
    this.matters = new Matters(site);
  }

  Answer add(Asked asked) {
    Article article = site.article(asked.id());
    Kind kind = asked.word("kind", Kind.class, Kind.BORROWING);
    int version = (int) Math.min(asked.number("version", 0), Integer.MAX_VALUE);
    Says says = asked.word("says", Says.class, Says.WRONG);
    judge(
        article,
        kind,
        version,
        asked.text("digest").orElse(""),
        says,
        asked.text("note").orElse(""));
    return Answer.seeOther(page(article, kind, version));
  }

  /// Writes down what the caller says of a matter that stands now.
  ///
  /// @param version of what was left out; 0 for the newest
  /// @throws Refusal when there is no such matter, the note is too long, or nobody is signed in
  public Dispute judge(
      Article article, Kind kind, int version, String digest, Says says, String note) {
    if (note.length() > LONGEST_NOTE) {
      throw Refusal.badRequest("A note has at most " + LONGEST_NOTE + " characters.");
    }
    Standing standing =
        matters
            .of(article, kind, version)
            .filter(one -> one.matter().digest().equals(digest))
            .findFirst()
            .orElseThrow(() ->
                Refusal.notFound("This is no longer found in the texts. Open the page again."));
    return site.store()
        .disputes()
        .add(
            standing.article(),
            standing.other(),
            standing.matter(),
            says,
            note.strip(),
            site.signedIn().account());
  }

  Answer withdraw(Asked asked) {
    Dispute dispute = withdraw(asked.id());
    Article article = site.article(dispute.article());
    return Answer.seeOther(page(article, dispute.matter().kind(), 0));
  }

  /// Takes back what the caller said.
  ///
  /// @throws Refusal when the caller said nothing of this id
  public Dispute withdraw(long id) {
    Caller caller = site.signedIn();
    Dispute dispute = site.store().disputes().find(id).orElseThrow(DisputePages::absent);
    if (!site.store().disputes().withdraw(id, caller.account().id())) {
      throw absent();
    }
    return dispute;
  }

  private static Refusal absent() {
    return Refusal.notFound("You said nothing of this number.");
  }

  /// Where a matter is shown.
  private String page(Article article, Kind kind, int version) {
    Links links = site.links();
    return switch (kind) {
      case BORROWING -> links.ancestry(article.id());
      case QUOTATION -> links.story(article.id());
      case LEFT_OUT ->
          matters
              .revision(article, version)
              .map(Revision::seenAt)
              .map(at -> links.version(article.id(), at))
              .orElse(links.article(article.id()));
    };
  }

  /// What stands, newest first.
  Answer list(Asked asked) {
    long before = asked.number("before", Long.MAX_VALUE);
    List<Dispute> found = site.store().disputes().newest(before, PAGE + 1);
    boolean more = found.size() > PAGE;
    List<Dispute> shown = more ? found.subList(0, PAGE) : found;
    Links links = site.links();
    Frame frame = site.frame("Disputes", new Frame.Feed("Disputes", links.disputes() + "/feed"));
    @Nullable String older = more ? links.disputes() + "?before=" + shown.getLast().id() : null;
    return site.templates()
        .page(
            "disputes",
            new DisputesView(
                frame, shown.stream().map(this::row).toList(), links.disputes() + "/feed", older));
  }

  private DisputesView.Row row(Dispute dispute) {
    Article article = site.article(dispute.article());
    Matter matter = dispute.matter();
    return new DisputesView.Row(
        Judging.said(site, dispute, matter),
        what(matter.kind()),
        Glimpse.begin(matter.judged(), GLIMPSE),
        Glimpse.begin(matter.beside(), GLIMPSE),
        Site.headline(article),
        page(article, matter.kind(), 0));
  }

  private static String what(Kind kind) {
    return switch (kind) {
      case BORROWING -> "shared passage";
      case QUOTATION -> "verdict on a quotation";
      case LEFT_OUT -> "piece left out";
    };
  }

  /// The same as a feed.
  Answer feed(Asked asked, Format format) {
    List<Dispute> newest = site.store().disputes().newest(Long.MAX_VALUE, PAGE);
    Instant updated = newest.isEmpty() ? Instant.EPOCH : newest.getFirst().at();
    byte[] list = (site.links().absolute("") + newest).getBytes(StandardCharsets.UTF_8);
    return new Answer(
        200,
        format.type() + "; charset=utf-8",
        Map.of("Access-Control-Allow-Origin", "*"),
        Assets.hash(list),
        updated,
        () -> format.write(feed(newest, updated, format)));
  }

  private Feed feed(List<Dispute> newest, Instant updated, Format format) {
    Links links = site.links();
    return new Feed(
        links.tag("2020", "disputes"),
        site.settings().title() + ": disputes",
        "What people say of what was found in the texts.",
        links.absolute(links.disputes() + "/feed" + format.suffix()),
        links.absolute(links.disputes()),
        updated,
        site.settings().title(),
        null,
        newest.stream().map(this::entry).toList());
  }

  private FeedEntry entry(Dispute dispute) {
    DisputesView.Row row = row(dispute);
    String day = dispute.at().atZone(ZoneOffset.UTC).toLocalDate().toString();
    String line =
        row.what() + " " + row.said().word() + " by " + dispute.name() + ": “" + row.judged() + "”";
    return new FeedEntry(
        site.links().tag(day, "dispute/" + dispute.id()),
        row.headline(),
        dispute.at(),
        site.links().absolute(row.href()),
        null,
        dispute.name(),
        dispute.note().isEmpty() ? line : line + " " + dispute.note(),
        "",
        List.of(row.said().word()));
  }
}
