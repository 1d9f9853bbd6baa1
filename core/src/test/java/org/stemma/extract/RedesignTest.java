package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Witness;

/// One article in the templates that its outlet has had over the years: its paragraphs stay the same, to the letter.
class RedesignTest {

  private static final String HEADLINE = "Ferry to Skerra runs on Sundays again";
  private static final String STANDFIRST =
      "After two winters without a boat the islanders had begun to count their Sundays on one hand.";

  private static final List<String> PARAGRAPHS =
      List.of(
          "The ferry between Port Hallam and Skerra runs on Sundays again, the harbour board decided on Friday by five votes to two.",
          "“A Sunday without a boat is a Monday with a hangover,” said Ida Brock, who keeps the island's only inn, and asked to be quoted in full.",
          "The board had stopped the Sunday boat in 2029, when the second engine was sold to pay for the first one's repair.",
          "It costs 14,000 crowns a year, of which the island pays a third in money and the rest, as the minutes say, in mutton.",
          "The first boat leaves at nine and will be blessed by both of the island's ministers, one after the other.");

  private static final String CORRECTION =
      "Correction: an earlier version of this article gave the cost of the boat as 41,000 crowns a year.";

  private static String all(String before, String after) {
    StringBuilder all = new StringBuilder();
    PARAGRAPHS.forEach(text -> all.append(before).append(text).append(after));
    return all.toString();
  }

  private static String sized(int from, int to, String before, String after) {
    StringBuilder some = new StringBuilder();
    PARAGRAPHS.subList(from, to).forEach(text -> some.append(before).append(text).append(after));
    return some.toString();
  }

  private static String linked() {
    return """
    <script type="application/ld+json">{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "%s",
    "datePublished": "2031-03-07T18:10:00+01:00", "author": {"@type": "Person", "name": "Jon Abel"}}</script>
    """
        .formatted(HEADLINE);
  }

  /// As it was in the days of tables: paragraphs set apart by breaks, nothing named, in capitals.
  private static String tables() {
    return """
    <HTML><HEAD><TITLE>The Skerra Mail: %1$s</TITLE></HEAD><BODY BGCOLOR=white><TABLE WIDTH=760><TR>
    <TD WIDTH=140 VALIGN=top><A HREF=/>Home</A><BR><A HREF=/sport>Sport</A><BR><A HREF=/tide>Tides</A><BR><A HREF=/mail>Letters</A></TD>
    <TD VALIGN=top><H1>%1$s</H1><FONT SIZE=1>By Jon Abel<BR>7 March 2031, 18:10 CET</FONT><BR><BR>
    %2$s%3$s<BR><BR></TD><TD WIDTH=160><FONT SIZE=1><A HREF=/a>Goat on the line</A><BR><A HREF=/b>Bell for sale</A></FONT></TD>
    </TR></TABLE><CENTER>Copyright 2031 The Skerra Mail</CENTER></BODY></HTML>
    """
        .formatted(HEADLINE, all("", "<BR>\n<BR>\n"), CORRECTION);
  }

  /// Named parts, a gallery, a pull quote, an embedded post, related links and a newsletter box between paragraphs.
  private static String blog() {
    return "<!doctype html><html lang=en><head><title>%s | The Skerra Mail</title>%s</head><body class=single>"
            .formatted(HEADLINE, linked())
        + """
        <header class=site-header><a href=/>The Skerra Mail</a><nav><ul><li><a href=/s>Sport</a><li><a href=/t>Tides</a></ul></nav></header>
        <main><article class=post><header class=entry-header><h1 class=entry-title>%s</h1><div class=entry-meta>By <a rel=author href=/jon>Jon Abel</a>,
        <time datetime=2031-03-07T18:10:00+01:00>7 March 2031</time></div><div class=share-bar><a href=#>Share</a> <a href=#>Tweet</a></div></header>
        <p class=standfirst>%s</p>
        <figure><img src=boat.jpg><figcaption>The boat, on a weekday. Photograph: Ona Pike</figcaption></figure><div class=entry-content>
        """
            .formatted(HEADLINE, STANDFIRST)
        + sized(0, 2, "<p>", "</p>")
        + """
        <aside class=pullquote><p>“A Sunday without a boat is a Monday with a hangover”</p></aside>
        <blockquote class=twitter-tweet><p>No boat, no bread. Again.</p>— Ida Brock (@ida) <a href=#>March 2, 2031</a></blockquote>
        """
        + sized(2, 4, "<p>", "</p>")
        + """
        <div class=related-posts><h3>Related stories</h3><ul><li><a href=/a>Goat stops the Sunday train on Skerra</a><li><a href=/b>Church sells its second bell</a></ul></div>
        <div class=newsletter-signup><p>Sign up for our newsletter: the island in your inbox, every week.</p><form><input name=mail><button>Sign up</button></form></div>
        """
        + sized(4, 5, "<p>", "</p>")
        + "<p>"
        + CORRECTION
        + "</p>"
        + """
        </div><footer class=entry-footer>Filed under: <a href=/f>Ferries</a>, <a href=/g>Board</a></footer></article>
        <section id=comments><h2>3 comments</h2><div class=comment><p>I was there and it was raining, as the board should have known.</p></div></section></main>
        <footer>© 2031 The Skerra Mail. All rights reserved.</footer></body></html>
        """;
  }

