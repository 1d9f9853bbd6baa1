package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.ancestry.Shelf;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.SiteProfile;
import org.stemma.history.Arrival;
import org.stemma.history.Bodies;
import org.stemma.history.Intake;
import org.stemma.history.Reads;
import org.stemma.history.Recorder;
import org.stemma.history.Rereader;
import org.stemma.store.Outcome;
import org.stemma.store.Reread;
import org.stemma.store.Role;
import org.stemma.store.Validators;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.Head;
import org.stemma.warc.Header;
import org.stemma.warc.WarcFolder;

/// What people said of what was found, before and after captured pages are read by another version of the extractor.
final class RereadDisputesTest {
  private static final String VOTE =
      "The council of Low Harrow voted late on Tuesday to charge 4 crowns for the crossing of the new bridge.";
  private static final String QUOTE =
      "“Nobody who sells eels at the northern end will pay this twice,” said ";

  /// What both pages have on their edge, and the extractor of today takes for a paragraph.
  private static final String BOX =
      "Those who lived at the quay in 2029 remember how the storm tore the old ferry away at night.";

  private final Shelf shelf = new Shelf();
  private Path folder;
  private Newspaper newspaper;
  private WarcFolder archive;
  private Visitor visitor;
  private long source;
  private long copy;

  @BeforeEach
  void start(@TempDir Path temporary) throws IOException {
    folder = temporary;
    newspaper = new Newspaper(folder);
    archive =
        WarcFolder.open(
            folder.resolve("archive"),
            FolderSettings.standard("a test", "Stemma", () -> newspaper.now));
    source = newspaper.article("courier.example", "bridge");
    sees(
        source,
        page(
            "Council votes for a bridge toll",
            "Masons had worked on its three arches since the spring floods took the wooden one away.",
            "Ada Kerrick, who sells eels.",
            "Carts wait for an hour at the northern ramp whenever a herd is driven to market."));
    newspaper.later(60);
    copy = newspaper.article("gazette.example", "toll");
    sees(
        copy,
        page(
            "A toll for the crossing",
            "Our reporter counted nine boats moored below the mill on the day before.",
            "the mayor, Tomas Brandt.",
            "Whoever crosses with a mule pays twice as much, and children go free until autumn."));
    newspaper.index(folder, shelf);
    long ada = newspaper.store.accounts().add("ada", "hash", Role.READER).orElseThrow().id();
    newspaper.store.accounts().token(ada, "test", Secrets.hash("stemma_t"));
    visitor = new Visitor(newspaper, new WebHooks(() -> "", List::of, shelf));
  }

  @AfterEach
  void close() throws IOException {
    visitor.close();
    shelf.close();
    archive.close();
    newspaper.close();
  }

  private static String page(String headline, String second, String speaker, String fourth) {
    return "<!doctype html><html lang=\"en\"><head><title>"
        + headline
        + "</title></head><body><nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav><article><h1>"
        + headline
        + "</h1><p>"
        + String.join("</p><p>", VOTE, second, QUOTE + speaker, fourth, BOX)
        + "</p></article>"
        + "<aside class=\"newsletter\"><p>Subscribe to our newsletter from the harbour.</p></aside>"
        + "</body></html>";
  }

  private void sees(long article, String html) throws IOException {
    WebUrl url =
        WebUrl.tryParse(newspaper.store.histories().article(article).orElseThrow().url())
            .orElseThrow();
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    Head answer = new Head("HTTP/1.1 200 OK", List.of(new Header("Content-Type", "text/html")));
    Exchange exchange =
        new Exchange(
            URI.create(url.toString()),
            newspaper.now,
            null,
            "http/1.1",
            new Head("GET / HTTP/1.1", List.of()),
            new byte[0],
            answer,
            body,
            null);
    Arrival arrival =
        new Arrival(
            newspaper.now,
            url,
            List.of(),
            exchange,
            body,
            Outcome.PAGE,
            "",
            url,
            false,
            Validators.NONE);
    Recorder recorder = new Recorder(newspaper.store, archive);
    var taken =
        new Intake(newspaper.store, Extractor.standard())
            .take(newspaper.store.histories().article(article).orElseThrow(), arrival);
    recorder.record(recorder.archive(List.of(new Recorder.Pending(taken, null, null, null))));
  }

