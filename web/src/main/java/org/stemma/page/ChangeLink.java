package org.stemma.page;

import java.time.Instant;
import java.util.Optional;
import org.stemma.store.Article;
import org.stemma.store.Revision;

/// The permanent address of a change leads to where it is shown today: the numbers of versions may change when an article is
/// read anew. Where a better reading shows that nothing changed at that time, it leads to what was there.
record ChangeLink(Site site) implements Page {

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    Instant at = asked.time();
    Links links = site.links();
    Optional<Revision> change =
        site.store().histories().revisions(article.id()).stream()
            .filter(revision -> revision.number() > 1 && revision.seenAt().equals(at))
            .findFirst();
    return Answer.redirect(
        change
            .map(Revision::number)
            .map(number -> links.diff(article.id(), number - 1, number))
            .orElseGet(() -> links.version(article.id(), at)));
  }
}
