package org.stemma.page;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.account.Door;
import org.stemma.account.Limits;
import org.stemma.account.Secrets;
import org.stemma.ancestry.Ancestry;
import org.stemma.ancestry.Shelf;
import org.stemma.page.view.Frame;
import org.stemma.store.Article;
import org.stemma.store.Outlet;
import org.stemma.store.Role;
import org.stemma.store.Store;
import org.stemma.store.Takedown;
import org.stemma.text.Glimpse;

/// What all pages share.
public record Site(
    Store store,
    InstantSource clock,
    Links links,
    Templates templates,
    WebSettings settings,
    WebHooks hooks,
    Visitors visitors) {

  /// Who sends the request that is being answered: the frame of every page shows it.
  static final ScopedValue<Optional<Caller>> CALLER = ScopedValue.newInstance();

  /// UTF-16 units of a headline in a title or a list.
  private static final int HEADLINE = 160;

  /// Who sends the request that is being answered; null for who is not signed in and shows no token.
  public @Nullable Caller caller() {
    return CALLER.orElse(Optional.empty()).orElse(null);
  }

  /// The same where only somebody may ask.
  ///
  /// @throws Refusal when it is nobody
  public Caller signedIn() {
    @Nullable Caller caller = caller();
    if (caller == null) {
      throw Refusal.unauthorized("This is for accounts: sign in, or show a token.");
    }
    return caller;
  }

  /// The same where only editors may.
  ///
  /// @throws Refusal when it is nobody, or a reader
  public Caller editor() {
    Caller caller = signedIn();
    if (!caller.may(Role.EDITOR)) {
      throw Refusal.onlyEditors();
    }
    return caller;
  }

  public Instant now() {
    return clock.instant();
  }

  Door door() {
    return visitors.door();
  }

  Limits limits() {
    return visitors.limits();
  }

  public Secrets secrets() {
    return visitors.secrets();
  }

  /// The index of everything that was seen.
  ///
  /// @throws Refusal when this server has none
  public Shelf shelf() {
    @Nullable Shelf shelf = hooks.shelf();
    if (shelf == null) {
      throw Refusal.unavailable("Nothing is searched or traced by this server.");
    }
    return shelf;
  }

  /// Answers what a text shares with everything that was seen.
  ///
  /// @throws Refusal when nothing is traced
  public Ancestry ancestry() {
    return new Ancestry(store, shelf());
  }

  /// An article that may be shown.
  ///
  /// @throws Refusal when there is none, or it was taken down
  public Article article(long id) {
    return store.histories().article(id).orElseThrow(() -> absent(id));
  }

  private Refusal absent(long id) {
    return store
        .histories()
        .takedown(id)
        .map(takedown -> Refusal.gone(takenDown(takedown)))
        .orElseGet(() -> Refusal.notFound("There is no article of this number."));
  }

  private static String takenDown(Takedown takedown) {
    String what = "This article was taken down. Nothing of it is shown any more.";
    return takedown.why() == null ? what : what + " The reason: " + takedown.why();
  }

  /// @throws Refusal when there is none
  public Outlet outlet(String key) {
    return store
        .outlets()
        .find(key)
        .orElseThrow(() -> Refusal.notFound("No outlet of this name is watched."));
  }

  /// What an article is called in a list: its headline, or its address where it has none.
  public static String headline(Article article) {
    return headline(article.headline(), article);
  }

  public static String headline(@Nullable String headline, Article article) {
    String text = headline == null || headline.isBlank() ? article.url() : headline;
    return Glimpse.begin(text, HEADLINE);
  }

  /// Around a page that search engines may list.
  ///
  /// @param feeds besides that of everything
  public Frame frame(String title, Frame.Feed... feeds) {
    return new Frame(
        title,
        settings.title(),
        links.base(),
        links.stylesheet(Assets.STYLESHEET_VERSION),
        List.of(feeds),
        null,
        true,
        null,
        signed(),
        List.of(),
        List.of());
  }

  private static Frame.@Nullable Signed signed() {
    @Nullable Caller caller = CALLER.orElse(Optional.empty()).orElse(null);
    @Nullable String form = caller == null ? null : caller.form();
    return caller == null || form == null
        ? null
        : new Frame.Signed(caller.account().name(), form, caller.may(Role.EDITOR));
  }

  /// Around a page that shows the text of an article.
  Frame frame(String title, Article article) {
    return frame(title, articleFeed(article)).about(isWeb(article.url()) ? article.url() : null);
  }

  /// To where somebody signs in and comes back from; a program is told that it must say who it is.
  ///
  /// @throws Refusal for a program
  Answer toSignIn(Asked asked) {
    Sender sender = asked.sender();
    if (!sender.browses()) {
      throw Refusal.unauthorized("This is for accounts: sign in, or show a token.");
    }
    return Answer.seeOther(
        links.signIn() + "?next=" + Links.encoded(links.base() + sender.target()));
  }

  /// False for an address that no link may lead to.
  static boolean isWeb(String url) {
    return url.startsWith("https://") || url.startsWith("http://");
  }

  private Frame.Feed articleFeed(Article article) {
    return new Frame.Feed(
        "Changes of “" + headline(article) + "”", links.articleFeed(article.id()));
  }
}
