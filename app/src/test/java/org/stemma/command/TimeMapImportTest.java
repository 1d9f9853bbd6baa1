package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One Stemma reads the past of an article from another: its TimeMap, then the pages of its versions.
@Tag("long")
@Timeout(300)
final class TimeMapImportTest {
  @TempDir private Path folder;

  private Path data(String name) throws IOException {
    Path data = Files.createDirectories(folder.resolve(name));
    Files.writeString(
        data.resolve("stemma.conf"),
        "[fetch]\ncontact = watch@stemma.example\nallow = 127.0.0.1\n");
    return data;
  }

  @ParameterizedTest
  @ValueSource(strings = {"link", "json"})
  void whatOneHasTheOtherCanHave(String form) throws Exception {
    Path first = data("first");
    Path second = data("second");
    KeptArticle.make(first);
    try (ServedProcess served = new ServedProcess("serve", "--data", first, "--port", "0")) {
      String map = served.url() + "timemap/" + form + "/" + KeptArticle.URL;
      Run imported = Run.stemma("import", "--data", second, "--timemap", map);
      assertThat(imported.code()).as(imported.err()).isZero();
      assertThat(imported.err()).contains("2 captures of 1 articles", "they have 2 revisions");

      Run again = Run.stemma("import", "--data", second, "--timemap", map);
      assertThat(again.err()).contains("2 were there already");
    }
    String revisions = Run.stemma("export", "revisions", "--jsonl", "--data", second).out();
    assertThat(revisions)
        .contains(KeptArticle.URL, "2021-05-14T08:00:00Z", "2021-05-14T08:01:00Z")
        .contains("Ferry stays in port for a second week");
    String texts = Run.stemma("export", "variants", "--jsonl", "--data", second).out();
    assertThat(texts)
        .contains(
            "No date was given for the return of the ferry.", "The ferry is to return on 3 June");
    assertThat(texts).doesNotContain("All versions", "Digest", "Every version of every article");
  }

  @Test
  void whatTheOtherDoesNotHaveIsSaidInOneLine() throws Exception {
    Path first = data("first");
    KeptArticle.make(first);
    try (ServedProcess served = new ServedProcess("serve", "--data", first, "--port", "0")) {
      Run none =
          Run.stemma(
              "import",
              "--data",
              data("second"),
              "--timemap",
              served.url() + "timemap/link/https://courier.example/none");
      assertThat(none.code()).isEqualTo(2);
      assertThat(none.err()).contains("no TimeMap could be had");
    }
  }
}
