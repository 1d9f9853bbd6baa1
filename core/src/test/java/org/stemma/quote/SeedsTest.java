package org.stemma.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stemma.Shared;
import org.stemma.descent.Directions;
import org.stemma.extract.Article;
import org.stemma.extract.Extraction;
import org.stemma.extract.Extractor;
import org.stemma.extract.NoArticle;
import org.stemma.extract.TrackerPage;
import org.stemma.quote.FollowedQuote.SpeakerVerdict;
import org.stemma.quote.FollowedQuote.WordingVerdict;
import org.stemma.reuse.Passage;
import org.stemma.reuse.Reuse;
import org.stemma.text.Document;
import org.stemma.text.Names;

/// The documents with which the project began: a report and two rewrites of it.
class SeedsTest {

  @Test
  void findsTheSixThatLostOrChangedTheirSpeaker() throws IOException {
    List<FollowedQuote> followed = followed();
    assertThat(followed.stream().filter(SeedsTest::isAccused)).hasSize(6);
    assertFate(
        followed,
        "001",
        "We want a pause",
        "Staffan de Mistura",
        "John Kerry",
        SpeakerVerdict.MISATTRIBUTED,
        WordingVerdict.SPLICED);
    assertFate(
        followed,
        "001",
        "The third element",
        "Jan Egeland",
        "",
        SpeakerVerdict.SPEAKER_LOST,
        WordingVerdict.WORDS_CHANGED);
    assertFate(
        followed,
        "001",
        "We as one",
        "the rebels",
        "De Mistura",
        SpeakerVerdict.MISATTRIBUTED,
        WordingVerdict.WORDS_CHANGED);
    assertFate(
        followed,
        "004",
        "We want a pause",
        "De Mistura",
        "",
        SpeakerVerdict.SPEAKER_LOST,
        WordingVerdict.KEPT);
    assertFate(
        followed,
        "004",
        "is to have",
        "Egeland",
        "",
        SpeakerVerdict.SPEAKER_LOST,
        WordingVerdict.CUT);
    assertFate(
        followed,
        "004",
        "We as one",
        "the rebels",
        "",
        SpeakerVerdict.SPEAKER_LOST,
        WordingVerdict.WORDS_CHANGED);
  }

  @Test
  void keepsTheOneWhoseSpeakerIsRight() throws IOException {
    assertFate(
        followed(),
        "001",
        "I don’t want to spoil",
        "Sergei Lavrov",
        "Lavrov",
        SpeakerVerdict.KEPT,
        WordingVerdict.KEPT);
  }

  @Test
  void listsStatementsThatNobodyIsGivenFor() throws IOException {
    assertThat(followed())
        .filteredOn(quote -> quote.speaker() == SpeakerVerdict.UNANCHORED)
        .extracting(quote -> quote.in().text())
        .anyMatch(text -> text.startsWith("He said he awaited"))
        .anyMatch(text -> text.startsWith("He added that"))
        .anyMatch(text -> text.startsWith("They say"));
  }

  private static boolean isAccused(FollowedQuote quote) {
    return quote.speaker() == SpeakerVerdict.MISATTRIBUTED
        || quote.speaker() == SpeakerVerdict.SPEAKER_LOST;
  }

  private static void assertFate(
      List<FollowedQuote> followed,
      String in,
      String begin,
      String spoke,
      String read,
      SpeakerVerdict speaker,
      WordingVerdict wording) {
    assertThat(followed)
        .filteredOn(quote ->
            quote.in().document().id().startsWith(in) && quote.in().text().startsWith(begin))
        .singleElement()
        .satisfies(quote -> {
          assertThat(quote.speaker()).isEqualTo(speaker);
          assertThat(quote.wording()).isEqualTo(wording);
          assertThat(isSame(quote.originalSpeaker(), spoke)).isTrue();
          assertThat(isSame(quote.readsAs(), read)).isTrue();
          assertThat(originOf(quote)).startsWith("000");
        });
  }

  /// An empty name stands for nobody.
  private static boolean isSame(@Nullable String found, String name) {
    return found == null ? name.isEmpty() : Names.same(found, name);
  }

  private static String originOf(FollowedQuote quote) {
    Passage origin = quote.origin();
    return origin == null ? "" : origin.document().id();
  }

  private static List<FollowedQuote> followed() throws IOException {
    try (Stream<Path> files = Files.list(Shared.path("seeds"))) {
      List<Document> documents = files.sorted().flatMap(SeedsTest::documents).toList();
      return Following.of(documents, Directions.judge(Reuse.among(documents)));
    }
  }

  private static Stream<Document> documents(Path file) {
    String id = file.getFileName().toString();
    return switch (extraction(file)) {
      case Article article -> Stream.of(Document.of(id, article.witness()));
      case TrackerPage page ->
          page.revisions().stream()
              .map(one -> Document.of(id + "#" + one.number(), id, null, null, one.witness()));
      case NoArticle none -> Stream.of();
    };
  }

  private static Extraction extraction(Path file) {
    try {
      return Extractor.standard().extractText(Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
