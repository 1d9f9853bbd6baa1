package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.account.Secrets;
import org.stemma.store.Account;
import org.stemma.store.ArticleState;
import org.stemma.store.Role;

/// Who may do what, over real HTTP.
final class AccountPagesTest {
  private static final String PASSWORD = "eels at the northern end";

  private Newspaper newspaper;
  private Visitor visitor;
  private long bridge;
  private Account ada;

  @BeforeEach
  void start(@TempDir Path folder) {
    newspaper = new Newspaper(folder);
    bridge = newspaper.bridge();
    visitor = new Visitor(newspaper);
    ada = account("ada", Role.EDITOR);
  }

  @AfterEach
  void close() {
    visitor.close();
    newspaper.close();
  }

  private Account account(String name, Role role) {
    return newspaper
        .store
        .accounts()
        .add(name, Visitor.PASSWORDS.hash(PASSWORD), role)
        .orElseThrow();
  }

  private static String form(String... fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      form.append(form.isEmpty() ? "" : "&")
          .append(fields[i])
          .append('=')
          .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return form.toString();
  }

  private HttpResponse<String> tries(String name, String password, String... headers) {
    return visitor.sends("/sign-in", form("name", name, "password", password), headers);
  }

  /// The cookie of a new session.
  private String signsIn(String name) {
    HttpResponse<String> answer = tries(name, PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    return cookie(answer);
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
  }

  private String formOf(String cookie) {
    Matcher hidden =
        Pattern.compile("name=\"form\" value=\"([^\"]+)\"")
            .matcher(visitor.gets("/", "Cookie", cookie).body());
    assertThat(hidden.find()).isTrue();
    return hidden.group(1);
  }

  private HttpResponse<String> does(String cookie, String path, String... fields) {
    return visitor.sends(path, form("form", formOf(cookie)) + "&" + form(fields), "Cookie", cookie);
  }

  private @Nullable ArticleState state(long article) {
    return newspaper.store.histories().article(article).orElseThrow().state();
  }

  @Test
  void whoSignsInIsNamedOnEveryPageUntilTheySignOut() {
    HttpResponse<String> answer = tries("Ada", PASSWORD);
    assertThat(answer.headers().firstValue("Location")).hasValue("/");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .contains("; Path=/;", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure");
    String cookie = cookie(answer);

    HttpResponse<String> page = visitor.gets("/article/" + bridge, "Cookie", cookie);
    assertThat(page.body()).contains("Signed in as", "<bdi>ada</bdi>", "Take down");
    assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
    assertThat(visitor.reads("/article/" + bridge)).doesNotContain("ada", "Take down");

    HttpResponse<String> out = does(cookie, "/sign-out");
    assertThat(out.statusCode()).isEqualTo(303);
    assertThat(out.headers().firstValue("Set-Cookie").orElseThrow()).contains("Max-Age=0");
    assertThat(visitor.gets("/", "Cookie", cookie).body()).doesNotContain("Signed in as");
  }

  @Test
  void aWrongPasswordAndANameThatIsNotThereAreToldAlike() {
    HttpResponse<String> wrong = tries("ada", "not the password");
    HttpResponse<String> nobody = tries("bela", "not the password");
    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(nobody.statusCode()).isEqualTo(401);
    assertThat(wrong.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(nobody.body().replace("bela", "ada")).isEqualTo(wrong.body());
    assertThat(tries("ada", "x".repeat(5_000)).statusCode()).isEqualTo(401);
    assertThat(tries("a".repeat(5_000), PASSWORD).statusCode()).isEqualTo(401);
  }

  @Test
  void guessingIsSlowedDownByNameAndByAddress() {
    for (int i = 0; i < 6; i++) {
      assertThat(tries("ada", "guess " + i, "X-Forwarded-For", "203.0.113." + i).statusCode())
          .isEqualTo(401);
    }
    HttpResponse<String> seventh = tries("ada", PASSWORD, "X-Forwarded-For", "203.0.113.9");
    assertThat(seventh.statusCode()).isEqualTo(429);
    assertThat(seventh.headers().firstValue("Retry-After")).hasValue("30");
    newspaper.later(1);
    assertThat(tries("ada", PASSWORD).statusCode()).isEqualTo(303);

    for (int i = 0; i < 20; i++) {
      assertThat(
              tries("name" + i, "guess", "X-Forwarded-For", "1.2.3.4, 203.0.113.77").statusCode())
          .isEqualTo(401);
    }
    assertThat(tries("name20", "guess", "X-Forwarded-For", "5.6.7.8, 203.0.113.77").statusCode())
        .isEqualTo(429);
  }

  @Test
  void aSessionThatSomebodyPlantedIsNotTakenOver() {
    String planted = "stemma_session=" + new Secrets(new java.security.SecureRandom()).session();
    String own = cookie(tries("ada", PASSWORD, "Cookie", planted));
    assertThat(own).isNotEqualTo(planted);
    assertThat(visitor.gets("/", "Cookie", planted).body()).doesNotContain("Signed in as");

    String second = cookie(tries("ada", PASSWORD, "Cookie", own));
    assertThat(second).isNotEqualTo(own);
    assertThat(visitor.gets("/", "Cookie", own).body()).doesNotContain("Signed in as");
    assertThat(visitor.gets("/", "Cookie", second).body()).contains("Signed in as");
  }

  @Test
  void aSessionEndsWhenItIsNotUsedAndAfterThirtyDaysInAnyCase() {
    String idle = signsIn("ada");
    newspaper.later(12 * 60);
    assertThat(visitor.gets("/", "Cookie", idle).body()).doesNotContain("Signed in as");

    String used = signsIn("ada");
    for (int i = 0; i < 65; i++) {
      newspaper.later(11 * 60);
      assertThat(visitor.gets("/", "Cookie", used).body()).contains("Signed in as");
    }
    newspaper.later(6 * 60);
    assertThat(visitor.gets("/", "Cookie", used).body()).doesNotContain("Signed in as");
  }

  @Test
  void forgedAndMalformedCookiesAreNobodys() {
    for (String value : List.of("x", "", "'; DROP TABLE session; --", "a".repeat(3_000), "%00")) {
      HttpResponse<String> page = visitor.gets("/", "Cookie", "stemma_session=" + value);
      assertThat(page.statusCode()).as(value).isEqualTo(200);
      assertThat(page.body()).as(value).doesNotContain("Signed in as");
    }
    // What the database holds is not what the browser must show.
    String hash = Secrets.hash(signsIn("ada").replaceFirst(".*=", ""));
    assertThat(visitor.gets("/", "Cookie", "stemma_session=" + hash).body())
        .doesNotContain("Signed in as");
  }

  @Test
  void aDisabledAccountIsOutAtOnce() {
    String cookie = signsIn("ada");
    newspaper.store.accounts().token(ada.id(), "cron", Secrets.hash("stemma_t"));
    newspaper.store.accounts().disable(ada.id());
    assertThat(visitor.gets("/", "Cookie", cookie).body()).doesNotContain("Signed in as");
    assertThat(tries("ada", PASSWORD).statusCode()).isEqualTo(401);
    assertThat(visitor.gets("/", "Authorization", "Bearer stemma_t").statusCode()).isEqualTo(401);
  }

  @Test
  void nothingIsDoneForAnotherSitesPage() {
    String cookie = signsIn("ada");
    String body = form("form", formOf(cookie));
    String path = "/article/" + bridge + "/pause";
    String own = "http://127.0.0.1:" + visitor.server.port();
    for (String[] headers :
        List.of(
            new String[] {"Cookie", cookie},
            new String[] {"Cookie", cookie, "Sec-Fetch-Site", "cross-site"},
            new String[] {"Cookie", cookie, "Sec-Fetch-Site", "same-site"},
            new String[] {"Cookie", cookie, "Sec-Fetch-Site", "cross-site", "Origin", own},
            new String[] {"Cookie", cookie, "Origin", "https://evil.example"},
            new String[] {"Cookie", cookie, "Origin", own + ".evil.example"},
            new String[] {"Cookie", cookie, "Origin", "null"})) {
      assertThat(visitor.sendsBare(path, body, headers).statusCode())
          .as(String.join(" ", headers))
          .isEqualTo(403);
    }
    assertThat(visitor.sends(path, "", "Cookie", cookie).statusCode()).isEqualTo(403);
    assertThat(visitor.sends(path, "form=x", "Cookie", cookie).statusCode()).isEqualTo(403);
    String others = formOf(signsIn("ada"));
    assertThat(visitor.sends(path, form("form", others), "Cookie", cookie).statusCode())
        .isEqualTo(403);
    assertThat(
            visitor.sendsBare("/sign-in", form("name", "ada", "password", PASSWORD)).statusCode())
        .isEqualTo(403);
    assertThat(state(bridge)).isEqualTo(ArticleState.ACTIVE);

    assertThat(visitor.sendsBare(path, body, "Cookie", cookie, "Origin", own).statusCode())
        .isEqualTo(303);
    assertThat(state(bridge)).isEqualTo(ArticleState.PAUSED);
  }

  @Test
  void changingNeedsAnAccountThatMay() {
    account("rea", Role.READER);
    String reader = signsIn("rea");
    for (String path :
        List.of(
            "/watch",
            "/article/" + bridge + "/pause",
            "/article/" + bridge + "/resume",
            "/article/" + bridge + "/merge",
            "/article/" + bridge + "/take-down",
            "/article/" + bridge + "/restore",
            "/outlet/courier.example/pause",
            "/outlet/courier.example/resume")) {
      assertThat(visitor.sends(path, "").statusCode()).as(path).isEqualTo(401);
      assertThat(does(reader, path).statusCode()).as(path).isEqualTo(403);
      assertThat(visitor.gets(path, "Cookie", reader).statusCode()).as(path).isIn(403, 404, 405);
    }
    HttpResponse<String> away = visitor.gets("/watch?url=x", "Accept", "text/html");
    assertThat(away.statusCode()).isEqualTo(303);
    assertThat(away.headers().firstValue("Location")).hasValue("/sign-in?next=%2Fwatch%3Furl%3Dx");
    assertThat(visitor.gets("/article/" + bridge, "Cookie", reader).body())
        .doesNotContain("For editors");
  }

  @Test
  void articlesAndOutletsArePausedAndResumed() {
    String cookie = signsIn("ada");
    HttpResponse<String> paused = does(cookie, "/article/" + bridge + "/pause");
    assertThat(paused.statusCode()).isEqualTo(303);
    assertThat(paused.headers().firstValue("Location")).hasValue("/article/" + bridge);
    assertThat(state(bridge)).isEqualTo(ArticleState.PAUSED);
    assertThat(visitor.gets("/article/" + bridge, "Cookie", cookie).body())
        .contains("Resume checking");
    does(cookie, "/article/" + bridge + "/resume");
    assertThat(state(bridge)).isEqualTo(ArticleState.ACTIVE);

    does(cookie, "/outlet/courier.example/pause");
    assertThat(newspaper.store.outlets().find("courier.example").orElseThrow().paused()).isTrue();
    does(cookie, "/outlet/courier.example/resume");
    assertThat(newspaper.store.outlets().find("courier.example").orElseThrow().paused()).isFalse();
  }

  @Test
  void articlesAreMerged() {
    String cookie = signsIn("ada");
    long other = newspaper.article("courier.example", "bridge-2");
    String path = "/article/" + bridge + "/merge";
    for (String into : List.of("", "999", "nonsense", "#" + bridge)) {
      assertThat(does(cookie, path, "into", into).statusCode()).as(into).isEqualTo(400);
    }
    HttpResponse<String> merged =
        does(cookie, path, "into", "https://www.courier.example/bridge-2");
    assertThat(merged.headers().firstValue("Location")).hasValue("/article/" + other);
    assertThat(state(bridge)).isEqualTo(ArticleState.MERGED);
  }

  @Test
  void aTakenDownArticleIsGoneAtOnceWithTheReasonAndComesBack() {
    String cookie = signsIn("ada");
    String change = "/article/" + bridge + "/change/2031-05-14T08:30:00Z";
    assertThat(visitor.status(change + ".svg")).isEqualTo(200);
    assertThat(does(cookie, "/article/" + bridge + "/take-down", "reason", " ").statusCode())
        .isEqualTo(400);
    HttpResponse<String> done =
        does(cookie, "/article/" + bridge + "/take-down", "reason", "A court’s <order>.");
    assertThat(done.headers().firstValue("Location")).hasValue("/taken-down");

    for (String path :
        List.of(
            "/article/" + bridge,
            "/article/" + bridge + "/feed",
            "/article/" + bridge + "/captures",
            "/article/" + bridge + "/diff/1/2",
            "/article/" + bridge + "/at/2031-05-14T08:30:00Z",
            change,
            change + ".svg",
            change + ".png")) {
      HttpResponse<String> gone = visitor.gets(path);
      assertThat(gone.statusCode()).as(path).isEqualTo(410);
      assertThat(gone.body()).as(path).contains("A court’s &lt;order&gt;.").doesNotContain("toll");
      assertThat(visitor.gets(path, "Cookie", cookie).statusCode()).as(path).isEqualTo(410);
    }
    for (String path :
        List.of(
            "/",
            "/feed",
            "/feed.json",
            "/outlets",
            "/outlet/courier.example",
            "/outlet/courier.example/feed",
            "/outlet/courier.example/practice")) {
      assertThat(visitor.reads(path)).as(path).doesNotContain("Toll", "toll", "eels");
    }
    assertThat(visitor.status("/search?q=courier.example%2Fbridge")).isEqualTo(410);
    assertThat(visitor.status("/taken-down")).isEqualTo(401);
    assertThat(visitor.gets("/taken-down", "Cookie", cookie).body())
        .contains("Toll of 14 crowns", "A court’s &lt;order&gt;.");

    assertThat(does(cookie, "/article/" + bridge + "/restore").statusCode()).isEqualTo(303);
    assertThat(visitor.status("/article/" + bridge)).isEqualTo(200);
    assertThat(does(cookie, "/article/" + bridge + "/restore").statusCode()).isEqualTo(404);
  }

  @Test
  void aTokenMayDoWhatItsAccountMayUntilItIsRevoked() {
    String cookie = signsIn("ada");
    HttpResponse<String> made = does(cookie, "/tokens", "label", "the <cron> job");
    Matcher token = Pattern.compile("stemma_[A-Za-z0-9_-]{43}").matcher(made.body());
    assertThat(token.find()).isTrue();
    assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-store");
    assertThat(visitor.gets("/tokens", "Cookie", cookie).body())
        .contains("the &lt;cron&gt; job")
        .doesNotContain(token.group());

    String bearer = "Bearer " + token.group();
    String pause = "/article/" + bridge + "/pause";
    assertThat(visitor.sendsBare(pause, "", "Authorization", bearer).statusCode()).isEqualTo(303);
    assertThat(state(bridge)).isEqualTo(ArticleState.PAUSED);
    assertThat(visitor.sendsBare("/tokens", "label=x", "Authorization", bearer).statusCode())
        .isEqualTo(403);
    assertThat(visitor.gets("/", "Authorization", bearer + "x").statusCode()).isEqualTo(401);

    long id = newspaper.store.accounts().tokens(ada.id()).getFirst().id();
    account("bela", Role.EDITOR);
    assertThat(does(signsIn("bela"), "/tokens/" + id + "/revoke").statusCode()).isEqualTo(404);
    assertThat(does(cookie, "/tokens/" + id + "/revoke").statusCode()).isEqualTo(303);
    assertThat(visitor.sendsBare(pause, "", "Authorization", bearer).statusCode()).isEqualTo(401);
  }

  @Test
  void anOversizedFormIsRefused() {
    String cookie = signsIn("ada");
    assertThat(visitor.sends("/sign-in", "name=ada&password=" + "x".repeat(1_100_000)).statusCode())
        .isEqualTo(413);
    assertThat(
            does(cookie, "/article/" + bridge + "/take-down", "reason", "x".repeat(501))
                .statusCode())
        .isEqualTo(400);
    assertThat(visitor.status("/article/" + bridge)).isEqualTo(200);
  }

  @Test
  void whereToGoOnIsAlwaysWithinTheSite() {
    for (String next :
        List.of("//evil.example", "/\\evil.example", "https://evil.example/", "/a\r\nX: y", "x")) {
      HttpResponse<String> answer =
          visitor.sends("/sign-in", form("name", "ada", "password", PASSWORD, "next", next));
      assertThat(answer.headers().firstValue("Location")).as(next).hasValue("/");
      newspaper.later(1);
    }
    HttpResponse<String> answer =
        visitor.sends(
            "/sign-in", form("name", "ada", "password", PASSWORD, "next", "/watch?url=x"));
    assertThat(answer.headers().firstValue("Location")).hasValue("/watch?url=x");
  }
}
