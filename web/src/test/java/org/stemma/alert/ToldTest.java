package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.alert.HookServer.Received;
import org.stemma.page.Newspaper;
import org.stemma.store.SavedSearch;

/// Of a saved search its feed, its webhook and its mails tell the same: each new article that it finds, and each change of wording
/// or more.
final class ToldTest {
  private static final Pattern SHOWN = Pattern.compile("The change: (\\S+)|This version: (\\S+)");

  private AlertDesk desk;
  private SavedSearch search;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    desk = new AlertDesk(folder);
    desk.confirmed();
    search = saved("bridge");
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  private SavedSearch saved(String question) {
    SavedSearch made = desk.saved(question);
    desk.searches.hook(made.id(), desk.hook.address(), AlertDesk.KEY);
    desk.searches.mails(made.id(), true);
    return made;
  }

  private long sees(String name, String... paragraphs) {
    long article = desk.newspaper.later(1).article("gazette.example", name);
    desk.newspaper.shows(article, Newspaper.text("Of " + name, paragraphs));
    return article;
  }

  private String shows(long article, String name, String... paragraphs) {
    desk.newspaper.later(1).shows(article, Newspaper.text("Of " + name, paragraphs));
    return "/article/" + article + "/change/" + desk.newspaper.now;
  }

  private String path(String address) {
    return address.replace(desk.visitor.server.url(), "/");
  }

  private List<String> inFeed() throws IOException {
    desk.indexes();
    List<String> pages = new ArrayList<>();
    String feed = desk.visitor.reads("/alerts/" + search.feed() + "/feed.json");
    for (JsonNode item : new ObjectMapper().readTree(feed).get("items")) {
      pages.addFirst(path(item.get("url").asText()));
    }
    return pages;
  }

  private List<String> byHook() throws IOException {
    List<String> pages = new ArrayList<>();
    for (Received received : desk.hook.received) {
      JsonNode message = new ObjectMapper().readTree(received.text());
      JsonNode links = message.at("/data/version/links");
      boolean isNew = message.get("type").asText().equals("article.new");
      pages.add(path(links.get(isNew ? "page" : "change").asText()));
    }
    return pages;
  }

  private List<String> byMail() {
    List<String> pages = new ArrayList<>();
    for (Letter letter : desk.letters) {
      Matcher shown = SHOWN.matcher(letter.text());
      assertThat(shown.find()).isTrue();
      pages.add(path(shown.group(1) == null ? shown.group(2) : shown.group(1)));
    }
    return pages;
  }

  private void told(String... pages) throws Exception {
    desk.steps();
    List<String> sinceSaved = inFeed();
    assertThat(sinceSaved.removeFirst())
        .as("the feed begins with what was there")
        .isEqualTo("/article/" + desk.article + "/at/2031-05-14T08:00:00Z");
    assertThat(sinceSaved).containsExactly(pages);
    assertThat(byHook()).containsExactlyInAnyOrder(pages);
    assertThat(byMail()).containsExactlyInAnyOrder(pages);
  }

  @Test
  void aNewArticleAndEachChangeOfWordingOrMoreAndNothingElse() throws Exception {
    long ferry = sees("ferry", "The ferry sails from the “old” bridge.");
    String first = "/article/" + ferry + "/at/" + desk.newspaper.now;
    sees("eels", "Eels are dear.");
    shows(ferry, "ferry", "The ferry sails from the \"old\" bridge.");
    String wording = shows(ferry, "ferry", "The ferry departs from the \"old\" bridge.");
    String gone = shows(ferry, "ferry", "The ferry departs from the quay at 9.");
    String again = shows(ferry, "ferry", "The ferry departs from the bridge at 9.");
    assertThat(gone).as("does not name the bridge").isNotEqualTo(again);
    told(first, wording, again);
  }

  @Test
  void whatIsRemovedIsAskedOfChangesAlone() throws Exception {
    search = saved("removed:12");
    desk.changes("14");
    desk.steps();
    String change = "/article/" + desk.article + "/change/" + desk.newspaper.now;
    assertThat(inFeed()).containsExactly(change);
    assertThat(byHook()).as("two searches find it").containsExactly(change, change);
  }

  @Test
  void whatIsTakenDownIsToldByNoneOfThem() throws Exception {
    long ferry = sees("ferry", "The ferry sails from the bridge.");
    desk.newspaper.store.watching().conceal(ferry, desk.newspaper.now);
    told();
  }

  @Test
  void aNewArticleIsToldWithTheBeginOfItsText() throws Exception {
    sees("ferry", "The ferry sails from the bridge.", "It is green. ".repeat(200));
    desk.steps();
    JsonNode message = new ObjectMapper().readTree(desk.hook.received.getFirst().text());
    assertThat(message.at("/data/version/number").asInt()).isEqualTo(1);
    assertThat(message.at("/data/changes/0/what").asText()).isEqualTo("new article");
    assertThat(message.at("/data/changes/0/words/0/text").asText())
        .startsWith("Of ferry\n\nThe ferry sails")
        .hasSizeLessThan(700);
    Letter letter = desk.letters.getFirst();
    assertThat(letter.subject()).isEqualTo("[Stemma] gazette.example, new: Of ferry");
    assertThat(letter.text())
        .startsWith("Of ferry\ngazette.example, first seen 14 May 2031, 08:01 UTC\n\nnew article:")
        .doesNotContain("The outlet");
    desk.indexes();
    assertThat(desk.visitor.reads("/alerts/" + search.feed() + "/feed"))
        .contains("The ferry sails from the bridge.", "term=\"new\"");
  }
}
