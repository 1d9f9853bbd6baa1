package org.stemma.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Pairs of invented texts, the newer made from the older as editors and rewriters do.
final class Drafts {

  private static final int VOCABULARY = 50_000;

  private Drafts() {}

  /// An older text and a newer, paragraphs set apart by blank lines.
  record Draft(String older, String newer) {}

  /// By name; the same in every run.
  static Map<String, Draft> all() {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    drafts.put("small: a paragraph, 3 words changed", edited(1, 70, 3, 0));
    drafts.put(
        "typical: 40 paragraphs, 15 words changed, one moved, one in, one out",
        edited(2, 2_400, 15, 1));
    drafts.put("rewritten: two words in five changed, sentences shuffled", rewritten(3, 2_400));
    drafts.put(
        "large: 1,000 words changed, 20 paragraphs moved, in and out",
        edited(4, 100_000, 1_000, 20));
    drafts.put(
        "unrelated",
        new Draft(
            new Prose(5, VOCABULARY).article(10_000), new Prose(6, VOCABULARY).article(10_000)));
    return drafts;
  }

  private static Draft edited(int seed, int words, int changes, int moves) {
    Prose prose = new Prose(seed, VOCABULARY);
    Random random = new Random(seed);
    List<String> older = prose.paragraphs(words);
    List<String> newer = new ArrayList<>(older);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(newer.size());
      newer.set(at, changed(newer.get(at), prose, random));
    }
    for (int i = 0; i < moves; i++) {
      int at = random.nextInt(newer.size());
      String moved = newer.remove(at);
      newer.add((at + newer.size() / 2) % newer.size(), moved);
      newer.remove(random.nextInt(newer.size()));
      newer.add(random.nextInt(newer.size()), prose.paragraphs(60).getFirst());
    }
    return new Draft(String.join("\n\n", older), String.join("\n\n", newer));
  }

  private static String changed(String paragraph, Prose prose, Random random) {
    List<String> words = new ArrayList<>(List.of(paragraph.split(" ")));
    int at = random.nextInt(words.size());
    switch (random.nextInt(3)) {
      case 0 -> words.set(at, prose.word());
      case 1 -> words.add(at, prose.word());
      default -> words.remove(at);
    }
    return String.join(" ", words);
  }

  private static Draft rewritten(int seed, int words) {
    Prose prose = new Prose(seed, VOCABULARY);
    Random random = new Random(seed);
    List<String> older = prose.paragraphs(words);
    List<String> newer = new ArrayList<>();
    for (String paragraph : older) {
      List<String> sentences = new ArrayList<>(List.of(paragraph.split("(?<=\\.) ")));
      Collections.shuffle(sentences, random);
      String[] tokens = String.join(" ", sentences).split(" ");
      for (int i = 0; i < tokens.length; i++) {
        tokens[i] = random.nextInt(5) < 2 ? prose.word() : tokens[i];
      }
      newer.add(String.join(" ", tokens));
    }
    return new Draft(String.join("\n\n", older), String.join("\n\n", newer));
  }
}
