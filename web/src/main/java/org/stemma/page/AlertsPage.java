package org.stemma.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.page.view.AlertsView;
import org.stemma.page.view.Frame.Deed;
import org.stemma.page.view.Moment;
import org.stemma.search.SearchQuery;
import org.stemma.store.Delivery;
import org.stemma.store.SavedSearch;
import org.stemma.text.Glimpse;
import org.stemma.url.WebUrl;

/// The searches that an account has saved, and how their answers are told. Like tokens, they are for who is signed in: a program
/// can't have its own owner's mails sent elsewhere.
record AlertsPage(Site site) {

  /// Searches of one account.
  private static final int MOST = 50;

  /// UTF-16 units of a question.
  private static final int LONGEST = 1_000;

  /// UTF-16 units of an address.
  private static final int LONGEST_ADDRESS = 1_000;

  /// Deliveries that are shown of each search.
  private static final int SHOWN = 5;

  Answer list(Asked asked) {
    long account = MailPage.account(asked).id();
    List<AlertsView.Search> searches =
        site.store().searches().of(account).stream().map(this::row).toList();
    return site.templates()
        .page(
            "alerts",
            new AlertsView(
                site.frame("Alerts").unlisted(),
                new MailPage(site, new Gates(site)).view(account),
                searches))
        .with("Cache-Control", "no-store");
  }

  Answer save(Asked asked) {
    long account = MailPage.account(asked).id();
    String question = Glimpse.begin(asked.text("q").orElse("").strip(), LONGEST);
    if (SearchQuery.of(question).isEmpty()) {
      throw Refusal.badRequest("Nothing in this says what must be there.");
    }
    boolean known =
        site.store().searches().of(account).stream()
            .anyMatch(one -> one.question().equals(question));
    Optional<SavedSearch> saved =
        known
            ? Optional.empty()
            : site.store()
                .searches()
                .add(account, question, site.secrets().session(), site.secrets().session(), MOST);
    if (!known && saved.isEmpty()) {
      throw Refusal.badRequest("You have " + MOST + " saved searches; remove one first.");
    }
    return shown();
  }

  private Answer shown() {
    return Answer.seeOther(site.links().alerts());
  }

  private SavedSearch own(Asked asked) {
    long account = MailPage.account(asked).id();
    return site.store()
        .searches()
        .find(asked.id())
        .filter(one -> one.account() == account)
        .orElseThrow(() -> Refusal.notFound("You have no saved search of this number."));
  }

  /// An empty address ends it. Each new one has a key of its own.
  Answer hook(Asked asked) {
    SavedSearch search = own(asked);
    String typed = asked.text("address").map(String::strip).orElse("");
    if (typed.isEmpty()) {
      site.store().searches().hook(search.id(), null, null);
      return shown();
    }
    Optional<WebUrl> address = typed.length() > LONGEST_ADDRESS ? Optional.empty() : url(typed);
    if (address.isEmpty()) {
      throw Refusal.badRequest("“" + Glimpse.begin(typed, 200) + "” is not an address of the web.");
    }
    if (!address.get().toString().equals(search.hook())) {
      site.store().searches().hook(search.id(), address.get().toString(), site.secrets().hookKey());
    }
    return shown();
  }

  private static Optional<WebUrl> url(String typed) {
    return typed.matches("https?://\\S+") ? WebUrl.tryParse(typed) : Optional.empty();
  }

  Answer mails(Asked asked) {
    SavedSearch search = own(asked);
    boolean wanted = asked.text("wanted").isPresent();
    if (wanted && !site.settings().mails()) {
      throw Refusal.badRequest("This server sends no mails.");
    }
    site.store().searches().mails(search.id(), wanted);
    return shown();
  }

  Answer remove(Asked asked) {
    site.store().searches().remove(own(asked).id());
    return shown();
  }

  private AlertsView.Search row(SavedSearch search) {
    Links links = site.links();
    String action = links.alerts() + "/" + search.id();
    String mails = action + "/mails" + (search.mails() ? "" : "?wanted=yes");
    return new AlertsView.Search(
        search.id(),
        search.question(),
        links.search(Map.of("q", search.question())),
        links.absolute(links.savedFeed(search.feed())),
        Moment.near(search.createdAt(), site.now()),
        site.settings().mails()
            ? Deed.of(mails, search.mails() ? "No more mails" : "Send mails")
            : null,
        search.mails(),
        action + "/hook",
        search.hook() == null ? "" : search.hook(),
        search.hook() == null ? null : search.hookKey(),
        Deed.of(action + "/remove", "Remove"),
        site.store().deliveries().of(search.id(), SHOWN).stream().map(this::sent).toList());
  }

  private AlertsView.Sent sent(Delivery delivery) {
    @Nullable String answer = delivery.answer();
    String state =
        delivery.arrivedAt() != null
            ? "arrived"
            : delivery.dueAt() != null ? delivery.tries() == 0 ? "waits" : "not yet" : "given up";
    return new AlertsView.Sent(
        delivery.kind() == Delivery.Kind.HOOK ? "webhook" : "mail",
        Moment.near(delivery.createdAt(), site.now()),
        state,
        answer == null ? "" : answer,
        delivery.tries(),
        delivery.arrivedAt() == null && delivery.dueAt() != null
            ? Moment.near(delivery.dueAt(), site.now())
            : null);
  }
}
