package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.page.WebSettings.Reading;
import org.stemma.store.Role;

/// A site that only accounts may read, behind a proxy that speaks https under a path of its own.
final class ClosedReadingTest {
  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    WebSettings settings =
        new WebSettings(
            "127.0.0.1",
            0,
            URI.create("https://press.example/watch"),
            "Stemma",
            null,
            Reading.ACCOUNTS,
            false);
    visitor = new Visitor(newspaper, WebHooks.none(), settings);
    long rea =
        newspaper
            .store
            .accounts()
            .add("rea", Visitor.PASSWORDS.hash("four and ten crowns"), Role.READER)
            .orElseThrow()
            .id();
    newspaper.store.accounts().token(rea, "feeds", Secrets.hash("stemma_reader"));
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  @Test
  void onlySignInAssetsAndHealthAreShown() {
    for (String path : List.of("/sign-in", "/style.css", "/icon.svg")) {
      assertThat(visitor.status(path)).as(path).isEqualTo(200);
    }
    assertThat(visitor.gets("/health").body()).contains("well");
    for (String path :
        List.of(
            "/",
            "/feed",
            "/article/" + bridge,
            "/article/" + bridge + "/feed",
            "/article/" + bridge + "/change/2031-05-14T08:30:00Z.png",
            "/article/999",
            "/outlets",
            "/feeds",
            "/search?q=toll",
            "/trace",
            "/roots.txt",
            "/metrics")) {
      HttpResponse<String> answer = visitor.gets(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(401);
      assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).isPresent();
      assertThat(answer.body()).as(path).doesNotContain("Toll", "toll");
    }
    assertThat(visitor.sends("/trace", "text=toll").statusCode()).isEqualTo(401);
  }

  @Test
  void aBrowserIsLedToSignInAndBack() {
    HttpResponse<String> away =
        visitor.gets("/article/" + bridge + "?before=2", "Accept", "text/html,*/*;q=0.8");
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(away.headers().firstValue("Location"))
        .hasValue("/watch/sign-in?next=%2Fwatch%2Farticle%2F" + bridge + "%3Fbefore%3D2");
    HttpResponse<String> in =
        visitor.sendsBare(
            "/sign-in",
            "name=rea&password=four+and+ten+crowns&next=%2Fwatch%2Farticle%2F" + bridge,
            "Origin",
            "https://press.example");
    assertThat(in.headers().firstValue("Location")).hasValue("/watch/article/" + bridge);
    assertThat(in.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("; Path=/watch/;", "; Secure");
    String cookie = in.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    assertThat(visitor.gets("/article/" + bridge, "Cookie", cookie).body()).contains("Toll");
  }

  @Test
  void aProgramReadsWithAToken() {
    HttpResponse<String> feed = visitor.gets("/feed", "Authorization", "Bearer stemma_reader");
    assertThat(feed.statusCode()).isEqualTo(200);
    assertThat(feed.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(feed.body()).contains("Toll");
  }
}
