package org.stemma.page;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.page.view.Note;
import org.stemma.store.Article;
import org.stemma.store.ArticleQuery;
import org.stemma.store.Newest;
import org.stemma.store.NewestQuery;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.SavedSearch;
import org.stemma.syndication.Feed;
import org.stemma.syndication.FeedEntry;
import org.stemma.syndication.Format;
import org.stemma.text.Glimpse;

/// Feeds of changes: of everything, of an outlet, of an article, of a search. As on the front page, changes of typography and of dates are left
/// out of the first two; `?weight=typography` has them too. The feed of a search has what mails and webhooks tell of it: new
/// articles too, and no such changes.
///
/// Programs ask far more often than anything changes, so whether a feed changed is told from its list alone, before texts are
/// read and compared.
final class FeedPages {
  private static final int ENTRIES = 30;

  private final Site site;
  private final ChangeText texts;

  FeedPages(Site site) {
    this.site = site;
    this.texts = new ChangeText(site);
  }

  /// What distinguishes one feed from another.
  ///
  /// @param name in its id
  /// @param path of its address, without what the form adds
  /// @param query of its address, from the question mark on; may be empty
  /// @param since when it is taken to have changed as long as it is empty
  private record Channel(
      String name, String title, String path, String query, String alternate, Instant since) {}

  /// A feed in one of its forms.
  interface Source {
    Answer answer(Asked asked, Format format);
  }

  /// Adds a feed in all its forms.
  static void put(String path, Source source, Map<String, Page> pages) {
    for (Format format : Format.values()) {
      pages.put(path + format.suffix(), asked -> source.answer(asked, format));
    }
  }

  Answer ofAll(Asked asked, Format format) {
    Links links = site.links();
    String title = site.settings().title() + ": newest changes";
    String filter = filter(asked);
    Channel channel =
        new Channel(
            "changes" + filter, title, links.feed(), filter, links.changes() + filter, since(null));
    return feed(channel, format, newest(asked, null));
  }

  Answer ofOutlet(Asked asked, Format format) {
    Outlet outlet = site.outlet(asked.name("key"));
    Links links = site.links();
    String filter = filter(asked);
    Channel channel =
        new Channel(
            "outlet/" + Links.encoded(outlet.key()) + filter,
            "Changes in " + outlet.name(),
            links.outletFeed(outlet.key()),
            filter,
            links.outlet(outlet.key()),
            since(outlet.id()));
    return feed(channel, format, newest(asked, outlet.id()));
  }

  Answer ofSearch(Asked asked, Format format) {
    String typed = asked.text("q").orElse("").strip();
    if (typed.isEmpty()) {
      throw Refusal.badRequest("A search needs words: /search/feed?q=…");
    }
    return ofSearch(typed, format, site.links().searchFeed(""), "?q=" + Links.encoded(typed));
  }

  /// Of a saved search, for who knows the secret in its address: also where reading is closed.
  Answer ofSaved(Asked asked, Format format) {
    SavedSearch saved =
        site.store()
            .searches()
            .byFeed(asked.name("secret"))
            .orElseThrow(() -> Refusal.notFound("There is no saved search with this feed."));
    return ofSearch(saved.question(), format, site.links().savedFeed(saved.feed()), "");
  }

  private Answer ofSearch(String typed, Format format, String path, String query) {
    Links links = site.links();
    Channel channel =
        new Channel(
            "search?q=" + Links.encoded(typed),
            "Search: " + Glimpse.begin(typed, 80),
            path,
            query,
            links.search(Map.of("q", typed)),
            since(null));
    Searching searching = Searching.of(site, typed);
    return feed(channel, format, searching.told(ENTRIES));
  }

