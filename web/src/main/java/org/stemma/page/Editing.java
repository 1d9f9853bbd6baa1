package org.stemma.page;

import java.util.ArrayList;
import java.util.List;
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

/// What an editor does with an article or an outlet. Each deed answers with the page that shows it done (303), so that a page
/// which is loaded again does nothing twice.
final class Editing {

  /// Articles on the list of those taken down.
  private static final int SHOWN = 200;

  private final Site site;
  private final Deeds deeds;

  Editing(Site site) {
    this.site = site;
    this.deeds = new Deeds(site);
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
    deeds.pause(article);
    return toArticle(article.id());
  }

  Answer resume(Asked asked) {
    Article article = site.article(asked.id());
    deeds.resume(article);
    return toArticle(article.id());
  }

  Answer pauseOutlet(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    deeds.pause(outlet);
    return Answer.seeOther(site.links().outlet(outlet.key()));
  }

  Answer resumeOutlet(Asked asked) {
    Outlet outlet = site.outlet(asked.name("key"));
    deeds.resume(outlet);
    return Answer.seeOther(site.links().outlet(outlet.key()));
  }

  /// The article's addresses go to another one, which is named by its number or address.
  Answer merge(Asked asked) {
    return toArticle(deeds.merge(site.article(asked.id()), asked.text("into").orElse("")));
  }

  Answer takeDown(Asked asked) {
    deeds.takeDown(site.article(asked.id()), asked.text("reason").orElse(""));
    return Answer.seeOther(site.links().takenDown());
  }

  Answer restore(Asked asked) {
    deeds.restore(asked.id());
    return toArticle(asked.id());
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
