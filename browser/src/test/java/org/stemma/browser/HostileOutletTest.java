package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.HostileOutlet;
import org.stemma.newsroom.Trick;

/// An outlet that writes against its readers is watched by a real `stemma serve`, and looked at in a real browser: nothing of it
/// runs, asks or breaks anything.
@Tag("long")
@Timeout(900)
final class HostileOutletTest {

  /// What a terminal or a page obeys and no reader sees.
  private static final Pattern OBEYED =
      Pattern.compile(
          "[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u200F\\u061C\\u202A-\\u202E\\u2066-\\u2069]");

  private static final int PATIENCE = 240;

  @Test
  void nothingOfItRunsOrBreaksAnything(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("stemma.conf"), EditingTest.SETTINGS);
    try (HostileOutlet outlet = HostileOutlet.open(InstantSource.system())) {
      watched(folder, outlet);
    }
    String listed = Stemma.run("", "watch", "list", "--data", folder);
    assertThat(listed).contains("f1").doesNotContainPattern(OBEYED);
  }

  private static void watched(Path folder, HostileOutlet outlet) throws Exception {
    try (Stemma served = Stemma.serve(folder);
        Chromium chromium = Chromium.start();
        Visit visit = chromium.visit(Look.WIDE)) {
      String origin = served.origin();
      Stemma.run("", "watch", "add", "--data", folder, outlet.feed());
      APIRequestContext client = visit.page().request();
      awaitVersions(client, origin, 1);
      outlet.change();
      awaitVersions(client, origin, 2);
      Map<String, String> pages =
          Crawl.of(client, origin, List.of("/", "/?weight=typography")).pages();
      look(visit, origin, pages);
      assertThat(HtmlCheck.of(Files.createDirectory(folder.resolve("pages")), pages)).isEmpty();
      readFeeds(client, origin);
      readImages(client, origin);
    }
  }

  /// Waits until every article has so many.
  private static void awaitVersions(APIRequestContext client, String origin, int versions)
      throws IOException, InterruptedException {
    int ready = 0;
    for (int i = 0; i < PATIENCE && ready < Trick.values().length; i++) {
      Thread.sleep(250);
      ready = 0;
      byte[] answer = client.get(origin + "/api/v1/articles").body();
      for (JsonNode article : new ObjectMapper().readTree(answer).get("articles")) {
        ready += article.get("versions").asInt() == versions ? 1 : 0;
      }
    }
    assertThat(ready).as("articles of " + versions + " versions").isEqualTo(Trick.values().length);
  }

  private static void look(Visit visit, String origin, Map<String, String> pages) {
    assertThat(pages).hasSizeGreaterThan(40);
    List<String> bad = new ArrayList<>();
    pages.forEach((path, page) -> {
      int status = visit.go(origin + path);
      if (status != 200) {
        bad.add(status + " " + path);
      }
      if (OBEYED.matcher(page).find()) {
        bad.add("characters that are obeyed " + path);
      }
      if (page.contains("href=\"javascript:") || page.contains("href=\"data:")) {
        bad.add("a link that runs " + path);
      }
      int needed =
          ((Number) visit.page().evaluate("document.documentElement.scrollWidth")).intValue();
      if (needed > Look.WIDE.width()) {
        bad.add("too wide " + path);
      }
    });
    assertThat(bad).isEmpty();
    assertThat(visit.troubles()).isEmpty();
    assertThat(visit.origins()).containsExactly(origin);
  }

  private static void readFeeds(APIRequestContext client, String origin) throws Exception {
    for (String feed : List.of("/feed", "/feed.rss", "/article/1/feed", "/article/2/feed.rss")) {
      APIResponse answer = client.get(origin + feed);
      var parser = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      parser.setErrorHandler(null);
      assertThat(parser.parse(new ByteArrayInputStream(answer.body())).getDocumentElement())
          .as(feed)
          .isNotNull();
    }
    for (String data :
        List.of(
            "/feed.json",
            "/api/v1/changes",
            "/api/v1/articles",
            "/api/v1/articles/1/versions/2",
            "/api/v1/articles/2/diff/1/2")) {
      assertThat(new ObjectMapper().readTree(client.get(origin + data).body()))
          .as(data)
          .isNotNull();
    }
  }

  private static void readImages(APIRequestContext client, String origin) throws Exception {
    var matcher =
        Pattern.compile("/article/\\d+/change/[^<\"]*")
            .matcher(client.get(origin + "/feed").text());
    int images = 0;
    while (matcher.find()) {
      byte[] svg = client.get(origin + matcher.group() + ".svg").body();
      var parsed =
          DocumentBuilderFactory.newInstance()
              .newDocumentBuilder()
              .parse(new ByteArrayInputStream(svg));
      assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
      byte[] png = client.get(origin + matcher.group() + ".png").body();
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isPositive();
      images++;
    }
    assertThat(images).isGreaterThanOrEqualTo(Trick.values().length);
  }
}
