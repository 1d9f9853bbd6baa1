package org.stemma.reuse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stemma.reuse.Fragment.Words;
import org.stemma.reuse.Weights.Weighed;
import org.stemma.text.Tokens;

/// What two sentences share below the word: `decide` and `decision` are two stems and one thing said.
///
/// Costs the product of the content words that one side has and the other has not; for sentences, not for texts.
final class SharedLetters {

  /// Letters at the beginning of two words that make forms of one word likely.
  private static final int BEGINNING = 4;

  private static final int GRAM = 3;

  private final Weighed a;
  private final Weighed b;
  private final Fragment at;
  private final List<String> formsA;
  private final List<String> formsB;

  SharedLetters(Weighed a, Weighed b, Fragment at) {
    this.a = a;
    this.b = b;
    this.at = at;
    formsA = forms(a.reading(), at.a());
    formsB = forms(b.reading(), at.b());
  }

  private static List<String> forms(Reading side, Words at) {
    List<String> forms = new ArrayList<>();
    for (int i = at.from(); i < at.to(); i++) {
      String word = side.document.text().substring(side.begins[i], side.ends[i]);
      forms.add(Tokens.fold(word));
    }
    return forms;
  }

  /// Share of the letter trigrams of both that both have (Dice), words apart by a blank; in [0, 1].
  double trigrams() {
    Set<String> one = grams(formsA);
    Set<String> other = grams(formsB);
    long shared = one.stream().filter(other::contains).count();
    return 2.0 * shared / Math.max(1, one.size() + other.size());
  }

  private static Set<String> grams(List<String> forms) {
    String text = " " + String.join(" ", forms) + " ";
    Set<String> grams = new HashSet<>();
    for (int i = 0; i + GRAM <= text.length(); i++) {
      grams.add(text.substring(i, i + GRAM));
    }
    return grams;
  }

  /// Share of the weight of both sides in words that the other has only a like form of, each by how much of the longer word the
  /// common beginning is; in [0, 1].
  double likeForms() {
    List<Integer> onlyA = left(a.reading(), at.a(), b.reading(), at.b());
    List<Integer> onlyB = left(b.reading(), at.b(), a.reading(), at.a());
    double[] bestOfB = new double[onlyB.size()];
    double sum = 0;
    for (int x : onlyA) {
      double best = 0;
      for (int k = 0; k < bestOfB.length; k++) {
        double like =
            likeness(formsA.get(x - at.a().from()), formsB.get(onlyB.get(k) - at.b().from()));
        best = Math.max(best, like);
        bestOfB[k] = Math.max(bestOfB[k], like);
      }
      sum += a.weights()[x] * best;
    }
    for (int k = 0; k < bestOfB.length; k++) {
      sum += b.weights()[onlyB.get(k)] * bestOfB[k];
    }
    return sum / Math.max(1e-9, a.weight(at.a()) + b.weight(at.b()));
  }

  /// Content words whose stem the other has not, or not so often.
  private static List<Integer> left(Reading side, Words at, Reading other, Words in) {
    Map<Integer, Integer> held = new HashMap<>();
    for (int i = in.from(); i < in.to(); i++) {
      held.merge(other.stems[i], 1, Integer::sum);
    }
    List<Integer> left = new ArrayList<>();
    for (int i = at.from(); i < at.to(); i++) {
      if (held.merge(side.stems[i], -1, Integer::sum) < 0 && !side.isFunction(i)) {
        left.add(i);
      }
    }
    return left;
  }

  private static double likeness(String one, String other) {
    int same = 0;
    int shorter = Math.min(one.length(), other.length());
    while (same < shorter && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    return same < BEGINNING ? 0 : (double) same / Math.max(one.length(), other.length());
  }
}
