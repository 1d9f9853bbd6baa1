package org.stemma.alert;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.collate.Weight;
import org.stemma.page.Site;
import org.stemma.page.view.Moment;
import org.stemma.store.Delivery;
import org.stemma.store.Delivery.Kind;
import org.stemma.store.Gist;
import org.stemma.store.Mailbox;
import org.stemma.store.Newest;
import org.stemma.store.NewestQuery;
import org.stemma.store.Revision;

/// The weightiest changes of a day, at an hour of somebody's own. A server that was down at that hour sends it later on that day.
record Digests(Site site) {

  private static final Duration DAY = Duration.ofDays(1);

  /// Changes that are told; more are counted.
  private static final int TOLD = 20;

  /// Changes of a day among which the weightiest are looked for.
  private static final int LOOKED_AT = 2_000;

  private static final Comparator<Newest> WEIGHTIEST =
      Comparator.comparing((Newest one) -> weight(one.revision()))
          .thenComparingInt(one -> count(one.revision()))
          .thenComparing(one -> one.revision().seenAt())
          .reversed();

  private static Weight weight(Revision revision) {
    @Nullable Gist gist = revision.gist();
    return gist == null ? Weight.TYPOGRAPHY : gist.weight();
  }

  private static int count(Revision revision) {
    @Nullable Gist gist = revision.gist();
    return gist == null ? 0 : gist.byWeight().getOrDefault(gist.weight(), 0);
  }

  /// Keeps the digests that are due now to be sent. Where nothing changed, none is.
  void step() {
    for (Mailbox mailbox : site.store().mailboxes().digested()) {
      LocalDate day = due(mailbox);
      if (day != null && site.store().mailboxes().digested(mailbox.account(), day)) {
        site.store().deliveries().add(delivery(mailbox, day));
      }
    }
  }

  private Delivery delivery(Mailbox mailbox, LocalDate day) {
    return Delivery.fresh(
        "msg_" + site.secrets().session(),
        Kind.DIGEST.label() + "/" + mailbox.account() + "/" + day,
        Kind.DIGEST,
        mailbox.account(),
        null,
        null,
        site.now());
  }

  /// The day whose digest is due; null for none.
  private @Nullable LocalDate due(Mailbox mailbox) {
    ZonedDateTime now = site.now().atZone(mailbox.zone());
    @Nullable Integer hour = mailbox.digestHour();
    @Nullable LocalDate last = mailbox.digestDay();
    boolean isDone = last != null && !last.isBefore(now.toLocalDate());
    return hour == null || isDone || now.getHour() < hour ? null : now.toLocalDate();
  }

  /// @return null when nothing changed on that day
  @Nullable Letter letter(Delivery delivery, Mailbox mailbox) {
    Instant end = delivery.createdAt();
    List<Newest> changes =
        site
            .store()
            .news()
            .newest(
                new NewestQuery(
                    null, Weight.WORDING, new NewestQuery.Before(end, Long.MAX_VALUE), LOOKED_AT))
            .stream()
            .filter(one -> one.revision().seenAt().isAfter(end.minus(DAY)))
            .sorted(WEIGHTIEST)
            .toList();
    if (changes.isEmpty()) {
      return null;
    }
    Letters letters = new Letters(site);
    String counted = changes.size() == 1 ? "1 change" : changes.size() + " changes";
    String stop = site.links().absolute(site.links().stop(mailbox.secret()));
    StringBuilder text = new StringBuilder(counted + " within a day, the weightiest first.\n");
    changes.stream().limit(TOLD).forEach(one -> add(text, letters, one));
    text.append("\nAll changes: ").append(site.links().absolute(site.links().changes()));
    text.append("\nNo more digests: ").append(stop).append('\n');
    String subject = letters.line(counted + ", " + Moment.day(end).text());
    return new Letter(delivery.id(), mailbox.address(), subject, text.toString(), stop);
  }

  private void add(StringBuilder text, Letters letters, Newest one) {
    @Nullable Gist gist = one.revision().gist();
    text.append('\n').append(Letters.headline(one.article(), one.revision()));
    text.append('\n').append(letters.outlet(one.article())).append(", ");
    text.append(weight(one.revision()).label()).append(": ");
    text.append(gist == null ? "" : Letters.clean(gist.line())).append('\n');
    text.append(
        site.links().absolute(site.links().change(one.article().id(), one.revision().seenAt())));
    text.append('\n');
  }
}
