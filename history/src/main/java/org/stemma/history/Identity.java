package org.stemma.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.Article;
import org.stemma.store.EventKind;
import org.stemma.store.NewEvent;
import org.stemma.store.Outcome;
import org.stemma.store.Watching;
import org.stemma.url.WebUrl;

/// Which addresses are an article's, and whether it is one that is known by another address already.
///
/// What a page says of its own address is believed only within its outlet and never if it names the front page: a paper that
/// prints an agency's text may name the agency's page, a broken template names the same page everywhere, and a hostile one could
/// take over a stranger's history. For the same reason two articles with a history each become one only if their headlines agree.
final class Identity {

  private final Watching watching;

  Identity(Watching watching) {
    this.watching = watching;
  }

  /// @param addresses that turned out to be the article's, without those it has
  /// @param canonical its address from now on; null when it stays
  /// @param canonicalHost the host of that, null when there is none
  /// @param moved that its host moved it for good; null when it did not
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
    if (judgement.outcome() != Outcome.PAGE) {
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
    boolean isMoved = found != null && arrival.moved() && addresses.contains(found);
    boolean isFirst = article.revision() == null && named != null && addresses.contains(named);
    Address canonical = isFirst ? named : isMoved ? found : null;
    return new Findings(
        addresses,
        canonical,
        canonical == null ? null : host(canonical),
        isMoved ? moved(article, arrival) : null,
        null);
  }

  /// Where a redirect led; null when there was none, or only within what is one address anyway.
  private static @Nullable Address reached(Article article, Arrival arrival) {
    String key = arrival.url().key();
    return arrival.hops().isEmpty() || key.equals(article.key())
        ? null
        : address(arrival.url(), AddressKind.REDIRECT, arrival.at());
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
    return article.revision() == null || Objects.equals(other.headline(), judgement.headline());
  }

  private static NewEvent moved(Article article, Arrival arrival) {
    return new NewEvent(
        EventKind.MOVED, arrival.at(), "from " + article.url() + " to " + arrival.url());
  }
}
