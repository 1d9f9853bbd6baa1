package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

@Timeout(60)
final class HostileTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final String ATTRIBUTE = "\" onmouseover=\"alert(1)\" x='";

  private Newspaper newspaper;
  private Visitor visitor;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    visitor = new Visitor(newspaper);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  private List<String> pagesOf(long article) {
    return List.of(
        "/",
        "/feed",
        "/outlet/courier.example",
        "/article/" + article,
        "/article/" + article + "/feed",
        "/article/" + article + "/captures",
        "/article/" + article + "/at/" + newspaper.now,
        "/article/" + article + "/diff/1/2");
  }

  private long article(Witness older, Witness newer) {
    long article = newspaper.article("courier.example", "hostile");
    newspaper.shows(article, older);
    newspaper.later(1).shows(article, newer);
    return article;
  }

  @Test
  void markupOfPublishersIsEscapedEverywhere() {
    Witness.Builder newer =
        Witness.builder()
            .headline(SCRIPT + ATTRIBUTE)
            .standfirst(SCRIPT)
            .byline(List.of(SCRIPT))
            .language(ATTRIBUTE)
            .leftOut(SCRIPT, "a rule");
    for (BlockKind kind : List.of(BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.CAPTION)) {
      newer.block(kind, SCRIPT + ATTRIBUTE + kind);
    }
    long article =
        article(Newspaper.text(ATTRIBUTE + SCRIPT, ATTRIBUTE, "It stays " + SCRIPT), newer.build());

    for (String page : pagesOf(article)) {
      HttpResponse<String> answer = visitor.gets(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(200);
      assertThat(answer.body()).as(page).doesNotContain(SCRIPT, "<script>");
      assertThat(handlers(answer.body())).as(page).isEmpty();
      assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
          .contains("default-src 'none'")
          .doesNotContain("unsafe");
    }
  }

  /// Attributes that would run something.
  private static List<String> handlers(String page) {
    return Jsoup.parse(page).getAllElements().stream()
        .flatMap(element -> element.attributes().asList().stream())
        .map(Attribute::getKey)
        .filter(name -> name.startsWith("on"))
        .toList();
  }

  @Test
  void whatAVisitorTypedIsEscaped() {
    for (String page :
        List.of(
            "/?weight=" + Links.encoded(SCRIPT),
            "/?outlet=" + Links.encoded(SCRIPT),
            "/?before=" + Links.encoded(SCRIPT),
            "/outlet/" + Links.encoded(SCRIPT),
            "/article/1/at/" + Links.encoded(SCRIPT),
            "/article/" + Links.encoded(SCRIPT))) {
      HttpResponse<String> answer = visitor.gets(page);
      assertThat(answer.statusCode()).as(page).isBetween(400, 404);
      assertThat(answer.body()).as(page).doesNotContain("<script");
    }
  }

  @Test
  void overridesOfDirectionAndControlCharactersAreTakenOut() {
    String trick = "safe\u202Eexe.\u2066\u200F\u0000\u001B[31m\u0085 text";
    long article = article(Newspaper.text("A", trick), Newspaper.text(trick, trick + " more", "x"));

    for (String page : pagesOf(article)) {
      assertThat(visitor.reads(page)).as(page).doesNotContain("\u202E", "\u2066", "\0", "\u001B");
    }
  }

  @Test
  void hugeHeadlinesAndParagraphsAreShortenedInLists() {
    String huge = "eel ".repeat(250_000);
    long article = article(Newspaper.text("A", "b"), Newspaper.text(huge, huge + "end", huge));

    assertThat(visitor.reads("/").length()).isLessThan(20_000);
    assertThat(visitor.reads("/article/" + article).length()).isLessThan(20_000);
    assertThat(visitor.reads("/feed").length()).isLessThan(40_000);
    assertThat(visitor.status("/article/" + article + "/diff/1/2")).isEqualTo(200);
    assertThat(visitor.status("/article/" + article + "/at/" + newspaper.now)).isEqualTo(200);
  }

  @Test
  void manyMovedParagraphsAreLaidOutInTime() {
    String[] paragraphs = new String[5_000];
    String[] reversed = new String[paragraphs.length];
    for (int i = 0; i < paragraphs.length; i++) {
      paragraphs[i] =
          "Paragraph " + i + " tells of eel number " + i * 7 + " in the northern harbour.";
      reversed[paragraphs.length - 1 - i] = paragraphs[i];
    }
    long article = article(Newspaper.text("A", paragraphs), Newspaper.text("A", reversed));

    long begin = System.nanoTime();
    assertThat(visitor.status("/article/" + article + "/diff/1/2")).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(20));
  }
}
