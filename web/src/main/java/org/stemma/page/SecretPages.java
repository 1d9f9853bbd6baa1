package org.stemma.page;

import java.util.Optional;
import org.stemma.page.view.QuestionView;
import org.stemma.store.Mailbox;
import org.stemma.store.SavedSearch;

/// What the addresses in mails lead to. To look changes nothing, since programs look at every address in a mail; the button does, and
/// so does the program that somebody reads mails with (RFC 8058), which sends the same without having looked.
record SecretPages(Site site) {

  private static final String GONE = "This address is not good any more.";

  Answer askToConfirm(Asked asked) {
    Mailbox mailbox = mailbox(asked);
    return question(
        "Mails about changes",
        "Are mails wanted at " + mailbox.address() + "?",
        "Yes, send them",
        site.links().confirm(mailbox.secret()));
  }

  Answer confirm(Asked asked) {
    site.store().mailboxes().confirm(mailbox(asked).account());
    return question("Mails about changes", "Mails will be sent to this address.", "", "");
  }

  private Mailbox mailbox(Asked asked) {
    return site.store()
        .mailboxes()
        .bySecret(asked.name("secret"))
        .orElseThrow(() -> Refusal.notFound(GONE));
  }

  Answer askToStop(Asked asked) {
    String secret = asked.name("secret");
    Optional<SavedSearch> search = site.store().searches().byStop(secret);
    String what =
        search.isPresent()
            ? "Mails about the saved search “" + search.get().question() + "”."
            : "The digest for " + mailbox(asked).address() + ".";
    return question("End these mails?", what, "End them", site.links().stop(secret));
  }

  /// Also of mails that were ended before: who asks twice is not told of a mistake.
  Answer stop(Asked asked) {
    Optional<SavedSearch> search = site.store().searches().byStop(asked.name("secret"));
    if (search.isPresent()) {
      site.store().searches().mails(search.get().id(), false);
    } else {
      Mailbox mailbox = mailbox(asked);
      site.store().mailboxes().digest(mailbox.account(), mailbox.zone(), null);
    }
    return question("No more mails", "These mails have ended.", "", "");
  }

  private Answer question(String heading, String text, String button, String action) {
    return site.templates()
        .page(
            "question",
            new QuestionView(site.frame(heading).unlisted(), heading, text, button, action))
        .with("Cache-Control", "no-store");
  }
}