  Answer ofArticle(Asked asked, Format format) {
    Article article = site.article(asked.id());
    Links links = site.links();
    Channel channel =
        new Channel(
            "article/" + article.id(),
            "Changes of “" + Site.headline(article) + "”",
            links.articleFeed(article.id()),
            "",
            links.article(article.id()),
            article.firstSeenAt());
    List<Revision> revisions = site.store().histories().revisions(article.id());
    List<Newest> newest = new ArrayList<>();
    for (Revision revision : revisions.reversed()) {
      if (revision.number() > 1 && newest.size() < ENTRIES) {
        newest.add(new Newest(article, revision));
      }
    }
    return feed(channel, format, newest);
  }

  private Instant since(@Nullable Long outlet) {
    List<Article> first =
        site.store().watching().articles(new ArticleQuery(outlet, null, null, Long.MAX_VALUE, 1));
    return first.isEmpty() ? Instant.EPOCH : first.getFirst().firstSeenAt();
  }

  /// What stands behind the address of a feed that shows other changes than usual.
  private static String filter(Asked asked) {
    Weight least = least(asked);
    return least == ChangesPage.DEFAULT ? "" : "?weight=" + Links.word(least);
  }

  private static Weight least(Asked asked) {
    return asked.word("weight", Weight.class, ChangesPage.DEFAULT);
  }

  private List<Newest> newest(Asked asked, @Nullable Long outlet) {
    NewestQuery query = new NewestQuery(outlet, least(asked), null, ENTRIES);
    return site.store().news().newest(query);
  }

  private Answer feed(Channel channel, Format format, List<Newest> newest) {
    Instant updated = newest.isEmpty() ? channel.since : newest.getFirst().revision().seenAt();
    return new Answer(
        200,
        format.type() + "; charset=utf-8",
        Map.of("Access-Control-Allow-Origin", "*"),
        tag(channel, format, newest),
        updated,
        () -> format.write(made(channel, format, newest, updated)));
  }

  private String tag(Channel channel, Format format, List<Newest> newest) {
    String list =
        newest.stream()
            .map(one -> one.revision().id() + " " + one.article().url())
            .collect(Collectors.joining("\n"));
    String all = site.links().absolute(channel.toString()) + format + "\n" + list;
    return Assets.hash(all.getBytes(StandardCharsets.UTF_8));
  }

  private Feed made(Channel channel, Format format, List<Newest> newest, Instant updated) {
    Map<Long, String> outlets = new HashMap<>();
    site.store().outlets().all().forEach(outlet -> outlets.put(outlet.id(), outlet.name()));
    Links links = site.links();
    List<FeedEntry> entries =
        newest.stream()
            .map(one -> entry(one, outlets.getOrDefault(one.article().outlet(), "unknown")))
            .toList();
    return new Feed(
        links.tag("2020", channel.name),
        channel.title,
        "What publishers changed after publication. Times are UTC.",
        links.absolute(channel.path + format.suffix() + channel.query),
        links.absolute(channel.alternate),
        updated,
        site.settings().title(),
        site.settings().hub(),
        entries);
  }

  private FeedEntry entry(Newest newest, String outlet) {
    Article article = newest.article();
    Revision revision = newest.revision();
    @Nullable Note note = Changes.note(revision.gist());
    Links links = site.links();
    boolean isNew = revision.number() == 1;
    return new FeedEntry(
        id(revision),
        Site.headline(revision.headline(), article),
        revision.seenAt(),
        links.absolute(
            isNew
                ? links.version(article.id(), revision.seenAt())
                : links.change(article.id(), revision.seenAt())),
        Site.isWeb(article.url()) ? article.url() : null,
        outlet,
        isNew ? "new article" : note == null ? "" : note.line(),
        texts.of(revision),
        isNew ? List.of("new") : categories(note));
  }

  /// A tag URI (RFC 4151) that names the first capture of the version: a capture stays for ever, while numbers of versions may
  /// change.
  private String id(Revision revision) {
    String day = revision.seenAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    return site.links().tag(day, "capture/" + revision.capture());
  }

  private static List<String> categories(@Nullable Note note) {
    if (note == null) {
      return List.of();
    }
    if (note.admitted() != null) {
      return List.of(note.weight(), "admitted");
    }
    return note.silent() ? List.of(note.weight(), "silent") : List.of(note.weight());
  }
}
