package org.stemma.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.page.view.Frame.Deed;
import org.stemma.page.view.Moment;
import org.stemma.page.view.TakenDownView;
import org.stemma.store.Article;
import org.stemma.store.ArticleState;
import org.stemma.store.Concealed;
import org.stemma.store.Outlet;
import org.stemma.store.Role;
import org.stemma.store.Takedown;
import org.stemma.watch.WatchList;
import org.stemma.watch.WatchList.ArticleItem;
import org.stemma.watch.WatchList.OutletItem;

/// What an editor does with an article or an outlet. Each deed answers with the page that shows it done (303), so that a page
/// which is loaded again does nothing twice.
final class Editing {

  /// UTF-16 units of a reason.
  private static final int LONGEST_REASON = 500;

  /// Articles on the list of those taken down.
  private static final int SHOWN = 200;

  private final Site site;
  private final WatchList list;

  Editing(Site site) {
    this.site = site;
    this.list = new WatchList(site.store(), site.clock());
  }

  /// What the caller may do with an article; empty for who may do nothing.
  static List<Deed> deeds(Site site, Asked asked, Article article) {
    if (!mayEdit(asked)) {
      return List.of();
    }
    String page = site.links().article(article.id());
    List<Deed> deeds = new ArrayList<>();
    if (article.state() != ArticleState.MERGED) {
      boolean watched =
          article.state() == ArticleState.ACTIVE || article.state() == ArticleState.DORMANT;
      deeds.add(
          watched
              ? Deed.of(page + "/pause", "Pause checking")
              : Deed.of(page + "/resume", "Resume checking"));
      deeds.add(
          Deed.asking(
              page + "/merge", "Merge", "into", "Merge into (number or address of an article)"));
    }
    deeds.add(
        Deed.asking(
            page + "/take-down", "Take down", "reason", "Reason, shown to who asks for it"));
    return deeds;
  }

  /// The same with an outlet.
  static List<Deed> deeds(Site site, Asked asked, Outlet outlet) {
    if (!mayEdit(asked)) {
      return List.of();
    }
    String page = site.links().outlet(outlet.key());
    return List.of(
        outlet.paused()
            ? Deed.of(page + "/resume", "Resume this outlet")
            : Deed.of(page + "/pause", "Pause this outlet"));
  }

  private static boolean mayEdit(Asked asked) {
    @Nullable Caller caller = asked.caller();
    return caller != null && caller.may(Role.EDITOR);
  }

  Answer pause(Asked asked) {
    Article article = site.article(asked.id());
    list.pause(new ArticleItem(article));
    return toArticle(article.id());
  }

  Answer resume(Asked asked) {
    Article article = site.article(asked.id());
    list.resume(new ArticleItem(article));
    return toArticle(article.id());
  }

  Answer pauseOutlet(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    list.pause(new OutletItem(outlet));
    return Answer.seeOther(site.links().outlet(outlet.key()));
  }

  Answer resumeOutlet(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    list.resume(new OutletItem(outlet));
    return Answer.seeOther(site.links().outlet(outlet.key()));
  }

  /// The article's addresses go to another one, which is named by its number or address.
  Answer merge(Asked asked) {
    Article from = site.article(asked.id());
    String named = asked.text("into").map(String::strip).orElse("");
    Optional<Article> into =
        list.find(named).stream()
            .flatMap(item -> item instanceof ArticleItem(Article one) ? Stream.of(one) : null)
            .findFirst();
    if (into.isEmpty() || into.get().id() == from.id()) {
      throw Refusal.badRequest("“" + named + "” is not the number or address of another article.");
    }
    return toArticle(site.store().watching().merge(from.id(), into.get().id(), site.now()));
  }

  Answer takeDown(Asked asked) {
    Article article = site.article(asked.id());
    String reason = asked.text("reason").map(String::strip).orElse("");
    if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
      throw Refusal.badRequest(
          "Say in at most " + LONGEST_REASON + " characters why it is taken down.");
    }
    @Nullable Caller caller = asked.caller();
    @Nullable Long by = caller == null ? null : (Long) caller.account().id();
    site.store().watching().conceal(article.id(), new Takedown(site.now(), reason, by));
    return Answer.seeOther(site.links().takenDown());
  }

  /// Shows an article again; it is watched again if it was before.
  Answer restore(Asked asked) {
    long id = asked.id();
    if (site.store().histories().takedown(id).isEmpty()) {
      throw Refusal.notFound("No article of this number was taken down.");
    }
    site.store().watching().reveal(id);
    Article article = site.article(id);
    if (article.state() == ArticleState.ACTIVE) {
      list.resume(new ArticleItem(article));
    }
    return toArticle(id);
  }

  /// What was taken down, for who may undo it.
  Answer takenDown(Asked asked) {
    List<TakenDownView.Row> rows =
        site.store().histories().concealed(SHOWN).stream().map(this::row).toList();
    return site.templates()
        .page("takendown", new TakenDownView(site.frame("Taken down").unlisted(), rows));
  }

  private TakenDownView.Row row(Concealed concealed) {
    Article article = concealed.article();
    @Nullable String why = concealed.takedown().why();
    return new TakenDownView.Row(
        Site.headline(article),
        article.url(),
        Moment.near(concealed.takedown().at(), site.now()),
        why == null ? "" : why,
        Deed.of(site.links().article(article.id()) + "/restore", "Show again"));
  }

  private Answer toArticle(long article) {
    return Answer.seeOther(site.links().article(article));
  }
}
