package org.stemma.reuse;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.stemma.reuse.CandidateRule.Candidate;
import org.stemma.text.Document;

/// The pairs of a collection in memory that are worth a comparison by the [CandidateRule].
///
/// An inverted index in the plainest form: all shingles of all documents in one sorted row, half of the hash in the upper half
/// of each number and the document in the lower, so that the holders of one stand beside each other. (Two shingles that share
/// half a hash cost a comparison at most.) Each document looks its shingles up and hears who held them before.
///
/// Costs 8 bytes a shingle beside the shingles themselves, a sort, and two binary searches a shingle.
public final class Candidates {

  private final List<Reading> documents;
  private final List<Shingles> shingles;
  private final long[] postings;
  private final CandidateRule rule;

  private Candidates(List<Reading> documents) {
    this.documents = documents;
    shingles = documents.parallelStream().map(Shingles::of).toList();
    postings = postings(shingles);
    rule = CandidateRule.among(documents.size());
  }

  /// Two documents by their places, `a` before `b`.
  public record Pair(int a, int b) {}

  /// Pairs of documents of different series, in order of `a`, then `b`: those that [Reuse#among] looks at.
  public static List<Pair> of(List<Document> documents) {
    return among(documents.parallelStream().map(Reading::of).toList());
  }

  /// Pairs of documents of different series, in order of `a`, then `b`.
  static List<Pair> among(List<Reading> documents) {
    Candidates candidates = new Candidates(documents);
    long[] pairs =
        IntStream.range(0, documents.size())
            .parallel()
            .boxed()
            .flatMap(candidates::pairsWithEarlier)
            .mapToLong(pair -> (long) pair.a() << 32 | pair.b())
            .sorted()
            .toArray();
    return Arrays.stream(pairs).mapToObj(pair -> new Pair((int) (pair >> 32), (int) pair)).toList();
  }

  private static long[] postings(List<Shingles> shingles) {
    int size = shingles.stream().mapToInt(Shingles::size).reduce(0, Math::addExact);
    long[] postings = new long[size];
    int count = 0;
    for (int place = 0; place < shingles.size(); place++) {
      Shingles own = shingles.get(place);
      for (int i = 0; i < own.size(); i++) {
        postings[count++] = first(own.hash(i)) | place;
      }
    }
    Arrays.parallelSort(postings);
    return postings;
  }

  private static long first(long hash) {
    return hash & ~0xFFFF_FFFFL;
  }

  private Stream<Pair> pairsWithEarlier(int place) {
    Shingles own = shingles.get(place);
    Hits hits = new Hits();
    for (int i = 0; i < own.size(); i++) {
      addHits(place, own.hash(i), own.word(i), hits);
    }
    List<Candidate> found = rule.candidates(hits.numbers, hits.count, own.length());
    return found.stream().map(candidate -> new Pair(candidate.document(), place));
  }

  private void addHits(int place, long hash, int word, Hits hits) {
    int from = insertion(first(hash));
    int to = insertion(first(hash) | Integer.MAX_VALUE);
    int holders = to - from;
    int most = holders > rule.mostHolders() ? CandidateRule.FIRST_HOLDERS : holders;
    int end = Math.min(to, from + rule.mostHolders());
    for (int i = from; i < end && most > 0 && (int) postings[i] < place; i++) {
      int other = (int) postings[i];
      if (!isOneSeries(other, place)) {
        hits.add(rule.hit(other, word, holders));
        most--;
      }
    }
  }

  private int insertion(long key) {
    int found = Arrays.binarySearch(postings, key);
    return found >= 0 ? found : -found - 1;
  }

  private boolean isOneSeries(int a, int b) {
    return documents.get(a).document.series().equals(documents.get(b).document.series());
  }

  /// A growing row of hits.
  private static final class Hits {
    private long[] numbers = new long[256];
    private int count;

    void add(long hit) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = hit;
    }
  }
}
