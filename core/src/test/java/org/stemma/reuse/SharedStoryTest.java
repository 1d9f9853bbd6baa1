package org.stemma.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.stemma.Shared;
import org.stemma.text.Document;
import org.stemma.text.Sentences;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// Real documents on one event: two of them hold sentences of a third, the others are independent.
class SharedStoryTest {

  @Test
  void findsTheBorrowedSentencesAndNothingElse() throws IOException {
    List<Borrowing> all = Reuse.among(documents(Shared.path("seeds")));
    assertThat(sentences(all, "000", "001")).isGreaterThanOrEqualTo(7);
    assertThat(sentences(all, "000", "004")).isGreaterThanOrEqualTo(4);
    assertThat(between(all, "001", "004"))
        .extracting(borrowing -> borrowing.to().text())
        .anyMatch(text -> text.contains("beleaguered"))
        .anyMatch(text -> text.contains("of one mind"));
    assertThat(all)
        .noneMatch(b -> List.of("002", "003").contains(b.from().document().id()))
        .noneMatch(b -> List.of("002", "003").contains(b.to().document().id()));
  }

  private static List<Borrowing> between(List<Borrowing> all, String from, String to) {
    return all.stream()
        .filter(b -> b.from().document().id().equals(from) && b.to().document().id().equals(to))
        .toList();
  }

  private static int sentences(List<Borrowing> all, String from, String to) {
    return between(all, from, to).stream().mapToInt(b -> Sentences.in(b.to().text()).size()).sum();
  }

  /// The texts as they are, less the lines that page furniture has left in several of them.
  private static List<Document> documents(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted()
          .map(file ->
              Document.of(
                  file.getFileName().toString().substring(0, 3),
                  Witness.ofText(
                      read(file).replaceAll("(?m)^(Share|Advertisement|Talk to us)$", ""))))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }

  @Test
  void passagesAreExactToTheWord() throws IOException {
    for (Borrowing borrowing : Reuse.among(documents(Shared.path("seeds")))) {
      for (Passage passage : List.of(borrowing.from(), borrowing.to())) {
        String text = passage.document().text();
        Span span = passage.span();
        assertThat(isInsideWord(text, span.begin())).isFalse();
        assertThat(isInsideWord(text, span.end())).isFalse();
      }
    }
  }

  private static boolean isInsideWord(String text, int at) {
    return at > 0
        && at < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at));
  }
}
