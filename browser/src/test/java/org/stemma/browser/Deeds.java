package org.stemma.browser;

import static org.stemma.browser.Hands.press;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.stemma.store.Account;
import org.stemma.store.Delivery;
import org.stemma.store.Mailbox;
import org.stemma.store.SavedSearch;

/// Every form of the site is sent, and looked at is what its sender sees then: states of pages that no link leads to.
final class Deeds {

  /// Characters; more than is traced or compared at once.
  private static final int TOO_LONG = 100_001;

  private final ServedStory story;
  private final Inspection inspection;
  private final Coverage coverage;
  private final Visit visit;
  private final Page page;
  private final Account account;

  /// @param visit of the editor, signed in
  Deeds(ServedStory story, Inspection inspection, Coverage coverage, Visit visit) {
    this.story = story;
    this.inspection = inspection;
    this.coverage = coverage;
    this.visit = visit;
    this.page = visit.page();
    this.account = story.store().accounts().find(ServedStory.EDITOR).orElseThrow();
  }

  /// Also notes what was asked.
  void doAll() {
    traces();
    compares();
    disputes();
    savesASearch();
    readsMails();
    forgets();
    makesAToken();
    editsAnArticle();
    takesDown();
    pausesAnOutlet();
    signsOut();
    visit.asked().forEach(url -> coverage.asked("GET", story.path(url)));
    visit.deeds().forEach(url -> coverage.asked("POST", story.path(url)));
  }

  private void go(String path) {
    visit.go(story.origin() + path);
  }

  private void look(String name) {
    inspection.look(name, visit);
  }

  private void traces() {
    go(story.article("wire-pier-collapse") + "/at/2999-01-01T00:00:00Z");
    String text = String.join("\n\n", page.locator(".text p").allTextContents());
    List<String> typed =
        List.of(text, "nothing of this was ever seen", "http://[", "x".repeat(TOO_LONG));
    for (int i = 0; i < typed.size(); i++) {
      go("/trace");
      page.locator("#text").fill(typed.get(i));
      press(page, "Trace");
      page.locator("h1").waitFor();
      look("text traced " + i);
    }
  }

  private void compares() {
    String older = "The pier stands.\n\nThree mules are on it.";
    String newer = "The pier fell.\n\nThree mules are on it.";
    for (String typed : List.of(newer, " ", "x".repeat(TOO_LONG))) {
      go("/compare");
      page.locator("#older").fill(older);
      page.locator("#newer").fill(typed);
      press(page, "Compare");
      page.locator(".diff, .notice").first().waitFor();
      look("texts compared " + typed.length());
    }
  }

  private void disputes() {
    go(story.article("pulse-strait-deal") + "/ancestry");
    Locator judge = page.locator("details.judge").first();
    judge.locator("summary").click();
    judge.getByLabel("Why").fill("Both have it from the ministry");
    judge.getByText("This is wrong").click();
    page.locator(".said").first().waitFor();
    look("a disputed borrowing");
    go("/disputes");
    look("disputes");
    press(page, "Take back");
    page.waitForURL(Pattern.compile(".*/ancestry"));
  }

  private void savesASearch() {
    go("/search?q=pier");
    press(page, "Save this search");
    page.waitForURL(story.origin() + "/alerts");
    look("a saved search");
    Locator saved = page.locator(".saved").first();
    saved.getByLabel("Send changes to a program at").fill("http://127.0.0.1:9/");
    press(saved, "Keep");
    page.getByText("Standard Webhooks").waitFor();
    press(page, "Send mails");
    page.getByText("No more mails").waitFor();
    SavedSearch search = search();
    story
        .store()
        .deliveries()
        .add(
            Delivery.fresh(
                "msg_1",
                "a change",
                Delivery.Kind.HOOK,
                account.id(),
                search.id(),
                null,
                search.createdAt()));
    page.reload();
    look("a saved search with all that is sent");
    String feed = page.locator(".saved").getByText("Its feed").getAttribute("href");
    Crawl.of(page.request(), story.origin(), List.of(story.path(feed)))
        .asked()
        .forEach(path -> coverage.asked("GET", path));
  }

  private SavedSearch search() {
    return story.store().searches().of(account.id()).getFirst();
  }

  private void readsMails() {
    page.locator("#address").fill("ada@reader.example");
    press(page, "Ask there");
    page.getByText("Look into the mails").waitFor();
    look("an address of mail that is asked");
    Mailbox mailbox = story.store().mailboxes().of(account.id()).orElseThrow();
    go("/confirm/" + mailbox.secret());
    look("the question whether mails are wanted");
    press(page, "Yes, send them");
    page.getByText("Mails will be sent").waitFor();
    look("mails are wanted");
    go("/alerts");
    page.locator("#hour").selectOption("7");
    page.locator("form", new Page.LocatorOptions().setHas(page.locator("#hour")))
        .getByText("Keep")
        .click();
    page.getByText("Mails go to").waitFor();
    look("a digest at seven");
    for (String secret : List.of(mailbox.secret(), search().stop())) {
      go("/stop/" + secret);
      look("the question whether mails shall end " + secret.equals(mailbox.secret()));
      press(page, "End them");
      page.getByText("These mails have ended").waitFor();
      look("mails have ended");
    }
  }

  private void forgets() {
    go("/alerts");
    press(page, "Forget this address");
    page.getByText("No mails are sent to you yet").waitFor();
    press(page, "Remove");
    page.getByText("None yet").waitFor();
    look("no alerts");
  }

  private void makesAToken() {
    go("/tokens");
    page.getByLabel("What it is for").fill("reading at night");
    press(page, "Make a token");
    page.getByText("shown this once").waitFor();
    look("a new token");
    press(page, "Revoke");
    page.getByText("revoked").waitFor();
    look("a revoked token");
    go("/watch");
    page.locator("#url").fill("no address");
    press(page, "Watch");
    page.locator(".notice").waitFor();
    look("what can't be watched");
  }

  private void editsAnArticle() {
    go(story.article("courier-lamp"));
    press(page, "Pause checking");
    page.getByText("Resume checking").waitFor();
    look("a paused article");
    press(page, "Resume checking");
    page.getByText("Pause checking").waitFor();
    String other = story.article("wire-pier-collapse").replaceFirst(".*/", "");
    page.getByLabel("Merge into").fill(other);
    press(page, "Merge");
    page.waitForURL(Pattern.compile(".*/article/" + other));
    look("an article that another was merged into");
  }

  private void takesDown() {
    String article = story.article("courier-talks");
    go(article);
    page.getByLabel("Reason").fill("By order of a court");
    press(page, "Take down");
    page.waitForURL(story.origin() + "/taken-down");
    look("the list of what was taken down");
    go(article);
    look("what was taken down");
    go("/taken-down");
    press(page, "Show again");
    page.waitForURL(story.origin() + article);
  }

  private void pausesAnOutlet() {
    go("/outlets");
    page.locator("main table a").first().click();
    press(page, "Pause this outlet");
    page.getByText("Resume this outlet").waitFor();
    look("a paused outlet");
    press(page, "Resume this outlet");
    page.getByText("Pause this outlet").waitFor();
  }

  private void signsOut() {
    press(page, "Sign out");
    page.locator("header a[href$='/sign-in']").click();
    page.getByLabel("Name").fill(ServedStory.EDITOR);
    page.getByLabel("Password").fill("a guess");
    press(page, "Sign in");
    page.locator(".notice").waitFor();
    look("a wrong password");
  }
}
