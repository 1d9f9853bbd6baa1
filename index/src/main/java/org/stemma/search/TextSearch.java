package org.stemma.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.QueryBuilder;
import org.stemma.collate.Weight;
import org.stemma.index.FullText;
import org.stemma.index.RevisionReader;
import org.stemma.index.SingleVersion;

/// Searches the versions in an index for words, ranked by BM25 (Robertson and Zaragoza, 2009), a headline three times a text.
///
/// Versions of one article are mostly the same text: of an article the best version stands for all. So that a question costs the
/// same in a collection of any size, only the best [#MOST_VERSIONS] are gathered; Lucene skips what can't be among them.
public final class TextSearch {

  /// Versions that are looked at for the articles that are shown.
  public static final int MOST_VERSIONS = 2_000;

  private static final float HEADLINE = 3;

  private static final Analyzer WORDS = FullText.analyzer();

  private static final QueryBuilder QUESTIONS = new QueryBuilder(WORDS);

  /// Weights of what is no news, as the index has them.
  private static final long[] LIGHT =
      Stream.of(Weight.values())
          .filter(weight -> weight.compareTo(Weight.WORDING) < 0)
          .mapToLong(Enum::ordinal)
          .toArray();

  private TextSearch() {}

  /// What comes first.
  public enum Order {
    BEST,
    NEWEST
  }

  /// Answers a question with one state of the index.
  ///
  /// @param from articles to pass over
  /// @param limit articles to give
  /// @throws IOException when the index is damaged or its disk fails
  public static Found in(RevisionReader index, SearchQuery asked, Order order, int from, int limit)
      throws IOException {
    return asked.isEmpty()
        ? Found.nothing()
        : index.search(searcher -> found(searcher, query(asked), order, from, limit));
  }

  /// The versions of which a search tells whoever waits for its answers, newest first: an article that is new, and each change of
  /// wording or more. Each stands for itself, since a later change does not undo the news of an earlier one.
  ///
  /// @return a hit a version
  /// @throws IOException when the index is damaged or its disk fails
  public static List<Found.Hit> told(RevisionReader index, SearchQuery asked, int limit)
      throws IOException {
    return asked.isEmpty()
        ? List.of()
        : index.search(searcher -> versions(searcher, news(asked), limit));
  }

  /// Whether a version is one of those that are [#told].
  ///
  /// @throws IOException never, as far as memory lasts
  public static boolean isTold(SingleVersion version, SearchQuery asked) throws IOException {
    return !asked.isEmpty() && version.answers(news(asked));
  }

  private static List<Found.Hit> versions(IndexSearcher searcher, Query query, int limit)
      throws IOException {
    List<Found.Hit> hits = new ArrayList<>();
    for (ScoreDoc hit : searcher.search(query, limit, newest()).scoreDocs) {
      long article = RevisionReader.article(searcher.getIndexReader(), hit.doc);
      long revision = RevisionReader.revision(searcher.getIndexReader(), hit.doc);
      hits.add(new Found.Hit(article, revision, 1));
    }
    return hits;
  }

  private static Found found(IndexSearcher searcher, Query query, Order order, int from, int limit)
      throws IOException {
    TopDocs top =
        order == Order.NEWEST
            ? searcher.search(query, MOST_VERSIONS, newest())
            : searcher.search(query, MOST_VERSIONS);
    Map<Long, Found.Hit> articles = new LinkedHashMap<>();
    for (ScoreDoc hit : top.scoreDocs) {
      long article = RevisionReader.article(searcher.getIndexReader(), hit.doc);
      articles.merge(
          article,
          new Found.Hit(article, RevisionReader.revision(searcher.getIndexReader(), hit.doc), 1),
          (best, _) -> new Found.Hit(article, best.revision(), best.versions() + 1));
    }
    List<Found.Hit> hits = articles.values().stream().skip(from).limit(limit).toList();
    return new Found(hits, articles.size(), top.scoreDocs.length < MOST_VERSIONS);
  }

  /// A change of typography or of a date is no news.
  private static Query news(SearchQuery asked) {
    return new BooleanQuery.Builder()
        .add(query(asked), Occur.FILTER)
        .add(NumericDocValuesField.newSlowSetQuery(FullText.WEIGHT, LIGHT), Occur.MUST_NOT)
        .build();
  }

  private static Sort newest() {
    return new Sort(LongField.newSortField(FullText.SEEN, true, SortedNumericSelector.Type.MAX));
  }

  private static Query query(SearchQuery asked) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    for (SearchQuery.Term term : asked.terms()) {
      all.add(query(term), term.excluded() ? Occur.MUST_NOT : Occur.MUST);
    }
    addSources(asked, false, Occur.FILTER, all);
    addSources(asked, true, Occur.MUST_NOT, all);
    if (asked.after() != null || asked.before() != null) {
      long from = asked.after() == null ? Long.MIN_VALUE : asked.after().toEpochMilli();
      long to = asked.before() == null ? Long.MAX_VALUE : asked.before().toEpochMilli() - 1;
      all.add(LongField.newRangeQuery(FullText.SEEN, from, to), Occur.FILTER);
    }
    return all.build();
  }

  private static void addSources(
      SearchQuery asked, boolean excluded, Occur how, BooleanQuery.Builder all) {
    List<BytesRef> keys =
        asked.sources().stream()
            .filter(source -> source.excluded() == excluded)
            .map(source -> new BytesRef(source.key()))
            .toList();
    if (!keys.isEmpty()) {
      all.add(new TermInSetQuery(FullText.SOURCE, keys), how);
    }
  }

  private static Query query(SearchQuery.Term term) {
    return switch (term.place()) {
      case ANYWHERE ->
          new DisjunctionMaxQuery(
              List.of(
                  new BoostQuery(query(FullText.HEADLINE, term), HEADLINE),
                  query(FullText.TEXT, term)),
              0);
      case TITLE -> query(FullText.HEADLINE, term);
      case REMOVED -> query(FullText.REMOVED, term);
      case ADDED -> query(FullText.ADDED, term);
    };
  }

  private static Query query(String field, SearchQuery.Term term) {
    if (term.begins()) {
      BytesRef begin = WORDS.normalize(field, term.text());
      return new ConstantScoreQuery(new PrefixQuery(new Term(field, begin)));
    }
    Query words = QUESTIONS.createPhraseQuery(field, term.text());
    return words == null ? MatchNoDocsQuery.INSTANCE : words;
  }
}
