package org.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.browser.Hands.follow;
import static org.stemma.browser.Hands.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// What somebody who is signed in says and asks for, and takes back.
@Tag("long")
@Timeout(300)
@ExtendWith(Stage.Given.class)
final class AccountTest {

  private final Stage stage;

  AccountTest(Stage stage) {
    this.stage = stage;
  }

  @Test
  void disputesABorrowingAndEverybodySeesWhoSaidSoAndWhen() {
    String ancestry = stage.story.origin() + stage.story.article("pulse-strait-deal") + "/ancestry";
    try (Visit visit = stage.editor(Look.WIDE);
        Visit reader = stage.visit(Look.WIDE)) {
      visit.go(ancestry);
      Locator passage = visit.page().locator(".sources blockquote").first();
      passage.getByText("Is this right?").click();
      passage.getByLabel("Why").fill("Both have it from the ministry");
      passage.getByText("This is wrong").click();
      Locator said = passage.locator(".said li");
      said.waitFor();
      String editor = ServedStory.EDITOR;
      assertThat(said.textContent()).contains("disputed", editor, "Both have it from the ministry");

      reader.go(ancestry);
      Locator seen = reader.page().locator(".sources blockquote").first().locator(".said li");
      assertThat(seen.textContent()).contains("disputed", editor);
      assertThat(seen.locator("time").getAttribute("datetime")).matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
      assertThat(reader.page().getByText("Take back").count()).isZero();
      follow(reader.page(), "Disputes");
      assertThat(reader.page().locator("main .plain").textContent())
          .contains(editor, "Both have it from the ministry");

      passage.getByText("Take back").click();
      said.waitFor(Hands.GONE);
      assertThat(visit.troubles()).isEmpty();
    }
  }

  @Test
  void savesASearchAndEndsIt() {
    try (Visit visit = stage.editor(Look.WIDE)) {
      Page page = visit.page();
      visit.go(stage.story.origin() + "/search?q=removed%3AJune");
      press(page, "Save this search");
      Locator saved = page.locator(".saved");
      saved.waitFor();
      assertThat(saved.locator("h3").textContent()).isEqualTo("removed:June");
      String feed = saved.getByText("Its feed").getAttribute("href");
      assertThat(page.request().get(feed).status()).isEqualTo(200);
      follow(page, "removed:June");
      page.waitForURL(Pattern.compile(".*/search\\?q=removed.*"));

      follow(page, "Alerts");
      press(saved, "Remove");
      page.getByText("None yet").waitFor();
      assertThat(page.request().get(feed).status()).isEqualTo(404);
      assertThat(visit.troubles()).isEmpty();
    }
  }
}
