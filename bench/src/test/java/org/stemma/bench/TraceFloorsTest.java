package org.stemma.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.Shared;
import org.stemma.bench.ParaphraseBench.Decisions;
import org.stemma.bench.PlagDet.Case;
import org.stemma.bench.ReuseBench.Detection;
import org.stemma.index.Mark;
import org.stemma.index.RevisionIndex;
import org.stemma.index.RevisionReader;
import org.stemma.reuse.Candidates;
import org.stemma.reuse.Reuse;
import org.stemma.text.Document;
import org.stemma.text.Witness;

/// What tracing reaches on passages that others have planted. Floors stand a little below what is reached, so that a loss is seen.
@Tag("long")
class TraceFloorsTest {

  /// MiB, as the service has.
  private static final int BUFFER = 16;

  @Test
  void pairsThatShareSomethingAreFoundAmongFew() throws IOException {
    PanCorpus corpus = PanCorpus.read(Shared.path("bench/text-reuse/pan13"), "train");
    List<String> ids = List.copyOf(corpus.texts().keySet());
    Set<Set<String>> looked = new HashSet<>();
    List<Candidates.Pair> pairs = Candidates.of(documents(corpus));
    pairs.forEach(pair -> looked.add(Set.of(ids.get(pair.a()), ids.get(pair.b()))));
    Set<Set<String>> gold = new HashSet<>();
    corpus.cases().forEach(one -> gold.add(Set.of(one.copy(), one.source())));
    double found = (double) gold.stream().filter(looked::contains).count() / gold.size();
    double share = 2.0 * pairs.size() / ids.size() / (ids.size() - 1);
    assertThat(found).isGreaterThan(0.997);
    assertThat(share).isLessThan(0.009);
  }

  @Test
  void passagesOfGivenPairsAreFound() throws IOException {
    PanCorpus corpus = PanCorpus.read(Shared.path("bench/text-reuse/pan13"), "train");
    Reuse reuse = Reuse.over(documents(corpus));
    Map<String, Integer> places = new HashMap<>();
    corpus.texts().keySet().forEach(id -> places.put(id, places.size()));
    List<Detection> found =
        corpus.pairs().parallelStream()
            .flatMap(pair -> ReuseBench.found(reuse, places, pair).stream())
            .toList();
    List<Case> reported = found.stream().map(Detection::place).toList();
    assertThat(PlagDet.of(corpus.cases(), reported).plagdet()).isGreaterThan(0.905);
    assertThat(ReuseBench.reliability(corpus, found).error()).isLessThan(0.03);
  }

  @Test
  void sentencesThatSayTheSameAreCandidates() throws IOException {
    List<SentencePair> pairs =
        SentencePair.read(Shared.path("bench/text-reuse/pan13").resolveSibling("msrp"));
    List<Candidates.Pair> looked = Candidates.of(SentencePair.articles(pairs));
    assertThat(ParaphraseBench.amongCandidates(pairs, looked)).isGreaterThan(0.95);
  }

  @Test
  void aSentenceThatWasWrittenAnewIsToldFromOneOnTheSameMatter() throws IOException {
    List<SentencePair> pairs =
        SentencePair.read(Shared.path("bench/text-reuse/pan13").resolveSibling("pan-paraphrase"));
    Reuse reuse = Reuse.over(SentencePair.articles(pairs));
    double[] likeness = ParaphraseBench.likeness(pairs, reuse);
    Decisions made = Decisions.of(pairs, i -> i % 2 == 1, i -> likeness[i] >= 0.5);
    assertThat(made.accuracy()).isGreaterThan(0.92);
    assertThat(made.f1()).isGreaterThan(0.92);
  }

  @Test
  void pairsThatShareSomethingAreAmongTheCandidatesOfTheLiveIndex(@TempDir Path folder)
      throws IOException {
    PanCorpus corpus = PanCorpus.read(Shared.path("bench/text-reuse/pan13"), "train");
    List<String> ids = List.copyOf(corpus.texts().keySet());
    List<String> texts = List.copyOf(corpus.texts().values());
    Map<Integer, Set<Integer>> gold = new HashMap<>();
    for (Case one : corpus.cases()) {
      gold.computeIfAbsent(ids.indexOf(one.copy()), any -> new HashSet<>())
          .add(ids.indexOf(one.source()));
    }
    try (RevisionIndex index = RevisionIndex.open(folder, BUFFER).orElseThrow()) {
      for (int i = 0; i < texts.size(); i++) {
        index.add(LiveBench.revision(i, texts.get(i)));
      }
      index.commit(new Mark(texts.size(), ""));
      try (RevisionReader reader = index.reader()) {
        long found = 0;
        for (Map.Entry<Integer, Set<Integer>> copy : gold.entrySet()) {
          found += among(reader, texts.get(copy.getKey()), copy.getKey(), copy.getValue());
        }
        int pairs = gold.values().stream().mapToInt(Set::size).sum();
        assertThat((double) found / pairs).isGreaterThan(0.992);
      }
    }
  }

  private static long among(RevisionReader reader, String text, int copy, Set<Integer> sources)
      throws IOException {
    return reader.candidates(Questions.query(text, copy)).stream()
        .filter(candidate -> sources.contains((int) candidate.article() - 1))
        .count();
  }

  private static List<Document> documents(PanCorpus corpus) {
    List<Document> documents = new ArrayList<>();
    corpus.texts().forEach((id, text) -> documents.add(Document.of(id, Witness.ofText(text))));
    return documents;
  }
}
