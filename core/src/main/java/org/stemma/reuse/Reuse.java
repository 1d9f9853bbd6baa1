package org.stemma.reuse;

import java.util.List;
import org.stemma.reuse.Weights.Weighed;
import org.stemma.text.Document;

/// Passages that documents share: verbatim, edited, reworded or condensed.
///
/// The way of one pair of documents, each step a class:
///
/// 1. [Reading]: words become numbers, by their folded form and by a light stem; sentences and quotations are marked.
/// 2. [Weights]: a shared word counts as much as it is rare, and little inside a name.
/// 3. [Seeds]: three words in a row, or two content words near each other in any order, that both documents hold.
/// 4. [Chains]: seeds that lie near each other in both documents join; once with narrow gaps, which finds what was copied
///    and edited, once with wide ones, which finds what was shuffled, spun or translated back and forth.
/// 5. [Copies], what was copied or edited: [Bounds] exact to the word, and to the sentence where it is the same sentence.
/// 6. [Extent], what was reworded: each word speaks for or against its being part of a passage ([Odds]).
/// 7. [SecondLook]: what is shared is weighed against what is not ([Likeness], [PassageLikeness], [SentenceLikeness]), and two
///    accounts of one matter are told from copying ([TwoAccounts]); this is where the confidence comes from.
/// 8. [Comparison]: a reworded passage takes the place of the copied ones in it only if it explains more of the words than
///    they do, so that a passage is reported once, and unlike text between two copied sentences never.
/// 9. [Digest]: a whole text told in a few sentences of another.
///
/// Which pairs are looked at is [CandidateRule]'s business. A document is read once; a pair costs a merge of two sorted rows of
/// seeds (about 2.5 a word), so unrelated documents cost some ten microseconds, and what is shared costs by its own length.
/// A text of one repeated word costs nothing, since a seed that stands at many places of a document is left out.
///
/// Safe for use by several threads once made.
public final class Reuse {

  private final List<Weighed> documents;

  private Reuse(List<Weighed> documents) {
    this.documents = documents;
  }

  /// Reads documents, so that pairs of them can be compared.
  ///
  /// @param documents any number; how rare a word is among them decides what it says
  public static Reuse over(List<Document> documents) {
    List<Reading> readings = documents.parallelStream().map(Reading::of).toList();
    Weights weights = new Weights(readings);
    return new Reuse(readings.stream().map(weights::weigh).toList());
  }

  /// Reads documents, so that pairs of them can be compared.
  ///
  /// @param documents any number
  /// @param holders of words in the collection that they are from, which decides what a word says; theirs need not be told
  public static Reuse over(List<Document> documents, WordHolders holders) {
    Weights weights = new Weights(holders);
    return new Reuse(
        documents.parallelStream().map(document -> weights.weigh(Reading.of(document))).toList());
  }

  /// Everything that two documents share, whatever their series, in order of the second.
  public static List<Borrowing> between(Document a, Document b) {
    return over(List.of(a, b)).between(0, 1);
  }

  /// Everything that any two documents of different series share: `from` is the document that comes first in the list,
  /// nothing is claimed of the direction. Ordered by the pair, then by place in `to`; does not depend on timing.
  public static List<Borrowing> among(List<Document> documents) {
    return among(documents, Progress.NONE);
  }

  /// The same, told how far it has come.
  public static List<Borrowing> among(List<Document> documents, Progress progress) {
    Reuse reuse = over(documents);
    List<Candidates.Pair> pairs =
        Candidates.among(reuse.documents.stream().map(Weighed::reading).toList());
    Counter counter = new Counter(pairs.size(), progress);
    return pairs.parallelStream()
        .map(pair -> {
          List<Borrowing> shared = reuse.between(pair.a(), pair.b());
          counter.step();
          return shared;
        })
        .toList()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /// Everything that two of the documents share, in order of the second.
  ///
  /// @param a place of the one among the documents, from 0
  /// @param b place of the other
  public List<Borrowing> between(int a, int b) {
    Weighed one = documents.get(a);
    Weighed other = documents.get(b);
    return new Comparison(one, other).borrowings();
  }

  /// The chance that one of two sentences, or texts of a few, was made from the other, in [0, 1]: told apart from two on the same
  /// matter at 0.5; 0 when they have no content word in common. Of long texts the beginnings are compared.
  ///
  /// @param a place of the one among the documents, from 0
  /// @param b place of the other
  public double likeness(int a, int b) {
    return SentenceLikeness.ofBeginnings(Meeting.of(documents.get(a), documents.get(b)));
  }

  /// Counts pairs as they are done, one thread at a time.
  private static final class Counter {
    private final int total;
    private final Progress progress;
    private int done;

    Counter(int total, Progress progress) {
      this.total = total;
      this.progress = progress;
    }

    synchronized void step() {
      done++;
      progress.at(done, total);
    }
  }
}
