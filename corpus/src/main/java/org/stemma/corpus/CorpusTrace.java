package org.stemma.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.reuse.Borrowing;

/// Finds every passage that documents of a corpus share, whatever its size: memory is bounded, the disk is not spared.
///
/// The job is one of sorting. Documents are read once and stored; their shingles are set aside by hash, so that the holders of each
/// stand together ([Intake]); the holders of each meet ([Meetings]); what two documents share is judged by the rule that the index
/// and the in-memory comparison use too ([Pairing]); the pairs that are left are compared ([Comparing]).
///
/// Takes on the disk about ten times the text while it runs, in `OUT.work` beside the result; in memory, 28 bytes a document
/// beside what the caller holds, two files of postings at a time, and a shelf of documents that fills half of the heap. The
/// cost grows with the text, and with the pairs: a document has at most
/// [org.stemma.reuse.CandidateRule#mostHolders()] hits a shingle, and copies of one text are linked to its first holders.
///
/// Whatever ends a run, the same call goes on where the last finished stage ended, and in the last stage at the last whole block. The
/// result depends on neither the number of threads nor on interruptions; it appears under its name when it is whole. Every pair is
/// compared with the earlier document of the input first; directions are judged pair by pair.
public final class CorpusTrace {

  /// Bytes of postings that are sorted at once.
  private static final long PART_BYTES = 48L << 20;

  /// Bytes of postings to a byte of English text.
  private static final double POSTINGS_TO_TEXT = 3.2;

  private static final int MOST_BITS = 10;

  /// Bytes of a document that is ready for comparison, a word.
  private static final long BYTES_PER_WORD = 80;

  private final Corpus corpus;
  private final @Nullable GivenPairs given;
  private final Path out;
  private final Function<Borrowing, String> line;
  private final Telling telling;

  /// @param given null to let the rule find the pairs
  /// @param out the file to write, packed when its name ends in `.gz`
  /// @param line makes one line, without its end, of a borrowing; called by several threads
  public CorpusTrace(
      Corpus corpus,
      @Nullable GivenPairs given,
      Path out,
      Function<Borrowing, String> line,
      Telling telling) {
    this.corpus = corpus;
    this.given = given;
    this.out = out;
    this.line = line;
    this.telling = telling;
  }

  /// The folder in which the job keeps what it has done; gone when the job is done.
  public static Path workFolder(Path out) {
    return out.resolveSibling(out.getFileName() + ".work");
  }

  /// Does the job, or what is left of it.
  ///
  /// @throws ChangedInputException when the input changed while it was read
  /// @throws IOException when something can't be read or written; what was finished is kept
  public Outcome run() throws IOException {
    String identity = identity();
    try (WorkFolder work = WorkFolder.open(workFolder(out), identity)) {
      Places places = read(work, identity);
      pair(work, places);
      long pairs = work.number("pairs");
      compare(work, places, pairs);
      Outcome outcome =
          new Outcome(
              places.size(),
              pairs,
              work.number(Comparing.PASSAGES),
              work.number(Pairing.OF_ONE_SERIES));
      Files.move(
          work.file(Comparing.FOUND),
          out,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      work.remove();
      return outcome;
    }
  }

  private String identity() throws IOException {
    String pairs = given == null ? "" : given.identity();
    return corpus.identity() + " | " + pairs + " | " + isPacked();
  }

  private boolean isPacked() {
    return out.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
  }

  private Places read(WorkFolder work, String identity) throws IOException {
    if (work.isDone(Stage.READING)) {
      return Places.load(work.file(Intake.PLACES));
    }
    int bits = bits(corpus.bytes());
    try (Intake intake = new Intake(work, bits, given == null, telling)) {
      corpus.read(intake::take);
      Places places = intake.finish();
      if (!identity().equals(identity)) {
        throw new ChangedInputException("it changed while it was read; run the command again");
      }
      work.remember("parts", 1L << bits);
      work.done(Stage.READING);
      return places;
    }
  }

  private static int bits(long bytes) {
    int bits = 0;
    while (bits < MOST_BITS && (PART_BYTES << bits) < POSTINGS_TO_TEXT * bytes) {
      bits++;
    }
    return bits;
  }

  private void pair(WorkFolder work, Places places) throws IOException {
    int parts = (int) work.number("parts");
    if (given == null && !work.isDone(Stage.MEETING)) {
      new Meetings(work, places, parts).run(telling);
      work.done(Stage.MEETING);
    }
    if (!work.isDone(Stage.PAIRING)) {
      Spill.delete(work.path(), Intake.POSTINGS, parts);
      Pairing pairing = new Pairing(work, places);
      long pairs = given == null ? pairing.byRule(parts, telling) : pairing.given(given);
      work.remember("pairs", pairs);
      work.done(Stage.PAIRING);
    }
    Spill.delete(work.path(), Meetings.HITS, parts);
  }

  private void compare(WorkFolder work, Places places, long pairs) throws IOException {
    long mostWords = Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_WORD;
    HolderCounts holders = HolderCounts.load(work.file(Intake.WORDS));
    try (Shelf shelf = new Shelf(work, places, holders, mostWords)) {
      new Comparing(work, shelf, line, isPacked()).run(pairs, telling);
    }
  }
}
