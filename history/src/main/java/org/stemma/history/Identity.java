package org.stemma.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.EventKind;
import org.stemma.store.NewEvent;
import org.stemma.store.Outcome;
import org.stemma.store.Watching;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;

/// Which addresses are an article's, and whether it is one that is known by another address already.
///
/// What a page says of its own address is believed only within its outlet and never if it names the front page: a paper that
/// prints an agency's text may name the agency's page, a broken template names the same page everywhere, and a hostile one could
/// take over a stranger's history. For the same reason two articles with a history each become one only if their headlines agree.
final class Identity {

  private static final Set<Integer> PERMANENT = Set.of(301, 308);

  private final Watching watching;

  Identity(Watching watching) {
    this.watching = watching;
  }

  /// @param addresses that turned out to be the article's, without those it has
  /// @param canonical its address from now on; null when it stays
  /// @param canonicalHost the host of that, null when there is none
  /// @param moved that its host moved it for good, since it is known; null when it did not
  /// @param mergeInto the article that it turned out to be; null when it is itself
  record Findings(
      List<Address> addresses,
      @Nullable Address canonical,
      @Nullable String canonicalHost,
      @Nullable NewEvent moved,
      @Nullable Long mergeInto) {

    static final Findings NONE = new Findings(List.of(), null, null, null, null);
  }

  Findings of(Article article, Arrival arrival, Judgement judgement) {
    if (judgement.outcome() != Outcome.PAGE && judgement.outcome() != Outcome.NOT_MODIFIED) {
      return Findings.NONE;
    }
    Address found = reached(article, arrival);
    Address named = named(article, arrival, judgement);
    List<Address> addresses = new ArrayList<>();
    for (Address address : new Address[] {found, named}) {
      if (address == null) {
        continue;
      }
      Optional<Article> other = watching.find(address.key());
      if (other.isEmpty()) {
        addresses.add(address);
      } else if (other.get().id() != article.id() && isSame(article, other.get(), judgement)) {
        return new Findings(List.of(), null, null, null, other.get().id());
      }
    }
    boolean isMoved = found != null && isFree(found, article) && isMoved(article, arrival);
    boolean isFirst = article.revision() == null;
    Address canonical =
        isFirst && named != null && addresses.contains(named)
            ? named
            : isMoved || (isFirst && isConfirmed(found, judgement)) ? found : null;
    return new Findings(
        addresses,
        canonical,
        canonical == null ? null : host(canonical),
        isMoved && !isFirst ? moved(article, arrival) : null,
        null);
  }

  private boolean isFree(Address address, Article article) {
    return watching.find(address.key()).filter(holder -> holder.id() != article.id()).isEmpty();
  }

  /// True when the article's host moved it for good: from the address it was asked at, or, where that leads on by turns as a
  /// feed's counter does, from an address where it is known to have stood.
  private boolean isMoved(Article article, Arrival arrival) {
    if (arrival.moved()) {
      return true;
    }
    Exchange last = arrival.hops().getLast();
    return PERMANENT.contains(last.response().status())
        && WebUrl.tryParse(last.target().toString())
            .flatMap(from -> watching.find(from.key()))
            .filter(holder -> holder.id() == article.id())
            .isPresent();
  }

  /// Where a redirect led; null when there was none, or only within what is one address anyway.
  private static @Nullable Address reached(Article article, Arrival arrival) {
    String key = arrival.url().key();
    return arrival.hops().isEmpty() || key.equals(article.key())
        ? null
        : address(arrival.url(), AddressKind.REDIRECT, arrival.at());
  }

  /// True when the page itself says that it lives where the redirect led, and not at the counter of a feed, say.
  private static boolean isConfirmed(@Nullable Address found, Judgement judgement) {
    WebUrl named = judgement.canonical();
    return found != null && named != null && named.key().equals(found.key());
  }

  private static @Nullable Address named(Article article, Arrival arrival, Judgement judgement) {
    WebUrl named = judgement.canonical();
    if (named == null
        || named.key().equals(article.key())
        || named.key().equals(arrival.url().key())
        || named.isFront()
        || !OutletKey.of(named).equals(OutletKey.of(arrival.url()))) {
      return null;
    }
    return address(named, AddressKind.CANONICAL, arrival.at());
  }

  private static Address address(WebUrl url, AddressKind kind, Instant at) {
    return new Address(url.key(), url.toString(), kind, at, null);
  }

  private static String host(Address address) {
    return WebUrl.tryParse(address.url()).orElseThrow().hostKey().toString();
  }

  private static boolean isSame(Article article, Article other, Judgement judgement) {
    // What was not modified has the headline that is known.
    String headline =
        judgement.outcome() == Outcome.NOT_MODIFIED ? article.headline() : judgement.headline();
    return article.revision() == null || Objects.equals(other.headline(), headline);
  }

  private static NewEvent moved(Article article, Arrival arrival) {
    return new NewEvent(
        EventKind.MOVED, arrival.at(), "from " + article.url() + " to " + arrival.url());
  }
}
