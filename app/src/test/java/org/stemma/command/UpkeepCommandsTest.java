package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `verify`, `doctor`, `backup` and `restore` as a user runs them.
final class UpkeepCommandsTest {

  private @TempDir Path folder;
  private Path data;

  @BeforeEach
  void aHistory() throws IOException {
    data = folder.resolve("data");
    KeptArticle.make(data);
  }

  private Path roots() throws IOException {
    Run printed = Run.stemma("verify", "--print-roots", "--data", data);
    assertThat(printed.code()).isZero();
    assertThat(printed.out()).matches("2021-05-14 [0-9a-f]{64}\n");
    return Files.writeString(folder.resolve("roots.txt"), printed.out());
  }

  @Test
  void anArticleIsProvedByTheRootsThatWereKept() throws Exception {
    Run run = Run.stemma("verify", KeptArticle.URL, "--roots", roots(), "--json", "--data", data);
    assertThat(run.code()).as(run.err()).isZero();
    JsonNode json = run.json();
    assertThat(json.get("format").asText()).isEqualTo("stemma.verify/1");
    assertThat(json.fieldNames())
        .toIterable()
        .containsExactly("format", "articles", "days", "summary");
    JsonNode article = json.get("articles").get(0);
    assertThat(article.get("url").asText()).isEqualTo(KeptArticle.URL);
    assertThat(article.get("standing").asText()).isEqualTo("proved");
    JsonNode revision = article.get("revisions").get(1);
    assertThat(revision.get("checks").findValuesAsText("claim"))
        .containsExactly("record", "text", "leaf", "root");
    assertThat(revision.get("proof").get("line").asText()).startsWith("stemma.revision/1\t2\t");
    assertThat(json.get("summary").get("revisions").toString())
        .isEqualTo("{\"proved\":2,\"open\":0,\"broken\":0}");
  }

  @Test
  void withoutKeptRootsItIsSaidWhatThatIsWorth() {
    Run run = Run.stemma("verify", "--all", "--data", data);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .contains("text read anew from the page of capture 2")
        .contains("root open: day 2021-05-14: no root was kept that stands over it")
        .contains("revisions: 0 proved, 2 open, 0 broken")
        .contains("No kept roots were given (--roots)");
  }

  @Test
  void ofManyArticlesThoseThatAreProvedTakeALine() throws Exception {
    Run run = Run.stemma("verify", "--all", "--roots", roots(), "--data", data);
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            proved: https://courier.example/ferry 2 revisions, 2 captures
            revisions: 2 proved, 0 open, 0 broken
            captures: 2 proved, 0 open, 0 broken
            days: 1 proved, 0 open, 0 broken
            """);
  }

  @Test
  void anotherRootIsToldAndLinesAreOneRecordEach() throws Exception {
    Path other =
        Files.writeString(folder.resolve("other.txt"), "2021-05-14 " + "0".repeat(64) + "\n");
    Run run = Run.stemma("verify", "1", "--roots", other, "--jsonl", "--data", data);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out().lines()).hasSize(2);
    assertThat(run.line(0).get("format").asText()).isEqualTo("stemma.verify/1");
    assertThat(run.line(0).get("standing").asText()).isEqualTo("broken");
    assertThat(run.line(1).get("standing").asText()).isEqualTo("broken");
  }

  @Test
  void badUsageIsOneLine() throws Exception {
    Path garbled = Files.writeString(folder.resolve("garbled.txt"), "hello\n");
    assertThat(Run.stemma("verify", "--data", data).err())
        .isEqualTo("stemma verify: which article? Name its address or id, or say --all\n");
    assertThat(Run.stemma("verify", "https://courier.example/no", "--data", data).err())
        .isEqualTo("stemma verify: no article https://courier.example/no\n");
    Run unread = Run.stemma("verify", "--all", "--roots", garbled, "--data", data);
    assertThat(unread.code()).isEqualTo(2);
    assertThat(unread.err())
        .isEqualTo(
            "stemma verify: --roots "
                + garbled
                + ": line 1: not a date and a root of 64 hexadecimal digits\n");
    Run inner =
        Run.stemma("verify", "--all", "--roots", "http://127.0.0.1:9/roots", "--data", data);
    assertThat(inner.code()).isEqualTo(2);
    assertThat(inner.err().lines()).hasSize(1);
  }

  @Test
  void theDoctorFindsWhatIsWrongAndMendsIt() throws Exception {
    Run well = Run.stemma("doctor", "--data", data);
    assertThat(well.out()).isEqualTo("All is well.\n");
    assertThat(well.code()).isZero();
    Path index = only(".cdxj");
    Files.writeString(index, "");

    Run found = Run.stemma("doctor", "--json", "--data", data);
    assertThat(found.code()).isEqualTo(1);
    assertThat(found.json().toString())
        .isEqualTo(
            "{\"format\":\"stemma.doctor/1\",\"troubles\":[{\"place\":\""
                + index.getFileName()
                + "\",\"says\":\"the index is not that of its file\",\"mend\":\"possible\"}],\"left\":1}");
    assertThat(Run.stemma("doctor", "--data", data).out())
        .endsWith("0 mended, 1 left, of which --mend can mend 1\n");
    assertThat(Run.stemma("doctor", "--mend", "--data", data).code()).isZero();
    assertThat(Run.stemma("doctor", "--data", data).out()).isEqualTo("All is well.\n");
  }

  @Test
  void whatIsBackedUpIsRestored() throws Exception {
    Path backup = folder.resolve("backup");
    Path again = folder.resolve("again");
    Run backedUp = Run.stemma("backup", backup, "--data", data);
    assertThat(backedUp.code()).as(backedUp.err()).isZero();
    assertThat(backedUp.out()).startsWith("3 files copied (");
    Run restored = Run.stemma("restore", backup, "--data", again, "--json");
    assertThat(restored.code()).as(restored.err()).isZero();
    assertThat(restored.json().get("format").asText()).isEqualTo("stemma.restore/1");
    assertThat(Run.stemma("doctor", "--data", again).out()).isEqualTo("All is well.\n");
    assertThat(Run.stemma("verify", "--all", "--roots", roots(), "--data", again).code()).isZero();

    Run twice = Run.stemma("restore", backup, "--data", again);
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err())
        .isEqualTo(
            "stemma restore: " + again + " is not empty: a backup is restored into a new folder\n");
  }

  private Path only(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("archive"))) {
      return files.filter(file -> file.toString().endsWith(suffix)).findFirst().orElseThrow();
    }
  }
}
