package org.stemma.alert;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.ancestry.NewVersion;
import org.stemma.page.Searching;
import org.stemma.page.Site;
import org.stemma.search.SearchQuery;
import org.stemma.store.Change;
import org.stemma.store.Deliveries;
import org.stemma.store.Delivery;
import org.stemma.store.Delivery.Kind;
import org.stemma.store.Mailbox;
import org.stemma.store.Revision;
import org.stemma.store.SavedSearch;

/// Reads on in the log of changes and keeps what is to be sent to whom. What it keeps and how far it has read are one transaction:
/// whenever the process dies, nothing is lost, and nothing is kept twice.
///
/// A new version is asked all saved searches at once, as an index of its own ([NewVersion]): no need to wait until it is in the
/// large one. An article that is new is told, and each change but those of typography and of dates, as in the feed of the search
/// ([Searching#told]); what was seen before the search was saved is not, nor what an import brings of former days.
final class Spotter {

  /// Lines of the log that are read together.
  private static final int TOGETHER = 200;

  /// What was first seen longer ago is no news.
  private static final Duration NEWS = Duration.ofDays(2);

  /// Mails to one account within a day; the feed has what is more.
  static final int MOST_MAILS = 50;

  private final Site site;
  private final boolean mails;

  /// @param mails whether mails are sent at all
  Spotter(Site site, boolean mails) {
    this.site = site;
    this.mails = mails;
  }

  /// @return true when there may be more
  boolean step() throws IOException {
    Deliveries deliveries = site.store().deliveries();
    long seq = deliveries.seq();
    List<Change> changes = site.store().histories().changes(seq, TOGETHER);
    if (changes.isEmpty()) {
      return false;
    }
    List<Question> told = told();
    List<Delivery> found = told.isEmpty() ? List.of() : found(changes, told);
    deliveries.goOn(seq, changes.getLast().seq(), found);
    return changes.size() == TOGETHER;
  }

  /// A saved search, and what it asks.
  private record Question(SavedSearch search, SearchQuery asked) {}

  private List<Question> told() {
    return site.store().searches().all().stream()
        .filter(search -> search.hook() != null || (mails && search.mails()))
        .map(search -> new Question(search, Searching.of(site, search.question()).asked()))
        .toList();
  }

  private List<Delivery> found(List<Change> changes, List<Question> told) throws IOException {
    List<Delivery> found = new ArrayList<>();
    Letterboxes letterboxes = new Letterboxes();
    for (Change change : changes) {
      if (change.kind().equals("revision") && !isOld(change.ref())) {
        Optional<NewVersion> version = NewVersion.of(site.store(), change.ref());
        if (version.isPresent()) {
          ask(version.get(), told, letterboxes, found);
        }
      }
    }
    return found;
  }

  private void ask(
      NewVersion version, List<Question> told, Letterboxes letterboxes, List<Delivery> found)
      throws IOException {
    try (version) {
      for (Question question : told) {
        SavedSearch search = question.search;
        if (!version.revision().seenAt().isBefore(search.createdAt())
            && version.isToldTo(question.asked)) {
          add(search, version.revision(), letterboxes, found);
        }
      }
    }
  }

  private boolean isOld(long revision) {
    return site.store()
        .histories()
        .revision(revision)
        .filter(one -> one.seenAt().isAfter(site.now().minus(NEWS)))
        .isEmpty();
  }

  private void add(
      SavedSearch search, Revision revision, Letterboxes letterboxes, List<Delivery> found) {
    if (search.hook() != null) {
      found.add(delivery(Kind.HOOK, search, revision));
    }
    if (mails && search.mails() && letterboxes.take(search.account())) {
      found.add(delivery(Kind.MAIL, search, revision));
    }
  }

  /// By its capture, which stays when its text is read anew and gets another number.
  private Delivery delivery(Kind kind, SavedSearch search, Revision revision) {
    return Delivery.fresh(
        "msg_" + site.secrets().session(),
        kind.label() + "/" + search.id() + "/" + revision.capture(),
        kind,
        search.account(),
        search.id(),
        revision.id(),
        site.now());
  }

  /// Who may be sent how many mails yet.
  private final class Letterboxes {
    private final Map<Long, Integer> left = new HashMap<>();

    boolean take(long account) {
      int rest = left.computeIfAbsent(account, this::rest);
      left.put(account, rest - 1);
      return rest > 0;
    }

    private int rest(long account) {
      Instant day = site.now().minus(Duration.ofDays(1));
      boolean open = site.store().mailboxes().of(account).filter(Mailbox::isConfirmed).isPresent();
      return open ? MOST_MAILS - site.store().deliveries().count(account, Kind.MAIL, day) : 0;
    }
  }
}
