package org.stemma.command;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.stemma.config.Configuration;
import org.stemma.extract.Extractor;
import org.stemma.history.Arrival;
import org.stemma.history.Intake;
import org.stemma.history.Recorder;
import org.stemma.proof.Sealing;
import org.stemma.service.Holdings;
import org.stemma.store.Address;
import org.stemma.store.AddressKind;
import org.stemma.store.ArticleState;
import org.stemma.store.NewArticle;
import org.stemma.store.Outcome;
import org.stemma.store.Pace;
import org.stemma.store.StoreAddress;
import org.stemma.store.Validators;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Head;
import org.stemma.warc.Header;

/// A data folder with one article that was captured twice in May 2021, its day sealed.
final class KeptArticle {

  static final String URL = "https://courier.example/ferry";
  private static final Instant BEGIN = Instant.parse("2021-05-14T08:00:00Z");

  private KeptArticle() {}

  static void make(Path folder) throws IOException {
    try (Holdings held =
        Holdings.open(
            folder,
            new StoreAddress.File(Holdings.database(folder)),
            Configuration.standard(),
            () -> BEGIN)) {
      WebUrl url = WebUrl.tryParse(URL).orElseThrow();
      long article =
          held.store()
              .watching()
              .add(
                  new NewArticle(
                      new Address(url.key(), URL, AddressKind.GIVEN, BEGIN, null),
                      url.hostKey().toString(),
                      held.store().outlets().get("courier.example").id(),
                      null,
                      ArticleState.ACTIVE,
                      Pace.fresh(BEGIN)))
              .id();
      see(held, article, url, 0, "No date was given for the return of the ferry.");
      see(held, article, url, 1, "The ferry is to return on 3 June, the operator said.");
      new Sealing(held.store()).seal(BEGIN.plus(Duration.ofDays(1)));
    }
  }

  private static void see(Holdings held, long article, WebUrl url, int minute, String last)
      throws IOException {
    Instant at = BEGIN.plus(Duration.ofMinutes(minute));
    byte[] page =
        ("<html><head><title>Ferry stays in port</title></head><body><article><h1>Ferry stays in port for"
                + " a second week</h1><p>The ferry that links the harbour with the northern island will not"
                + " sail before Thursday, its operator said.</p><p>Engineers found a crack in the shaft of"
                + " the port engine on Monday, and a part has to be made for it abroad.</p><p>"
                + last
                + "</p></article></body></html>")
            .getBytes(StandardCharsets.UTF_8);
    Head answer = new Head("HTTP/1.1 200 OK", List.of(new Header("Content-Type", "text/html")));
    Exchange exchange =
        new Exchange(
            URI.create(URL),
            at,
            null,
            "http/1.1",
            new Head("GET /ferry HTTP/1.1", List.of()),
            new byte[0],
            answer,
            page,
            null);
    Arrival arrival =
        new Arrival(
            at, url, List.of(), exchange, page, Outcome.PAGE, "", url, false, Validators.NONE);
    Recorder recorder = new Recorder(held.store(), held.archive());
    var taken =
        new Intake(held.store(), Extractor.standard())
            .take(held.store().histories().article(article).orElseThrow(), arrival);
    recorder.record(recorder.archive(List.of(new Recorder.Pending(taken, null, null, null))));
  }
}
