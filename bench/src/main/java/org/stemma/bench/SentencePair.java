package org.stemma.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// Two sentences of which people or a rule have said whether one says what the other says.
///
/// @param split `train` or `test`
record SentencePair(String split, boolean same, String a, String b) {

  /// @param folder that holds `pairs.jsonl` or `pairs.jsonl.gz`
  static List<SentencePair> read(Path folder) throws IOException {
    Path plain = folder.resolve("pairs.jsonl");
    List<SentencePair> pairs = new ArrayList<>();
    for (Map<?, ?> line :
        JsonTree.lines(Files.exists(plain) ? plain : folder.resolve("pairs.jsonl.gz"))) {
      pairs.add(
          new SentencePair(
              String.valueOf(line.get("split")),
              Long.valueOf(1).equals(line.get("label")),
              text(line.get("a")),
              text(line.get("b"))));
    }
    return pairs;
  }

  private static String text(@Nullable Object side) {
    return String.valueOf(side instanceof Map<?, ?> fields ? fields.get("text") : side);
  }

  /// All sentences as articles of their own: the two of the pair `i` at `2 * i` and the place after it.
  static List<Document> articles(List<SentencePair> pairs) {
    List<Document> articles = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      articles.add(Document.of("a" + i, Witness.ofText(pairs.get(i).a())));
      articles.add(Document.of("b" + i, Witness.ofText(pairs.get(i).b())));
    }
    return articles;
  }
}
