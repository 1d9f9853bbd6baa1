package org.stemma.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stemma.ancestry.Shelf;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Guard;
import org.stemma.fetch.Poster;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;
import org.stemma.page.WebHooks;
import org.stemma.store.Delivery;
import org.stemma.store.Role;
import org.stemma.store.SavedSearch;
import org.stemma.store.SavedSearches;

/// A newspaper with one article, a reader named Ada who waits for changes, and the program and the mailer by which she is told. Each step
/// is taken by the test, at a time of its own.
final class AlertDesk implements AutoCloseable {
  static final String KEY =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("a key of thirty-two bytes, in all".getBytes(StandardCharsets.UTF_8));

  final List<Letter> letters = new CopyOnWriteArrayList<>();
  final HookServer hook = new HookServer();
  final Newspaper newspaper;
  final Visitor visitor;
  final SavedSearches searches;
  final long ada;
  final long article;
  private final Path folder;
  private final Shelf shelf = new Shelf();
  private final Poster poster = new Poster(settings(List.of("127.0.0.1")));
  private Alerts alerts;

  AlertDesk(Path folder) throws IOException, InterruptedException {
    this.folder = folder;
    newspaper = new Newspaper(folder);
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
    alerts = alerts(poster);
    searches = newspaper.store.searches();
    ada = newspaper.store.accounts().add("ada", "hash", Role.READER).orElseThrow().id();
    article = newspaper.article("courier.example", "toll");
    newspaper.shows(article, Newspaper.text("A toll for the bridge", "It will be 12 crowns."));
    alerts.step();
  }

  static FetchSettings settings(List<String> allowed) {
    return FetchSettings.standard("1.0", "https://watch.example/about")
        .guardedBy(Guard.publicOnly().allowing(allowed))
        .within(Duration.ofSeconds(20));
  }

  Alerts alerts(Poster by) {
    Mailer mailer =
        letter -> {
          letters.add(letter);
          return Outcome.arrived("read");
        };
    return alerts(by, mailer);
  }

  Alerts alerts(Poster by, Mailer mailer) {
    return new Alerts(visitor.server.site(), by, mailer, Duration.ofDays(3), Alerts.Listener.NONE);
  }

  /// As if the process had ended.
  void restarts() {
    alerts.close();
    alerts = alerts(poster);
  }

  /// Letters go this way from now on.
  void mailsBy(Mailer mailer) {
    alerts.close();
    alerts = alerts(poster, mailer);
  }

  SavedSearch saved(String question) {
    int number = searches.all().size();
    return searches.add(ada, question, "feed" + number, "stop" + number, 50).orElseThrow();
  }

  SavedSearch hooked(String question) {
    SavedSearch search = saved(question);
    searches.hook(search.id(), hook.address(), KEY);
    return search;
  }

  SavedSearch mailed(String question) {
    SavedSearch search = saved(question);
    searches.mails(search.id(), true);
    return search;
  }

  /// Ada has an address at which she said that she wants mails.
  void confirmed() {
    newspaper.store.mailboxes().address(ada, "ada@mail.example", "secret");
    newspaper.store.mailboxes().confirm(ada);
  }

  /// Ten minutes later the toll is another.
  void changes(String crowns) {
    newspaper
        .later(10)
        .shows(
            article, Newspaper.text("A toll for the bridge", "It will be " + crowns + " crowns."));
  }

  /// All that can be done now.
  void steps() throws IOException, InterruptedException {
    while (alerts.step()) {
      // More waits.
    }
  }

  /// What was made last for a search.
  Delivery newest(SavedSearch search) {
    return newspaper.store.deliveries().of(search.id(), 1).getFirst();
  }

  /// Takes all there is into the index that the feeds of searches ask.
  void indexes() throws IOException {
    newspaper.index(folder, shelf);
  }

  @Override
  public void close() throws IOException {
    alerts.close();
    poster.close();
    visitor.close();
    shelf.close();
    hook.close();
    newspaper.close();
  }
}
