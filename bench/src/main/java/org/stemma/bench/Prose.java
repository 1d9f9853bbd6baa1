package org.stemma.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented prose whose words are as frequent as those of real text: rank and frequency follow Zipf's law; the commonest words
/// are English function words, which half of any English text is made of and which tracing knows as such, the others are made
/// up. Sentences have 8 to 30 words, paragraphs 2 to 4 sentences. The same seed gives
/// the same text.
final class Prose {

  private static final String[] FUNCTION_WORDS =
      """
      the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
      you were all her she there would their we him been has when who will no more if out so up said what its about than
      into them can only other time new some could these two may first then do any like my now over such our man me even
      most made after also did many off before must well back through years where much your way down should because long
      each just state those people too mr how little good world make very year still see own work men day get here old
      """
          .strip()
          .split("\\s+");

  private static final String[] SYLLABLES = {
    "ba", "de", "ki", "lo", "mu", "na", "pe", "ri", "so", "tu", "va", "wen", "stra", "gor", "lin",
    "mar", "tes", "ond"
  };

  private final Random random;
  private final String[] vocabulary;
  private final double[] cumulative;

  /// @param seed of the random numbers
  /// @param vocabularySize how many different words there are; 50,000 is a newspaper's year
  Prose(long seed, int vocabularySize) {
    random = new Random(seed);
    vocabulary = new String[vocabularySize];
    cumulative = new double[vocabularySize];
    double sum = 0;
    for (int rank = 0; rank < vocabularySize; rank++) {
      vocabulary[rank] = rank < FUNCTION_WORDS.length ? FUNCTION_WORDS[rank] : word(rank);
      sum += 1.0 / (rank + 2.7);
      cumulative[rank] = sum;
    }
  }

  /// A text of about `words` words, paragraphs set apart by blank lines.
  String article(int words) {
    return String.join("\n\n", paragraphs(words));
  }

  List<String> paragraphs(int words) {
    List<String> paragraphs = new ArrayList<>();
    for (int made = 0; made < words; ) {
      StringBuilder paragraph = new StringBuilder();
      for (int sentences = 2 + random.nextInt(3); sentences > 0 && made < words; sentences--) {
        int length = 8 + random.nextInt(23);
        paragraph.append(paragraph.isEmpty() ? "" : " ").append(sentence(length));
        made += length;
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  String sentence(int words) {
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < words; i++) {
      String word = word();
      if (i == 0) {
        word = Character.toUpperCase(word.charAt(0)) + word.substring(1);
      }
      sentence.append(i == 0 ? "" : i % 11 == 10 ? ", " : " ").append(word);
    }
    return sentence.append('.').toString();
  }

  String word() {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] < at) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return vocabulary[low];
  }

  /// The rank in a number system whose digits are syllables, so that frequent words are short.
  private static String word(int rank) {
    StringBuilder word = new StringBuilder();
    for (int rest = rank + 1; rest > 0; rest /= SYLLABLES.length) {
      word.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return word.toString();
  }
}
