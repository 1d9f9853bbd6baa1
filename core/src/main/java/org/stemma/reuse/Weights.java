package org.stemma.reuse;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// How much it says that two documents share a word, in nats: the negative logarithm of the share of documents that hold it.
///
/// A handful of documents on one event cannot tell a rare word from a common one, and a word that thirty copies of one agency
/// text share is not common for that. So the share is estimated as if [#PRIOR_DOCUMENTS] other documents had been seen first,
/// in which each word was as frequent as its [Commonness] says; two holders are not counted, since the question is asked
/// about words that two documents share.
///
/// A word that its own document repeats is what the document is about, and whoever writes on the same matter uses it too: its
/// weight falls with the logarithm of the sentences that hold it (the "tf-isf" of the 2014 winner of PAN, Sanchez-Perez).
final class Weights {

  /// With 400, a rare word keeps two thirds of its weight when 20 of 20 documents hold it, and real frequencies rule from
  /// some thousand documents on.
  private static final double PRIOR_DOCUMENTS = 400;

  /// What is left of a word's weight inside a name: any two reports of one event share the names.
  private static final float NAME_SHARE = 0.25f;

  /// What is left at least of the weight of a word that stands in every other sentence of its document.
  private static final double LEAST = 0.2;

  private final WordHolders holders;

  Weights(Collection<Reading> readings) {
    this(counted(readings));
  }

  Weights(WordHolders holders) {
    this.holders = holders;
  }

  private static WordHolders counted(Collection<Reading> readings) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (Reading reading : readings) {
      reading.distinctStems().forEach(stem -> counts.merge(stem, 1, Integer::sum));
    }
    return new WordHolders() {
      @Override
      public int documents() {
        return readings.size();
      }

      @Override
      public int holding(int stem) {
        return counts.getOrDefault(stem, 0);
      }
    };
  }

  Weighed weigh(Reading reading) {
    float[] weights = new float[reading.size()];
    Map<Integer, Integer> sentences = sentencesHolding(reading);
    double all = Math.log(Math.max(2, reading.sentenceCount()));
    for (int i = 0; i < weights.length; i++) {
      float whole = weight(reading.stems[i], reading.commonness(i));
      whole *=
          (float) Math.max(LEAST, 1 - Math.log(sentences.getOrDefault(reading.stems[i], 1)) / all);
      weights[i] = reading.named[i] ? NAME_SHARE * whole : whole;
    }
    return new Weighed(reading, weights);
  }

  /// How many sentences hold each stem.
  private static Map<Integer, Integer> sentencesHolding(Reading reading) {
    Map<Integer, Integer> counts = new HashMap<>();
    Map<Integer, Integer> last = new HashMap<>();
    for (int s = 0; s < reading.sentenceCount(); s++) {
      for (int i = reading.sentences[s]; i < reading.sentences[s + 1]; i++) {
        Integer before = last.put(reading.stems[i], s);
        if (before == null || before != s) {
          counts.merge(reading.stems[i], 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private float weight(int stem, Commonness commonness) {
    double others = Math.max(0, holders.holding(stem) - 2);
    double share =
        (others + PRIOR_DOCUMENTS * commonness.expectedShare)
            / (Math.max(0, holders.documents() - 2) + PRIOR_DOCUMENTS);
    return (float) -Math.log(Math.min(1, share));
  }

  /// A reading with the weight of each of its words, in nats.
  static final class Weighed {
    private final Reading reading;
    private final float[] weights;

    Weighed(Reading reading, float[] weights) {
      this.reading = reading;
      this.weights = weights;
    }

    Reading reading() {
      return reading;
    }

    float[] weights() {
      return weights;
    }

    /// Of a range of words.
    double weight(Fragment.Words at) {
      double sum = 0;
      for (int i = at.from(); i < at.to(); i++) {
        sum += weights[i];
      }
      return sum;
    }
  }
}
