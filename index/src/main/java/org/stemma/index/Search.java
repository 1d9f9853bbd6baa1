package org.stemma.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// One question to one state of the index.
///
/// Every shingle of the query is looked up. Of each, the first [#MOST_HOLDERS] documents that are meant are read, in the order in
/// which they came: a shingle is never left out because many hold it, since the text with five hundred copies is the one people
/// ask about, but of its copies the first are enough.
///
/// An article ranks by the best window of [#NEAR] words of the query: by the hits in it, each weighing the sixth power of how
/// rare its shingle is (in nats), so that no number of phrases of the language outweighs a few hits that hardly anybody else
/// has. Unlike [org.stemma.reuse.CandidateRule], of which the window and the first holders are, it draws no line but takes the best:
/// one text is compared with a hundred others in a few tenths of a second whether they deserve it or not.
///
/// Costs a look into the dictionary for each shingle and segment, a microsecond or two, and at most [#MOST_READ] postings a
/// shingle. A text of one repeated word has no shingle.
final class Search {

  /// Documents that are taken of one shingle.
  private static final int MOST_HOLDERS = 32;

  /// Postings that are looked at for them: an outlet's own furniture would otherwise be read to its end.
  private static final int MOST_READ = 512;

  /// Words in which hits are added up: a long paragraph.
  private static final int NEAR = 60;

  /// As if so many documents had been seen before the first: with ten documents every word is common.
  private static final double PRIOR_DOCUMENTS = 1_000;

  private final Query query;
  private final int[] hashes;
  private final int[] inOrder;
  private final int[] frequencies;
  private final int[] taken;
  private final int[] looked;
  private int documents;

  /// @param query its places and shingles
  Search(Query query) {
    this.query = query;
    hashes = Arrays.stream(query.shingles()).map(Layout::shingle).toArray();
    inOrder = distinct(query.shingles(), hashes);
    frequencies = new int[hashes.length];
    taken = new int[hashes.length];
    looked = new int[hashes.length];
  }

  /// The first place of each shingle that the index may hold, in order of the shingles: that is how a dictionary is read fastest.
  private static int[] distinct(int[] shingles, int[] hashes) {
    int[] sorted =
        IntStream.range(0, hashes.length)
            .filter(place -> Layout.isHeld(shingles[place]))
            .boxed()
            .sorted(Comparator.comparingInt(place -> hashes[place]))
            .mapToInt(Integer::intValue)
            .toArray();
    int kept = 0;
    for (int place : sorted) {
      if (kept == 0 || hashes[sorted[kept - 1]] != hashes[place]) {
        sorted[kept++] = place;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// The best candidates, the best first; of equal ones those that came first.
  List<Candidate> in(IndexReader reader) throws IOException {
    documents = reader.numDocs();
    List<Owner> owners = new ArrayList<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      owners.addAll(owners(leaf, hits(leaf)));
    }
    Map<Long, List<Owner>> articles = new LinkedHashMap<>();
    owners.forEach(
        owner -> articles.computeIfAbsent(owner.article, any -> new ArrayList<>()).add(owner));
    return articles.values().stream()
        .map(this::candidate)
        .filter(candidate -> candidate.score() > 0)
        .sorted(Comparator.comparingDouble(Candidate::score).reversed())
        .limit(query.limit())
        .toList();
  }

  /// A document and the query's shingles that it holds, by their places among them.
  private record Owner(long article, long revision, List<Integer> shingles) {}

  private Hits hits(LeafReaderContext leaf) throws IOException {
    Hits hits = new Hits();
    @Nullable Terms terms = leaf.reader().terms(Layout.SHINGLE);
    if (terms == null) {
      return hits;
    }
    TermsEnum dictionary = terms.iterator();
    Columns columns = new Columns(leaf);
    BytesRef term = new BytesRef(Integer.BYTES);
    PostingsEnum postings = null;
    for (int shingle : inOrder) {
      Layout.set(term, hashes[shingle]);
      if (dictionary.seekExact(term)) {
        frequencies[shingle] += dictionary.docFreq();
        if (taken[shingle] < MOST_HOLDERS && looked[shingle] < MOST_READ) {
          postings = dictionary.postings(postings, PostingsEnum.NONE);
          take(shingle, postings, columns, hits);
        }
      }
    }
    hits.sort();
    return hits;
  }

  private void take(int shingle, PostingsEnum postings, Columns columns, Hits hits)
      throws IOException {
    columns.rewind();
    int document = postings.nextDoc();
    while (document != DocIdSetIterator.NO_MORE_DOCS
        && taken[shingle] < MOST_HOLDERS
        && looked[shingle]++ < MOST_READ) {
      if (columns.isMeant(document, query.scope())) {
        hits.add(document, shingle);
        taken[shingle]++;
      }
      document = postings.nextDoc();
    }
  }

  /// The documents hit in one segment, in their order.
  private static List<Owner> owners(LeafReaderContext leaf, Hits here) throws IOException {
    NumericDocValues article = leaf.reader().getNumericDocValues(Layout.ARTICLE);
    NumericDocValues revision = leaf.reader().getNumericDocValues(Layout.REVISION);
    List<Owner> owners = new ArrayList<>();
    for (int i = 0; i < here.size(); ) {
      int end = here.end(i);
      int document = here.document(i);
      article.advanceExact(document);
      revision.advanceExact(document);
      List<Integer> shingles = IntStream.range(i, end).mapToObj(here::shingle).toList();
      owners.add(new Owner(article.longValue(), revision.longValue(), shingles));
      i = end;
    }
    return owners;
  }

  private Candidate candidate(List<Owner> owners) {
    int[] shingles =
        owners.stream()
            .flatMap(owner -> owner.shingles.stream())
            .mapToInt(Integer::intValue)
            .sorted()
            .toArray();
    double score = strength(shingles);
    List<Long> revisions =
        owners.stream().map(owner -> owner.revision).sorted(Comparator.reverseOrder()).toList();
    return new Candidate(owners.getFirst().article, revisions, score);
  }

  /// The most that hits in one window come to.
  private double strength(int[] shingles) {
    double most = 0;
    double sum = 0;
    int first = 0;
    for (int shingle : shingles) {
      sum += rarity(shingle);
      while (query.place(shingle) - query.place(shingles[first]) > NEAR) {
        sum -= rarity(shingles[first++]);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  private double rarity(int shingle) {
    double rare = Math.log((documents + PRIOR_DOCUMENTS) / Math.max(1, frequencies[shingle]));
    double cube = rare * rare * rare;
    return cube * cube;
  }

  /// What decides whether a document is meant. Columns are read forward only, and the documents of each shingle begin at the
  /// front again.
  private static final class Columns {
    private final LeafReader segment;
    private final @Nullable Bits live;
    private NumericDocValues revision;
    private NumericDocValues outlet;

    Columns(LeafReaderContext leaf) throws IOException {
      segment = leaf.reader();
      live = segment.getLiveDocs();
      revision = segment.getNumericDocValues(Layout.REVISION);
      outlet = segment.getNumericDocValues(Layout.OUTLET);
    }

    void rewind() throws IOException {
      revision = segment.getNumericDocValues(Layout.REVISION);
      outlet = segment.getNumericDocValues(Layout.OUTLET);
    }

    boolean isMeant(int document, Scope scope) throws IOException {
      return (live == null || live.get(document))
          && value(outlet, document) != scope.outlet()
          && value(revision, document) < scope.before();
    }

    private static long value(NumericDocValues column, int document) throws IOException {
      column.advanceExact(document);
      return column.longValue();
    }
  }
}
