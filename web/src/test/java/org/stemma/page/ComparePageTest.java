package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Two texts that somebody pastes.
final class ComparePageTest {
  private static final String OLDER =
      "The toll is 4 crowns.\r\n\r\nThe ferry will stop in autumn, and nobody knows who will row.";
  private static final String NEWER =
      "The toll is 14 crowns.\n\nThe ferry will stop in autumn, and nobody knows who will row.";

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

  private HttpResponse<String> compares(String older, String newer, String more) {
    String form = "older=" + encoded(older) + "&newer=" + encoded(newer) + more;
    return visitor.sends("/compare", form);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Test
  void changedWordsAreMarkedAsBetweenTwoVersions() {
    String page = compares(OLDER, NEWER, "").body();
    assertThat(page)
        .contains("Changes: 1 of substance.")
        .contains("[removed: </span>4<span", "[added: </span>14<span")
        .contains("Older text", "Newer text", "id=\"p2\"")
        .contains(">The toll is 4 crowns.\n\nThe ferry");
    assertThat(compares(OLDER, NEWER, "&view=inline&show=changes").body())
        .contains("class=\"diff one\"", "name=\"view\" value=\"inline\" checked");
  }

  @Test
  void whatWasTypedIsEscaped() {
    assertThat(compares("<script>alert(1)</script>", "\"><b>bold</b></textarea>", "").body())
        .doesNotContain("<script", "<b>bold", "</textarea></textarea>");
  }

  @Test
  void textsThatAreTheSameAreSaidToBe() {
    assertThat(compares(OLDER, OLDER, "").body()).contains("Nothing differs");
  }

  @Test
  void theFormIsThereWithoutATextAndComesBackWithOne() {
    assertThat(visitor.reads("/compare")).contains("<textarea id=\"newer\"");
    HttpResponse<String> half = compares(OLDER, " ", "");
    assertThat(half.statusCode()).isEqualTo(400);
    assertThat(half.body()).contains("one of them is missing", "The toll is 4 crowns.");
  }

  @Test
  void whatIsTooLongIsRefused() {
    assertThat(compares("eel ".repeat(20_000), "eel", "").statusCode()).isEqualTo(413);
  }

  @Test
  void anotherSitesFormIsRefused() {
    assertThat(visitor.sendsBare("/compare", "older=a&newer=b").statusCode()).isEqualTo(403);
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void textsMadeToCostMuchAreComparedInTime() {
    String words = "a b ".repeat(12_000);
    assertThat(compares(words, words.replace("a b a", "b a"), "").statusCode()).isEqualTo(200);
    String paragraphs = "eel\n\n".repeat(9_000);
    assertThat(compares(paragraphs, paragraphs.replaceFirst("eel", "hen"), "").statusCode())
        .isEqualTo(200);
  }
}
