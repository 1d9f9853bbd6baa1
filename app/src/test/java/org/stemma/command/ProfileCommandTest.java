package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an outlet's pages teach: shown, put into use, taken out of use.
class ProfileCommandTest {

  @TempDir private Path folder;

  private Path data;

  @BeforeEach
  void importFourArticles() throws IOException {
    data = folder.resolve("data");
    StringBuilder lines = new StringBuilder();
    for (String thing : new String[] {"ferry", "lantern", "kiln", "weir"}) {
      lines.append(
          "{\"url\": \"https://ostby.example/%s\", \"time\": \"2031-05-14T08:00:00Z\", \"html\": \"%s\"}%n"
              .formatted(
                  thing, new String(JsonStringEncoder.getInstance().quoteAsString(page(thing)))));
    }
    Path versions = Files.writeString(folder.resolve("versions.jsonl"), lines);
    Run imported = Run.stemma("import", "--data", data, versions);
    assertThat(imported.code()).as(imported.err()).isZero();
  }

  private static String page(String thing) {
    return """
    <title>The %1$s of Ostby</title><article><h1>The %1$s of Ostby</h1><div class=k1>
    <p>The %1$s of Ostby was sold on Monday to a man from the mainland who gave no name and paid in herring.</p>
    <div class=k2><p>All of Ostby for a penny a week: the paper that the gulls read before you do.</p></div>
    <p>Nobody knows what he wants with a %1$s, and the mayor has asked the council to find out before Friday.</p>
    <p>The council has asked the mayor the same, by a letter that the postman read aloud on the quay.</p>
    <p>In the end a %1$s was seen on Tuesday evening, or something that looked like one from the inn.</p>
    </div></article>
    """
        .formatted(thing);
  }

  private Run profile(Object... more) {
    Object[] words = new Object[4 + more.length];
    System.arraycopy(new Object[] {"profile", "ostby.example", "--data", data}, 0, words, 0, 4);
    System.arraycopy(more, 0, words, 4, more.length);
    return Run.stemma(words);
  }

  @Test
  void whatIsLearntIsShownWithItsReasonsAndChangesNothing() {
    Run learnt = profile("--learn");
    assertThat(learnt.code()).as(learnt.err()).isZero();
    assertThat(learnt.out())
        .contains("learnt from 4 pages of 4 articles, not in use")
        .contains("the same words in 4 of 4 articles: All of Ostby");
    assertThat(profile().code()).isEqualTo(1);
    assertThat(profile().err()).contains("no profile of ostby.example is in use");
  }

  @Test
  void releasedItIsUsedByTheNextReadingAndWithdrawnByNone() {
    String before = Run.stemma("export", "revisions", "--jsonl", "--data", data).out();
    JsonNode released = profile("--release", "--json").json();
    assertThat(released.path("format").asText()).isEqualTo("stemma.profile/1");
    assertThat(released.path("rules")).isNotEmpty();
    assertThat(profile().out()).contains("profile " + released.path("version").asText());

    Run reread = Run.stemma("reread", "--outlet", "ostby.example", "--data", data);
    assertThat(reread.code()).as(reread.err()).isZero();
    assertThat(reread.err()).contains("https://ostby.example/kiln: ");
    assertThat(Run.stemma("export", "revisions", "--jsonl", "--data", data).out())
        .isNotEqualTo(before);
    assertThat(Run.stemma("reread", "--outlet", "ostby.example", "--data", data).err())
        .doesNotContain("kiln");
    assertThat(Run.stemma("verify", "https://ostby.example/kiln", "--data", data).out())
        .contains("revisions: 0 proved, 2 open, 0 broken");

    assertThat(profile("--withdraw").code()).isZero();
    assertThat(profile("--withdraw").code()).isEqualTo(1);
  }

  @Test
  void anOutletThatNobodyKnowsIsNamed() {
    Run unknown = Run.stemma("profile", "nowhere.example", "--data", data);
    assertThat(unknown.code()).isEqualTo(1);
    assertThat(unknown.err()).contains("nothing of nowhere.example was ever on the list");
    assertThat(profile("--learn", "--release").code()).isEqualTo(2);
  }
}
