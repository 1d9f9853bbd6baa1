package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.stemma.Shared;
import org.stemma.text.Block;

/// Real pairs of pages of which it is known what their publisher changed between them.
class GoldPagesTest {

  @Test
  void twoRemovedParagraphsAreTheOnlyDifferenceOfTheirPages() throws IOException {
    Path pages = Shared.path("bench/revisions/pages");
    List<String> older = paragraphs(pages.resolve("ns_7984711-A.stm.html.gz"));
    List<String> newer = paragraphs(pages.resolve("ns_7984711-B.stm.html.gz"));
    assertThat(older).hasSize(newer.size() + 2).containsAll(newer);
    assertThat(older.stream().filter(newer::contains)).containsExactlyElementsOf(newer);
    assertThat(paragraphs(pages.resolve("ns_6072486-A.stm.html.gz")))
        .isEqualTo(paragraphs(pages.resolve("ns_6072486-B.stm.html.gz")));
  }

  @Test
  void aRedesignChangesNoParagraph() throws IOException {
    Path pages = Shared.path("bench/extraction/web-page-parser/html");
    String name = "new_york_times_show-banned-french-comedian-has-new-one";
    List<String> before = paragraphs(pages.resolve(name + ".html.gz"));
    assertThat(before).isNotEmpty().isEqualTo(paragraphs(pages.resolve(name + "-2018.html.gz")));
  }

  private static List<String> paragraphs(Path page) throws IOException {
    Article article = (Article) extract(page);
    return article.witness().paragraphs().stream().map(Block::text).toList();
  }

  private static Extraction extract(Path page) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(page))) {
      return Extractor.standard().extract(Page.decode(in.readAllBytes(), null).text(), null);
    }
  }
}
