package org.stemma.alert;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.api.HookMessage;
import org.stemma.page.ChangeText;
import org.stemma.page.Site;
import org.stemma.page.view.ChangeView;
import org.stemma.store.Article;
import org.stemma.store.Delivery;
import org.stemma.store.Mailbox;
import org.stemma.store.Revision;
import org.stemma.store.SavedSearch;

/// Writes what is to be sent, as things are now, and sends it. What was taken down meanwhile, or is not wanted any more, is not sent.
///
/// @param mailer null where no mails are sent
record Carrier(Site site, Hooks hooks, @Nullable Mailer mailer) {

  /// Tries it once.
  Outcome carry(Delivery delivery) {
    return switch (delivery.kind()) {
      case HOOK -> hook(delivery);
      case MAIL, CONFIRM, DIGEST -> mail(delivery);
    };
  }

  private Outcome hook(Delivery delivery) {
    return wanted(delivery)
        .flatMap(wanted -> hook(delivery, wanted))
        .orElse(Outcome.refused("it is not shown any more"));
  }

  private Optional<Outcome> hook(Delivery delivery, Wanted wanted) {
    SavedSearch search = wanted.search;
    @Nullable String address = search.hook();
    @Nullable String key = search.hookKey();
    if (address == null || key == null) {
      return Optional.empty();
    }
    ChangeView change = ChangeText.of(site.store().histories(), wanted.revision);
    byte[] body = HookMessage.of(site, search, wanted.article, wanted.revision, change).bytes();
    Outcome outcome = hooks.send(address, key, delivery.id(), site.now(), body);
    if (outcome.state() == Outcome.State.REFUSED) {
      site.store().searches().hook(search.id(), null, null);
    }
    return Optional.of(outcome);
  }

  private Outcome mail(Delivery delivery) {
    @Nullable Mailbox mailbox = site.store().mailboxes().of(delivery.account()).orElse(null);
    boolean asks = delivery.kind() == Delivery.Kind.CONFIRM;
    if (mailer == null || mailbox == null || mailbox.isConfirmed() == asks) {
      return Outcome.refused("no mail is wanted any more");
    }
    @Nullable Letter letter = letter(delivery, mailbox);
    return letter == null ? Outcome.refused("there is nothing to tell") : mailer.send(letter);
  }

  private @Nullable Letter letter(Delivery delivery, Mailbox mailbox) {
    Letters letters = new Letters(site);
    return switch (delivery.kind()) {
      case CONFIRM -> letters.question(delivery, mailbox);
      case DIGEST -> new Digests(site).letter(delivery, mailbox);
      case MAIL, HOOK ->
          wanted(delivery)
              .map(one -> letters.change(delivery, mailbox, one.search, one.article, one.revision))
              .orElse(null);
    };
  }

  /// A change that may be told now.
  private record Wanted(SavedSearch search, Article article, Revision revision) {}

  private Optional<Wanted> wanted(Delivery delivery) {
    @Nullable Long search = delivery.search();
    @Nullable Long revision = delivery.revision();
    if (search == null || revision == null) {
      return Optional.empty();
    }
    return site.store()
        .searches()
        .find(search)
        .flatMap(asked ->
            site.store()
                .histories()
                .revision(revision)
                .flatMap(seen ->
                    site.store()
                        .histories()
                        .article(seen.article())
                        .map(article -> new Wanted(asked, article, seen))));
  }
}
