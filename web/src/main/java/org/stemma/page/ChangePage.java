package org.stemma.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.image.ChangeImage;
import org.stemma.page.view.ChangePageView;
import org.stemma.page.view.Frame;
import org.stemma.page.view.Note;
import org.stemma.page.view.Phrase;
import org.stemma.store.Article;
import org.stemma.store.Revision;

/// One change, at an address that stays: numbers of versions may change when an article is read anew, the time of a change does
/// not. Where a better reading shows that nothing changed at that time, it leads to what was there.
record ChangePage(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    Optional<SeenChange> change = SeenChange.at(site, article, asked.time());
    return change
        .map(this::page)
        .orElseGet(() -> Answer.redirect(site.links().version(article.id(), asked.time())));
  }

  private Answer page(SeenChange change) {
    Article article = change.article();
    Revision revision = change.revision();
    Links links = site.links();
    ChangeImage image = change.image();
    String address = links.change(article.id(), revision.seenAt());
    String title = "“" + change.headline() + "” changed";
    Frame.Card card =
        new Frame.Card(
            title,
            image.text(),
            links.absolute(address),
            links.absolute(address) + ".png",
            ChangeImage.WIDTH,
            ChangeImage.HEIGHT);
    Facts known = new Facts(site, article);
    @Nullable Note note = Changes.note(revision.gist());
    ChangePageView view =
        new ChangePageView(
            site.frame(title, article).with(card).with(Embedding.discovery(links, address)),
            change.headline(),
            DiffPage.language(change.collation().newer()),
            List.of(
                known.source().values().getFirst(),
                Phrase.EMPTY.outward(article.url()),
                Phrase.EMPTY.between(revision.lastWithout(), revision.seenAt())),
            note == null ? new Note("typography", "", null, false) : note,
            links.article(article.id()),
            links.diff(article.id(), revision.number() - 1, revision.number()),
            ChangeText.view(change.collation()),
            address,
            image.text());
    return site.templates().page("changepage", view);
  }
}
