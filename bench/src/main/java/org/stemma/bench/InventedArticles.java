package org.stemma.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// As many articles as are wanted, made from a few thousand real texts: each round over the texts speaks of other things in
/// the same language.
///
/// In each round a word that few texts hold ([#RARE]) is replaced by one invented for that round, always the same, digits by
/// other digits; a word of middling frequency by another of its own frequency. Common words stay. So the share of documents that
/// hold a word is that of real text however many articles there are, and what two texts share they share again in each round,
/// while rounds share nothing but the language. The first round is the texts themselves. The same texts give the same articles.
final class InventedArticles {

  /// Words held by less than this share of the texts are what a text is about.
  private static final double RARE = 0.005;

  /// Words held by more than this share belong to the language. With 0.05, the rounds kept so many words in place that they were
  /// rightly taken for spun copies of each other.
  private static final double COMMON = 0.5;

  /// Middling words change places among so many of the same frequency.
  private static final int BAND = 64;

  private static final String CONSONANTS = "bcdfghjklmnprstvwz";
  private static final String VOWELS = "aeiou";
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]{3,}|\\p{Nd}+");

  private final List<String> texts;
  private final Map<String, Integer> holders = new HashMap<>();
  private final Map<String, Integer> ranks = new HashMap<>();
  private final String[] middling;

  InventedArticles(List<String> texts) {
    this.texts = List.copyOf(texts);
    for (String text : texts) {
      Set<String> words = new HashSet<>();
      WORD.matcher(text).results().forEach(found -> words.add(lower(found.group())));
      words.forEach(word -> holders.merge(word, 1, Integer::sum));
    }
    middling =
        holders.entrySet().stream()
            .filter(word -> isAlphabetic(word.getKey()))
            .filter(word -> share(word.getValue()) >= RARE && share(word.getValue()) <= COMMON)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
            .map(Map.Entry::getKey)
            .toArray(String[]::new);
    for (int rank = 0; rank < middling.length; rank++) {
      ranks.put(middling[rank], rank);
    }
  }

  /// @param number from 0; the numbers below that of the texts give the texts
  String article(int number) {
    String text = texts.get(number % texts.size());
    int round = number / texts.size();
    return round == 0
        ? text
        : WORD.matcher(text)
            .replaceAll(found -> Matcher.quoteReplacement(word(found.group(), round)));
  }

  private String word(String word, int round) {
    if (!isAlphabetic(word)) {
      return digits(word, round);
    }
    String lower = lower(word);
    double share = share(holders.getOrDefault(lower, 0));
    if (share > COMMON) {
      return word;
    }
    Integer rank = ranks.get(lower);
    String other = rank == null ? invented(lower, round) : neighbour(rank, round);
    return Character.isUpperCase(word.charAt(0))
        ? other.substring(0, 1).toUpperCase(Locale.ROOT) + other.substring(1)
        : other;
  }

  private double share(int holding) {
    return (double) holding / texts.size();
  }

  /// Another word of the same band, each word another's: the band turned round by a number that the round decides.
  private String neighbour(int rank, int round) {
    int begin = rank / BAND * BAND;
    int size = Math.min(BAND, middling.length - begin);
    int turn = (int) (mix((long) round << 32 | begin) >>> 33) % size;
    return middling[begin + (rank - begin + turn) % size];
  }

  /// Four syllables or more, about as long as the word, with its ending.
  private static String invented(String word, int round) {
    SplittableRandom random = new SplittableRandom(mix(word.hashCode() * 0x100000001B3L + round));
    String ending =
        Arrays.asList("ing", "ed", "ly", "s").stream()
            .filter(word::endsWith)
            .findFirst()
            .orElse("");
    StringBuilder made = new StringBuilder();
    for (int left = Math.max(8, word.length() - ending.length()); left > 0; left -= 2) {
      made.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
      made.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
    }
    return made.append(ending).toString();
  }

  /// As many digits, for years and small numbers the same.
  private static String digits(String number, int round) {
    if (number.length() < 3 || number.startsWith("19") || number.startsWith("20")) {
      return number;
    }
    SplittableRandom random = new SplittableRandom(mix(number.hashCode() * 31L + round));
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      made.append((char) ('0' + random.nextInt(i == 0 ? 1 : 0, 10)));
    }
    return made.toString();
  }

  private static boolean isAlphabetic(String word) {
    return Character.isLetter(word.codePointAt(0));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /// The finalizer of SplitMix64.
  private static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
