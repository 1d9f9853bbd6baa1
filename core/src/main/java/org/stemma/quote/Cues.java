package org.stemma.quote;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Lexicon;

/// The lexicon of cues: which words give words or thoughts to somebody, and in which frames. Inflects regular verbs.
final class Cues {

  private static final Lexicon LEXICON = Lexicon.of(Cues.class, "cues.txt");
  private static final Map<String, Cue> FORMS = forms();
  private static final Set<String> NOUNS = LEXICON.words("noun");
  private static final Set<String> PARTICLES = LEXICON.words("particle");

  private Cues() {}

  /// The cue that a folded word is a form of; null for other words.
  static @Nullable Cue of(String word) {
    return FORMS.get(word);
  }

  /// True for "statement", "claim" and their like, before "that".
  static boolean isNoun(String word) {
    return NOUNS.contains(word);
  }

  /// True when the verb and the word after it belong together ("point out").
  static boolean goTogether(Cue cue, String next) {
    return PARTICLES.contains(cue.lemma() + "=" + next);
  }

  private static Map<String, Cue> forms() {
    Map<String, String> spelled = new HashMap<>();
    Map<String, Set<Cue.Frame>> frames = new HashMap<>();
    for (Cue.Frame frame : Cue.Frame.values()) {
      for (String entry : LEXICON.words(frame.name().toLowerCase(Locale.ROOT))) {
        String lemma = entry.contains("/") ? entry.substring(0, entry.indexOf('/')) : entry;
        spelled.merge(lemma, entry, (a, b) -> a.length() >= b.length() ? a : b);
        frames.computeIfAbsent(lemma, key -> EnumSet.noneOf(Cue.Frame.class)).add(frame);
      }
    }
    Map<String, Cue> forms = new HashMap<>();
    spelled.forEach((lemma, entry) -> inflect(forms, lemma, entry, frames.get(lemma)));
    return forms;
  }

  private static void inflect(
      Map<String, Cue> forms, String lemma, String entry, @Nullable Set<Cue.Frame> frames) {
    String[] spelled = entry.contains("/") ? entry.split("/") : regular(lemma);
    Cue.Form[] kinds = Cue.Form.values();
    Set<Cue.Frame> known = frames == null ? Set.of() : Set.copyOf(frames);
    for (int i = 0; i < kinds.length; i++) {
      forms.putIfAbsent(spelled[i], new Cue(lemma, kinds[i], known));
    }
  }

  /// Base, third person, past, participle, -ing.
  private static String[] regular(String lemma) {
    String stem = lemma.endsWith("e") ? lemma.substring(0, lemma.length() - 1) : lemma;
    boolean softY = lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    String root = softY ? lemma.substring(0, lemma.length() - 1) + "i" : stem;
    boolean hissing = lemma.matches(".*(s|sh|ch|x|z|o)");
    String third = softY ? root + "es" : hissing ? lemma + "es" : lemma + "s";
    return new String[] {lemma, third, root + "ed", root + "ed", stem + "ing"};
  }
}
