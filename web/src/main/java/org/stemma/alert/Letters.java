package org.stemma.alert;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.WordRun;
import org.stemma.page.ChangeText;
import org.stemma.page.Links;
import org.stemma.page.Site;
import org.stemma.page.view.ChangeView;
import org.stemma.page.view.Moment;
import org.stemma.store.Article;
import org.stemma.store.Delivery;
import org.stemma.store.Gist;
import org.stemma.store.Mailbox;
import org.stemma.store.Outlet;
import org.stemma.store.Revision;
import org.stemma.store.SavedSearch;
import org.stemma.text.Glimpse;
import org.stemma.text.Visible;

/// Writes what people are sent. What publishers wrote stands in it on lines of their own, without control characters, and what
/// could end a header does not come into one.
record Letters(Site site) {

  /// UTF-16 units of a subject.
  private static final int SUBJECT = 120;

  private static final String NOTE =
      "\n-- \nEvery version of every article is kept by Stemma. Times are UTC.\n";

  /// The question whether somebody wants mails.
  Letter question(Delivery delivery, Mailbox mailbox) {
    String text =
        "Somebody who is signed in at "
            + site.links().absolute(site.links().changes())
            + " wants mails about changed articles sent to this address.\n\n"
            + "If it was you, say so here:\n"
            + site.links().absolute(site.links().confirm(mailbox.secret()))
            + "\n\nIf not, do nothing: no mail will follow.\n";
    return new Letter(delivery.id(), mailbox.address(), line("Do you want mails?"), text, null);
  }

  /// What a saved search waited for.
  Letter change(
      Delivery delivery, Mailbox mailbox, SavedSearch search, Article article, Revision revision) {
    Links links = site.links();
    String stop = links.absolute(links.stop(search.stop()));
    boolean isNew = revision.number() == 1;
    String shown =
        isNew
            ? "\nThis version: " + links.absolute(links.version(article.id(), revision.seenAt()))
            : "\nThe change: " + links.absolute(links.change(article.id(), revision.seenAt()));
    String text =
        head(article, revision)
            + words(ChangeText.of(site.store().histories(), revision))
            + shown
            + "\nThe article: "
            + links.absolute(links.article(article.id()))
            + "\nAt its outlet: "
            + clean(article.url())
            + "\n\nYou saved this search: "
            + clean(search.question())
            + "\n"
            + links.absolute(links.search(Map.of("q", search.question())))
            + "\nNo more mails about it: "
            + stop
            + "\n"
            + NOTE;
    String about = outlet(article) + (isNew ? ", new: " : ": ") + headline(article, revision);
    return new Letter(delivery.id(), mailbox.address(), line(about), text, stop);
  }

  private String head(Article article, Revision revision) {
    @Nullable Gist gist = revision.gist();
    return headline(article, revision)
        + "\n"
        + outlet(article)
        + (gist == null ? ", first seen " : ", seen changed ")
        + Moment.at(revision.seenAt()).text()
        + " UTC"
        + (gist == null ? "\n" : " (" + gist.weight().label() + ")\n" + says(gist));
  }

  private static String says(Gist gist) {
    return gist.admitted() == null
        ? "The outlet does not say that it changed it.\n"
        : "The outlet says: " + clean(gist.admitted()) + "\n";
  }

  private static String words(ChangeView change) {
    StringBuilder out = new StringBuilder();
    for (ChangeView.Item item : change.items()) {
      out.append('\n').append(item.label()).append(":\n  ");
      item.runs().forEach(run -> out.append(marked(run)));
      out.append('\n');
    }
    if (change.more() > 0) {
      out.append("\nand ").append(change.more()).append(" more\n");
    }
    return out.toString();
  }

  /// As `wdiff` has it.
  private static String marked(WordRun run) {
    String text = clean(run.text());
    return switch (run.sign()) {
      case KEPT -> text;
      case OMITTED -> "[-" + text + "-]";
      case ADDED -> "{+" + text + "+}";
    };
  }

  String outlet(Article article) {
    return clean(
        site.store().outlets().find(article.outlet()).map(Outlet::name).orElse(article.host()));
  }

  static String headline(Article article, Revision revision) {
    return clean(Site.headline(revision.headline(), article));
  }

  /// A line of a subject: the site's title, and what it is about.
  String line(String about) {
    return Glimpse.begin("[" + clean(site.settings().title()) + "] " + clean(about), SUBJECT);
  }

  /// Without what ends a line, turns the direction of what follows, or can't be seen.
  static String clean(String text) {
    return Visible.of(text).replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
  }
}