  /// Today's: names that say nothing, parts cut in two by an advertisement, the text in divs.
  private static String modern() {
    return "<!doctype html><html lang=en><head><title>%s</title>%s<meta property=og:site_name content='The Skerra Mail'></head><body>"
            .formatted(HEADLINE, linked())
        + """
        <div id=__root><div class=sc-1a><a href=/>Mail</a></div><main><article><h1 class=x9>%s</h1><p class=x8 data-testid=standfirst>%s</p>
        <div class=x7><span>Jon Abel</span><span>Updated 2 hours ago</span></div><div class=x5>
        """
            .formatted(HEADLINE, STANDFIRST)
        + sized(0, 3, "<div class=x3><p class=x2>", "</p></div>")
        + "<div class=ad-slot><p>Advertisement</p></div></div><div class=x5>"
        + sized(3, 5, "<div class=x3><p class=x2>", "</p></div>")
        + "<div class=x3><p class=x2>"
        + CORRECTION
        + "</p></div></div>"
        + """
        <div class=x1><button>Share</button><span>214 shares</span></div></article></main>
        <aside><h2>Most read</h2><ol><li><a href=/a>Goat stops the Sunday train on Skerra</a></ol></aside></div></body></html>
        """;
  }

  private static String amp() {
    return "<!doctype html><html ⚡ lang=en><head><title>%s</title><link rel=canonical href=https://mail.example/ferry>%s</head><body>"
            .formatted(HEADLINE, linked())
        + "<amp-sidebar><ul><li><a href=/s>Sport</a></ul></amp-sidebar><article><h1>%s</h1><p class=standfirst>%s</p><amp-img src=b.jpg width=4 height=3></amp-img><div class=article-body>"
            .formatted(HEADLINE, STANDFIRST)
        + sized(0, 2, "<p>", "</p>")
        + "<amp-ad width=300 height=250 type=x>Advertisement</amp-ad>"
        + sized(2, 5, "<p>", "</p>")
        + "<p>"
        + CORRECTION
        + "</p></div></article><amp-analytics></amp-analytics></body></html>";
  }

  private static String print() {
    return "<html><head><title>Print: %1$s</title></head><body onload=print()><h1>%1$s</h1><div>By Jon Abel</div><div>7 March 2031</div><hr>"
            .formatted(HEADLINE)
        + all("<p>", "</p>")
        + "<p>"
        + CORRECTION
        + "</p><hr><small>Printed from https://mail.example/ferry. © The Skerra Mail</small></body></html>";
  }

  private static Stream<Arguments> templates() {
    return Stream.of(
        Arguments.of("tables", tables()),
        Arguments.of("blog", blog()),
        Arguments.of("modern", modern()),
        Arguments.of("amp", amp()),
        Arguments.of("print", print()),
        Arguments.of("one line", blog().replaceAll("\\s*\\n\\s*", "")),
        Arguments.of("modern in one line", modern().replaceAll("\\s*\\n\\s*", "")));
  }

