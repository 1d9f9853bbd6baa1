package org.stemma.feed;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.feed.FeedsTest.url;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpmlTest {

  private static final String LIST =
      """
      <?xml version="1.0"?>
      <opml version="1.1">
        <head><title>Papers</title><ownerName>N.</ownerName></head>
        <body>
          <outline text="Coast">
            <outline text="North">
              <outline type="rss" text="Harbour Post" title="Harbour &amp; Post"
                  xmlUrl="https://harbourpost.example/feed?a=1&amp;b=2" htmlUrl="https://harbourpost.example/"
                  category="/Daily,/Coast/North , "/>
            </outline>
            <outline text="Note without feed"/>
          </outline>
          <outline text="Alone" xmlurl="http://alone.example/rss"/>
        </body>
      </opml>
      """;

  private static Opml read(String text) throws UnreadableListException {
    return Opml.read(text.getBytes(UTF_8));
  }

  @Test
  void readsFoldersCategoriesAndBothAddresses() throws UnreadableListException {
    Opml opml = read(LIST);
    assertThat(opml.title()).isEqualTo("Papers");
    assertThat(opml.subscriptions())
        .containsExactly(
            new Subscription(
                "Harbour & Post",
                url("https://harbourpost.example/feed?a=1&b=2"),
                url("https://harbourpost.example/"),
                List.of("Coast", "North"),
                List.of("Daily", "Coast/North")),
            new Subscription("Alone", url("http://alone.example/rss"), null, List.of(), List.of()));
  }

  @Test
  void readsTheCharsetThatTheFileDeclares() throws UnreadableListException {
    String text =
        LIST.replace("version=\"1.0\"", "version=\"1.0\" encoding=\"UTF-16\"")
            .replace("Alone", "Fähre");
    assertThat(Opml.read(text.getBytes(UTF_16)).subscriptions().getLast().title())
        .isEqualTo("Fähre");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          </body>                       | </bdy>            | line 14: not well-formed XML: .*"body".*
          a=1&amp;b=2                   | a=1&b=2           | line 8: not well-formed XML: .*
          http://alone.example/rss      | feed://alone      | line 13: not an address: "feed://alone": .*
          </opml>                       | ''                | line 1\\d: not well-formed XML: .*
          <opml version="1.1">          | <ompl><opml>      | line 2: not OPML: the outermost element is ompl
          <ownerName>N.                 | <ownerName>&nbsp; | line 3: not well-formed XML: .*nbsp.*
          """)
  void namesTheLineThatIsWrong(String part, String wrong, String message) {
    assertThatThrownBy(() -> read(LIST.replace(part, wrong)))
        .isInstanceOf(UnreadableListException.class)
        .hasMessageMatching("(?s)" + message);
  }

  @Test
  void saysThatNothingIsNoList() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(UnreadableListException.class)
        .hasMessageStartingWith("line 1: ");
    assertThatThrownBy(() -> read("https://harbourpost.example/"))
        .isInstanceOf(UnreadableListException.class)
        .hasMessageStartingWith("line 1: not well-formed XML");
  }

  @Test
  @Timeout(20)
  void expandsNothingAndIsNotBuried() {
    String bomb =
        "<!DOCTYPE opml [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
    assertThatThrownBy(() -> read(bomb + "<opml><head><title>&c;</title></head></opml>"))
        .isInstanceOf(UnreadableListException.class);
    assertThatThrownBy(() -> read("<opml><body>" + "<outline text='x'>".repeat(1_000_000)))
        .isInstanceOf(UnreadableListException.class)
        .hasMessage("line 1: folders nested more than 32 deep");
  }

  @Test
  void writesWhatItCanRead() throws UnreadableListException {
    Opml opml = read(LIST);
    assertThat(opml.write())
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <opml version="2.0">
              <head>
                <title>Papers</title>
              </head>
              <body>
                <outline type="rss" text="Alone" title="Alone" xmlUrl="http://alone.example/rss"/>
                <outline text="Coast">
                  <outline text="North">
                    <outline type="rss" text="Harbour &amp; Post" title="Harbour &amp; Post" xmlUrl="https://harbourpost.example/feed?a=1&amp;b=2" htmlUrl="https://harbourpost.example/" category="/Daily,/Coast/North"/>
                  </outline>
                </outline>
              </body>
            </opml>
            """);
    assertThat(Opml.read(opml.write().getBytes(UTF_8)).subscriptions())
        .containsExactlyInAnyOrderElementsOf(opml.subscriptions());
  }

  @Test
  void readsBackWhateverItWrote() throws UnreadableListException {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      List<Subscription> subscriptions = new ArrayList<>();
      for (int i = random.nextInt(12); i > 0; i--) {
        subscriptions.add(
            new Subscription(
                name(random),
                url("https://h" + i + ".example/?q=%22&x=" + random.nextInt()),
                random.nextBoolean() ? url("https://h.example/") : null,
                random.nextBoolean() ? List.of() : List.of(name(random), name(random)),
                random.nextBoolean() ? List.of() : List.of("c" + random.nextInt(9))));
      }
      Opml opml = new Opml(name(random), subscriptions);
      Opml again = Opml.read(opml.write().getBytes(UTF_8));
      assertThat(again.title()).as("seed %d", seed).isEqualTo(opml.title());
      assertThat(again.subscriptions())
          .as("seed %d", seed)
          .containsExactlyInAnyOrderElementsOf(opml.subscriptions());
    }
  }

  private static String name(Random random) {
    String[] parts = {"a", "<", ">", "&", "\"", "'", "é", "\uD83D\uDDDE", "]]>", "b c"};
    StringBuilder name = new StringBuilder("x");
    for (int i = random.nextInt(6); i > 0; i--) {
      name.append(parts[random.nextInt(parts.length)]);
    }
    return name.toString();
  }
}