  /// The extractor as it will be: it leaves the box out.
  private record Better(Reads today) implements Reads {
    @Override
    public String version() {
      return Extractor.VERSION + " and better";
    }

    @Override
    public Extraction page(String html, @Nullable String url) {
      return today.page(html.replace("<p>" + BOX + "</p>", ""), url);
    }

    @Override
    public Reads with(SiteProfile profile) {
      return new Better(today.with(profile));
    }

    @Override
    public Extraction text(String text) {
      return today.text(text);
    }
  }

  private void readsAnew() throws IOException {
    Rereader rereader =
        new Rereader(
            newspaper.store, new Bodies(archive), new Better(Reads.with(Extractor.standard())));
    for (long article : new long[] {source, copy}) {
      assertThat(rereader.reread(article))
          .isInstanceOfSatisfying(
              Reread.Replaced.class, replaced -> assertThat(replaced.differs()).isTrue());
      assertThat(newspaper.store.histories().readings(article)).hasSize(2);
    }
    newspaper.later(5).index(folder, shelf);
  }

  private JsonNode matters() throws IOException {
    String matters = visitor.reads("/api/v1/articles/" + copy + "/matters");
    return new ObjectMapper().readTree(matters).get("matters");
  }

  /// The first of a kind whose wording has these words in it.
  private JsonNode matter(String kind, String words) throws IOException {
    for (JsonNode matter : matters()) {
      if (matter.get("kind").asText().equals(kind)
          && matter.get("judged").asText().contains(words)) {
        return matter;
      }
    }
    throw new AssertionError(kind + " is not among " + matters());
  }

  private void judges(JsonNode matter, String says, String note) {
    String body =
        "{\"article\":\"%d\",\"kind\":\"%s\",\"digest\":\"%s\",\"says\":\"%s\",\"note\":\"%s\"}"
            .formatted(
                copy, matter.get("kind").asText(), matter.get("digest").asText(), says, note);
    HttpResponse<String> said =
        visitor.posts(
            "/api/v1/disputes", "application/json", body, "Authorization", "Bearer stemma_t");
    assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
  }

  private static void stands(JsonNode matter, String says, String note) {
    assertThat(matter.get("said")).as(matter.toString()).hasSize(1);
    assertThat(matter.at("/said/0/says").asText()).isEqualTo(says);
    assertThat(matter.at("/said/0/note").asText()).isEqualTo(note);
    assertThat(matter.at("/said/0/by").asText()).isEqualTo("ada");
  }

  @Test
  void whatStillReadsAsItDidKeepsWhatWasSaidOfIt() throws Exception {
    judges(matter("borrowing", "voted late on Tuesday"), "wrong", "from the town hall");
    judges(matter("quotation", "Nobody who sells eels"), "right", "I was there");
    judges(matter("left out", "newsletter"), "right", "no news");
    String at = "/article/" + copy + "/at/" + newspaper.now;
    readsAnew();
    stands(matter("borrowing", "voted late on Tuesday"), "wrong", "from the town hall");
    stands(matter("quotation", "Nobody who sells eels"), "right", "I was there");
    stands(matter("left out", "newsletter"), "right", "no news");
    assertThat(visitor.reads("/article/" + copy + "/ancestry"))
        .contains("disputed</span> by <bdi>ada</bdi>", "from the town hall")
        .doesNotContain("before our reading changed");
    assertThat(visitor.reads("/article/" + source + "/ancestry")).contains("from the town hall");
    assertThat(visitor.reads("/article/" + copy + "/story")).contains("I was there");
    assertThat(visitor.reads(at)).contains("confirmed</span>", "no news");
  }

  @Test
  void whatIsNotReadAnyMoreIsToldAsLostAndKept() throws Exception {
    judges(matter("borrowing", "Those who lived at the quay"), "wrong", "it is on every page");
    readsAnew();
    assertThat(matters().toString()).doesNotContain("it is on every page");
    String page = visitor.reads("/article/" + copy + "/ancestry");
    assertThat(page.substring(page.indexOf("Said before our reading changed")))
        .contains("Those who lived at the quay", "it is on every page");
    assertThat(newspaper.store.disputes().ofArticle(copy)).hasSize(1);
    assertThat(visitor.reads("/disputes")).contains("it is on every page");
  }
}
