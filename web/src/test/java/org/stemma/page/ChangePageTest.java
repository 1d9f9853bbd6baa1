package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One change at its permanent address, and its images.
final class ChangePageTest {
  private static final String FIRST = "/change/2031-05-14T08:30:00Z";

  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  private byte[] bytes(String path) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      URI address = URI.create("http://127.0.0.1:" + visitor.server.port() + path);
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray())
          .body();
    }
  }

  @Test
  void aChangeHasAPageOfItsOwn() {
    assertThat(visitor.reads("/article/" + bridge + FIRST))
        .contains("<del>4</del><ins>14</ins>", "/article/" + bridge + "/diff/1/2")
        .contains("The outlet does not say so.")
        .contains("property=\"og:image\" content=\"http://127.0.0.1:")
        .contains(FIRST + ".png\"", "rel=\"canonical\"");
  }

  @Test
  void aTimeAtWhichNothingChangedLeadsToWhatWasThere() {
    String path = "/article/" + bridge + "/change/2031-05-14T08:15:00Z";
    assertThat(visitor.gets(path).headers().firstValue("Location"))
        .hasValue("/article/" + bridge + "/at/2031-05-14T08:15:00Z");
    assertThat(visitor.status(path + ".png")).isEqualTo(404);
    assertThat(visitor.status("/article/" + bridge + "/change/noon")).isEqualTo(400);
  }

  @Test
  void theImageIsDrawnAsPng() throws Exception {
    var image =
        ImageIO.read(new ByteArrayInputStream(bytes("/article/" + bridge + FIRST + ".png")));
    assertThat(image.getWidth()).isEqualTo(1_200);
    assertThat(image.getHeight()).isEqualTo(630);
    boolean omitted = false;
    boolean added = false;
    for (int x = 0; x < 1_200; x++) {
      for (int y = 0; y < 630; y++) {
        omitted |= (image.getRGB(x, y) & 0xFFFFFF) == 0xFBE3DF;
        added |= (image.getRGB(x, y) & 0xFFFFFF) == 0xDCF1E0;
      }
    }
    assertThat(omitted).isTrue();
    assertThat(added).isTrue();
  }

  @Test
  void theImageIsDrawnAsSvgWithItsTextForWhoDoesNotSeeIt() throws Exception {
    byte[] svg = bytes("/article/" + bridge + FIRST + ".svg");
    var root =
        DocumentBuilderFactory.newDefaultInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(svg))
            .getDocumentElement();
    assertThat(root.getAttribute("viewBox")).isEqualTo("0 0 1200 630");
    assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
        .contains("charge [removed: 4][added: 14] crowns", "silently");
    assertThat(new String(svg, StandardCharsets.UTF_8)).doesNotContain("style=", "<script", "href");
  }

  @Test
  void hostileTextsAreDrawnToo() throws Exception {
    long article = newspaper.article("courier.example", "hostile");
    String long1 = "x".repeat(5_000) + " <script>alert(1)</script> \u202E עברית 日本語 \u0000\uFFFE";
    newspaper.shows(article, Newspaper.text("<b>" + "Headline".repeat(2_000), long1, "One."));
    newspaper
        .later(1)
        .shows(article, Newspaper.text("", "Two " + long1, "\uD83D\uDE00".repeat(900)));
    String path = "/article/" + article + "/change/" + newspaper.now;
    assertThat(bytes(path + ".png").length).isGreaterThan(5_000);
    String svg = new String(bytes(path + ".svg"), StandardCharsets.UTF_8);
    assertThat(svg).doesNotContain("<script", "\u202E", "\u0000").hasSizeLessThan(30_000);
    assertThat(visitor.reads(path)).doesNotContain("<script", "<b>Head");
  }

  @Test
  void whatIsTakenDownHasNoImage() {
    newspaper.store.watching().conceal(bridge, newspaper.now);
    for (String form : new String[] {"", ".png", ".svg"}) {
      assertThat(visitor.status("/article/" + bridge + FIRST + form)).isEqualTo(410);
    }
  }
}
