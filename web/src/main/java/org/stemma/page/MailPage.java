package org.stemma.page;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.account.Limits.Cost;
import org.stemma.alert.SmtpMailer;
import org.stemma.page.view.AlertsView;
import org.stemma.page.view.ChangesView.Choice;
import org.stemma.page.view.Frame.Deed;
import org.stemma.store.Account;
import org.stemma.store.Delivery;
import org.stemma.store.Mailbox;
import org.stemma.text.Glimpse;

/// To where the mails of an account go, and when its digest.
record MailPage(Site site, Gates gates) {

  private static final int HOURS = 24;

  /// @throws Refusal for a program
  static Account account(Asked asked) {
    @Nullable Caller caller = asked.caller();
    if (caller == null || caller.form() == null) {
      throw Refusal.forbidden("Alerts are for who is signed in.");
    }
    return caller.account();
  }

  /// Asks whoever reads mails there; until they say yes, nothing else is sent. So that nobody is bothered by strangers, few are asked.
  Answer address(Asked asked) {
    if (!site.settings().mails()) {
      throw Refusal.badRequest("This server sends no mails.");
    }
    Account account = account(asked);
    String typed = asked.text("address").map(String::strip).orElse("");
    if (!SmtpMailer.isAddress(typed)) {
      throw Refusal.badRequest("“" + Glimpse.begin(typed, 200) + "” is not an address of mail.");
    }
    gates.take(Cost.MAIL, "account " + account.id());
    String secret = site.secrets().session();
    site.store().mailboxes().address(account.id(), typed, secret);
    site.store()
        .deliveries()
        .add(
            Delivery.fresh(
                "msg_" + site.secrets().session(),
                "confirm/" + secret,
                Delivery.Kind.CONFIRM,
                account.id(),
                null,
                null,
                site.now()));
    return Answer.seeOther(site.links().alerts());
  }

  Answer remove(Asked asked) {
    site.store().mailboxes().remove(account(asked).id());
    return Answer.seeOther(site.links().alerts());
  }

  /// One whose hour is over today comes tomorrow.
  Answer digest(Asked asked) {
    long account = account(asked).id();
    ZoneId zone = zone(asked.text("zone").map(String::strip).orElse("UTC"));
    @Nullable Integer hour = asked.text("hour").map(MailPage::hour).orElse(null);
    site.store().mailboxes().digest(account, zone, hour);
    ZonedDateTime now = site.now().atZone(zone);
    LocalDate today = now.toLocalDate();
    if (hour != null) {
      site.store()
          .mailboxes()
          .digested(account, now.getHour() >= hour ? today : today.minusDays(1));
    }
    return Answer.seeOther(site.links().alerts());
  }

  private static ZoneId zone(String typed) {
    try {
      return ZoneId.of(typed);
    } catch (DateTimeException none) {
      throw Refusal.badRequest(
          "“"
              + Glimpse.begin(typed, 100)
              + "” is not a time zone; one is written like Europe/Lisbon.");
    }
  }

  private static int hour(String typed) {
    int hour = typed.matches("[0-9]{1,2}") ? Integer.parseInt(typed) : HOURS;
    if (hour >= HOURS) {
      throw Refusal.badRequest("An hour is from 0 to 23.");
    }
    return hour;
  }

  /// What is shown of it; null where no mails are sent.
  AlertsView.@Nullable Mail view(long account) {
    if (!site.settings().mails()) {
      return null;
    }
    Optional<Mailbox> mailbox = site.store().mailboxes().of(account);
    String action = site.links().mailbox();
    return new AlertsView.Mail(
        action,
        mailbox.map(Mailbox::address).orElse(""),
        mailbox.filter(Mailbox::isConfirmed).isPresent(),
        mailbox.map(_ -> Deed.of(action + "/remove", "Forget this address")).orElse(null),
        action + "/digest",
        hours(mailbox.map(Mailbox::digestHour).orElse(null)),
        mailbox.map(Mailbox::zone).map(ZoneId::getId).orElse("UTC"));
  }

  private static List<Choice> hours(@Nullable Integer chosen) {
    List<Choice> choices = new ArrayList<>();
    choices.add(new Choice("", "never", chosen == null));
    for (int hour = 0; hour < HOURS; hour++) {
      boolean isChosen = chosen != null && chosen == hour;
      String text = (hour < 10 ? "0" : "") + hour + ":00";
      choices.add(new Choice(Integer.toString(hour), text, isChosen));
    }
    return choices;
  }
}
