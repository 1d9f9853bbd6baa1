package org.stemma.page;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.page.view.Lapse;
import org.stemma.page.view.Live;
import org.stemma.store.Newest;
import org.stemma.store.NewestQuery;
import org.stemma.store.Outlet;

/// How many changes came since a list of them was shown: a line that a page which is open puts above its list. The list itself
/// stays as it is until its reader wants another.
record NewsPage(Site site) implements Page {

  /// More are not counted.
  private static final int MOST = 40;

  /// For a page that shows a list.
  ///
  /// @param outlet null for all
  /// @param shown newest first
  static Live live(Site site, @Nullable Outlet outlet, Weight least, List<Newest> shown) {
    Instant since = shown.isEmpty() ? site.now() : shown.getFirst().revision().seenAt();
    String of = outlet == null ? "" : "&outlet=" + Links.encoded(outlet.key());
    Links links = site.links();
    return new Live(
        links.script(Assets.SCRIPT_VERSION),
        links.news() + "?weight=" + Links.word(least) + of + "&since=" + since.toEpochMilli());
  }

  @Override
  public Answer answer(Asked asked) {
    Weight least = asked.word("weight", Weight.class, ChangesPage.DEFAULT);
    @Nullable Long outlet = asked.text("outlet").map(key -> site.outlet(key).id()).orElse(null);
    Instant since = Instant.ofEpochMilli(asked.number("since", 0));
    int count = site.store().news().since(new NewestQuery(outlet, least, null, 1), since, MOST);
    return site.templates().page("news", text(count));
  }

  private static String text(int count) {
    String changes = Lapse.counted(count, "new change");
    return count == 0 ? "" : "Show " + (count == MOST ? changes + " and more" : changes);
  }
}