  private static Witness read(String html) {
    Extraction read = Extractor.standard().extract(html, "https://mail.example/ferry");
    assertThat(read).isInstanceOf(Article.class);
    return ((Article) read).witness();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void theParagraphsAreTheSameInEveryTemplate(String name, String html) {
    Witness witness = read(html);
    assertThat(witness.headline()).isEqualTo(HEADLINE);
    List<String> expected = new ArrayList<>(PARAGRAPHS);
    expected.add(CORRECTION);
    assertThat(witness.paragraphs().stream().map(Block::text).toList()).isEqualTo(expected);
    assertThat(witness.blocks().getLast().kind()).isEqualTo(BlockKind.CORRECTION);
    assertThat(witness.byline()).containsExactly("Jon Abel");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("templates")
  void agesCountersAndShareBarsNeverEnterTheText(String name, String html) {
    assertThat(read(html).text())
        .doesNotContain("ago")
        .doesNotContain("shares")
        .doesNotContain("Tweet")
        .doesNotContain("Advertisement");
  }

  @Test
  void theStandfirstIsTypedWhereATemplateHasOne() {
    for (String html : List.of(blog(), modern(), amp())) {
      assertThat(read(html).standfirst()).isEqualTo(STANDFIRST);
    }
  }

  private static Stream<Arguments> closings() {
    return Stream.of(
        Arguments.of("tables", tables(), "<BR>\n<BR>"),
        Arguments.of("blog", blog(), "</p>"),
        Arguments.of("modern", modern(), "</p></div>"),
        Arguments.of("amp", amp(), "</p>"),
        Arguments.of("print", print(), "</p>"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("closings")
  void listsAndTablesInTheTextAreTypedInEveryTemplate(String name, String html, String closing) {
    String inside =
        """
        <ul><li>Winter: one boat, at nine, if the engine agrees.</li>
        <li>Summer: two boats, at nine and at five.</li></ul>
        <table><tr><th>Year</th><th>Boats</th></tr><tr><td>2028</td><td>104</td></tr></table>
        """;
    String cost = PARAGRAPHS.get(3) + closing;
    Witness witness = read(html.replace(cost, cost + inside));
    List<Block> items =
        witness.blocks().stream().filter(block -> block.kind() == BlockKind.LIST_ITEM).toList();
    assertThat(items.stream().map(Block::text))
        .containsExactly(
            "Winter: one boat, at nine, if the engine agrees.",
            "Summer: two boats, at nine and at five.");
    assertThat(
            witness.blocks().stream()
                .filter(block -> block.kind() == BlockKind.TABLE)
                .map(Block::text))
        .containsExactly("Year", "Boats", "2028", "104");
    List<String> paragraphs =
        witness.paragraphs().stream().map(Block::text).filter(PARAGRAPHS::contains).toList();
    assertThat(paragraphs).isEqualTo(PARAGRAPHS);
  }

  @Test
  void anEditIsFoundThroughARedesign() {
    UnaryOperator<String> edit = html -> html.replace("five votes to two", "four votes to three");
    List<Block> before = read(tables()).paragraphs();
    List<Block> after = read(edit.apply(modern())).paragraphs();
    assertThat(after).hasSameSizeAs(before);
    long changed =
        Stream.iterate(0, i -> i + 1)
            .limit(before.size())
            .filter(i -> !before.get(i).text().equals(after.get(i).text()))
            .count();
    assertThat(changed).isEqualTo(1);
  }

  private static Stream<Arguments> charsets() {
    return Stream.of(
        Arguments.of(
            "ISO-8859-1",
            "Der Kahn fährt wieder, sagte Frau Grün über die Brücke, und fünf Möwen hörten zu."),
        Arguments.of(
            "windows-1251",
            "Паром снова ходит по воскресеньям, сообщила в пятницу управа порта Халлам."),
        Arguments.of(
            "windows-1256",
            "قال مجلس الميناء يوم الجمعة إن العبارة تعود إلى العمل أيام الأحد بعد شتاءين."));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("charsets")
  void theTextIsTheSameInWhateverCharsetAPageCame(String charset, String sentence) {
    String page =
        "<html><head><meta http-equiv=Content-Type content='text/html; charset=%s'><title>Skerra</title></head><body><article><h1>Skerra</h1>"
                .formatted(charset)
            + ("<p>" + sentence + " " + sentence + "</p>").repeat(1)
            + "<p>"
            + sentence
            + " 2031.</p><p>2029: "
            + sentence
            + "</p></article></body></html>";
    String utf8 = page.replace(charset, "UTF-8");
    Witness foreign = read(Page.decode(page.getBytes(Charset.forName(charset)), null).text());
    Witness ours =
        read(Page.decode(utf8.getBytes(java.nio.charset.StandardCharsets.UTF_8), null).text());
    assertThat(foreign.paragraphs()).isEqualTo(ours.paragraphs()).hasSize(3);
    assertThat(foreign.text()).contains(sentence);
  }

  @Test
  void textFromRightToLeftKeepsItsOrder() {
    String first =
        "قالت الإدارة إن العبارة ستعود يوم الأحد، وإن ثمن التذكرة لن يتغير قبل الصيف المقبل.";
    String second =
        "وأضافت أن القارب الثاني بيع قبل عامين لتسديد ثمن إصلاح القارب الأول في الميناء.";
    String page =
        "<html lang=ar dir=rtl><title>العبارة</title><article><h1>العبارة تعود</h1><p>%s</p><p>%s</p></article></html>"
            .formatted(first, second);
    Witness witness = read(page);
    assertThat(witness.paragraphs().stream().map(Block::text)).containsExactly(first, second);
    assertThat(witness.language()).isEqualTo("ar");
  }
}
