package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `import`, `export` and `reread`, one after the other.
final class TransferCommandsTest {

  private static final String LINES =
      """
      {"url":"https://courier.example/a","time":"2031-05-01","title":"Crane","text":"It costs four million."}
      {"url":"https://courier.example/a","time":"2031-05-02","title":"Crane","text":"It costs nine million."}
      """;

  @TempDir private Path folder;

  private Run stemma(String... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(folder.resolve("data"));
    return Run.stemma(all.toArray());
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void whatIsImportedCanBeReadAnewAndExported() throws IOException {
    Run imported = stemma("import", file("versions.jsonl", LINES));
    assertThat(imported.code()).isZero();
    assertThat(imported.err())
        .contains("2 captures of 1 articles, 1 of them new; they have 2 revisions");

    Run reread = stemma("reread", "https://www.courier.example/a");
    assertThat(reread.code()).isZero();
    assertThat(reread.err()).contains("1 article read anew", "all 2 texts as before");

    Run variants = stemma("export", "variants", "--jsonl", "--outlet", "courier.example");
    assertThat(variants.code()).isZero();
    assertThat(variants.out()).startsWith("{\"format\":\"stemma.variant/1\"").contains("nine");
    assertThat(stemma("export", "revisions", "--csv", "--since", "2031-05-02").out().lines())
        .hasSize(2);

    Path wacz = folder.resolve("a.wacz");
    assertThat(stemma("export", "--wacz", wacz.toString(), "https://courier.example/a").code())
        .isZero();
    assertThat(stemma("import", wacz.toString()).err()).contains("2 were there already");
  }

  @Test
  void badInputIsOneLineThatNamesThePlace() throws IOException {
    Run bad =
        stemma("import", file("bad.jsonl", LINES + "{\"url\":\"https://courier.example/b\"}\n"));
    assertThat(bad.code()).isEqualTo(2);
    assertThat(bad.err().lines()).hasSize(1);
    assertThat(bad.err()).contains("bad.jsonl:3: no \"time\"");

    assertThat(stemma("import", "--lenient", folder.resolve("bad.jsonl").toString()).err())
        .contains("left out: 1 lines that are no version");
    assertThat(stemma("import", "nowhere.warc").err()).contains("nowhere.warc: no such file");
    assertThat(stemma("import").err()).contains("what is to be imported?");
    assertThat(stemma("export", "everything", "--csv").err()).contains("can't be exported");
    assertThat(stemma("export", "articles").code()).isEqualTo(2);
    assertThat(stemma("export", "--wacz", "x.wacz", "77").err()).contains("there is no article 77");
    assertThat(stemma("reread").err()).contains("what is to be read anew?");
  }
}
