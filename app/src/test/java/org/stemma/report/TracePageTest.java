package org.stemma.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.stemma.descent.Rewrite;
import org.stemma.descent.Slip;
import org.stemma.descent.Stemma;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;
import org.stemma.trace.Share;
import org.stemma.trace.Trace;

class TracePageTest {

  private static String page(Trace trace) throws IOException {
    StringWriter out = new StringWriter();
    TracePage.write(trace, out);
    return out.toString();
  }

  private static Document parsed(String page) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    Document document = Jsoup.parse(page, "", parser);
    assertThat(parser.getErrors()).isEmpty();
    return document;
  }

  @Test
  void isWellFormedAndNeedsNothingButItself() throws IOException {
    String page = page(Bridge.trace());
    Document document = parsed(page);
    assertThat(document.select("script, link, img, iframe, object, embed, base, form")).isEmpty();
    assertThat(document.select("[src], [style], [onclick], [onload]")).isEmpty();
    assertThat(page).doesNotContain("http://").doesNotContain("https://").doesNotContain("@import");
    assertThat(document.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .startsWith("default-src 'none'");
    assertThat(document.select("html").attr("lang")).isEqualTo("en");
  }

  @Test
  void everyLinkLeadsToAPlaceOnThePage() throws IOException {
    Document document = parsed(page(Bridge.trace()));
    Set<String> ids = new HashSet<>();
    for (Element element : document.select("[id]")) {
      assertThat(ids.add(element.id())).as(element.id() + " is there once").isTrue();
    }
    for (Element link : document.select("a[href]")) {
      assertThat(link.attr("href")).startsWith("#");
      assertThat(ids).contains(link.attr("href").substring(1));
    }
  }

  @Test
  void headingsGoDownStepByStep() throws IOException {
    int before = 0;
    for (Element heading : parsed(page(Bridge.trace())).select("h1, h2, h3, h4")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).isLessThanOrEqualTo(before + 1);
      before = level;
    }
  }

  @Test
  void marksWhatIsSharedAndWhatWasChangedInIt() throws IOException {
    Document document = parsed(page(Bridge.trace()));
    Element quick = document.expectFirst("article[aria-label=quickread-bridge]");
    assertThat(quick.select("mark").text()).isEqualTo(Bridge.FIX + " " + Bridge.CROWD);
    assertThat(quick.select("mark > ins").eachText()).containsExactly("fix");
    assertThat(quick.select(".notes .swap").eachText()).contains("repair → fix");
    assertThat(quick.expectFirst(".notes summary").text())
        .startsWith("1 edited 93%, appeared earlier in lantern-bridge");
    Element lantern = document.expectFirst("article[aria-label=lantern-bridge]");
    assertThat(lantern.select("mark.lent").text()).contains(Bridge.CROWD);
  }

  @Test
  void eachTextIsThereWhole() throws IOException {
    Document document = parsed(page(Bridge.trace()));
    document.select(".ref").remove();
    for (org.stemma.text.Document text : Bridge.trace().documents()) {
      String shown =
          document.select("article[aria-label=" + text.id() + "] .block > :first-child").text();
      assertThat(shown).isEqualTo(text.text().replaceAll("\\s+", " "));
    }
  }

  @Test
  void drawsTheStemmaWithATextForThoseWhoDoNotSeeIt() throws IOException {
    Document document = parsed(page(Bridge.trace()));
    assertThat(document.select("svg[role=img] > title").text()).isEqualTo("The stemma");
    assertThat(document.select("svg > desc").text())
        .contains("70% of quickread-bridge stands in α.");
    assertThat(document.select("svg .box")).hasSize(3);
    assertThat(document.select("svg .lost circle")).hasSize(1);
    assertThat(document.select("svg .arrow")).hasSize(4);
    assertThat(document.select(".lineage li").eachText())
        .containsExactly(
            "lantern-bridge",
            "lost source α 80%",
            "quickread-bridge 70%",
            "metro-bridge 50% also from lantern-bridge (25%)");
  }

  @Test
  void escapesWhateverAStrangerWrote() throws IOException {
    String hostile = "\"><script>alert(1)</script><b onclick='x'>&amp;\u202Eevil</title></style>";
    Witness witness =
        Witness.builder()
            .headline(hostile)
            .byline(List.of(hostile))
            .language(hostile)
            .block(BlockKind.PARAGRAPH, hostile)
            .leftOut(hostile, hostile)
            .build();
    List<org.stemma.text.Document> documents =
        List.of(
            org.stemma.text.Document.of(hostile, hostile, hostile, hostile, witness),
            org.stemma.text.Document.of("b", witness));
    Trace trace =
        new Trace(
            documents,
            Share.of(documents, List.of()),
            List.of(),
            List.of(),
            List.of(new Slip(hostile, List.of(hostile), null)),
            List.of(new Rewrite(hostile, hostile, 2, List.of(hostile))),
            new Stemma(
                List.of(new Stemma.Node(hostile, true), new Stemma.Node("b", false)),
                List.of(new Stemma.Edge(hostile, "b", .5, List.of()))));
    String page = page(trace);
    Document document = parsed(page);
    assertThat(document.select("script, b, [onclick]")).isEmpty();
    assertThat(document.select("style, head > title")).hasSize(2);
    assertThat(page).doesNotContain("\u202E");
  }
}
