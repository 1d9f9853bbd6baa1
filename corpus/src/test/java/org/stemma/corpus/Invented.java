package org.stemma.corpus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// A corpus in memory, of invented words.
final class Invented implements Corpus {

  private final List<Document> documents = new ArrayList<>();
  private String identity = "invented";

  /// Articles of 150 words, every third of which holds forty of the one before.
  static Invented articles(int count) {
    Random random = new Random(7);
    Invented corpus = new Invented();
    String copied = prose(random, 40);
    for (int i = 0; i < count; i++) {
      String own = prose(random, 110);
      copied = i % 3 == 0 ? copied : prose(random, 40);
      corpus.add("d" + i, own + ".\n\n" + copied + ".\n\n" + prose(random, 30) + ".");
    }
    return corpus;
  }

  /// Copies of one text, each with a few words of its own.
  static Invented copies(int count, int words) {
    Random random = new Random(9);
    Invented corpus = new Invented();
    String text = prose(random, words);
    for (int i = 0; i < count; i++) {
      corpus.add("d" + i, text + ". Filed under number " + i + ".");
    }
    return corpus;
  }

  static Invented of(String... texts) {
    Invented corpus = new Invented();
    for (String text : texts) {
      corpus.add("d" + corpus.documents.size(), text);
    }
    return corpus;
  }

  private static String prose(Random random, int words) {
    return random
        .ints(words, 0, 30_000)
        .mapToObj(word -> word % 3 == 0 ? "the" : "w" + Integer.toString(word, 36) + "o")
        .collect(Collectors.joining(" "));
  }

  void add(String id, String text) {
    documents.add(Document.of(id, Witness.ofText(text)));
  }

  List<Document> documents() {
    return documents;
  }

  void change() {
    identity += " changed";
  }

  @Override
  public String identity() {
    return identity;
  }

  @Override
  public long bytes() {
    return 400_000_000;
  }

  @Override
  public void read(Taker taker) throws IOException {
    for (Document document : documents) {
      taker.take(document);
    }
  }
}
