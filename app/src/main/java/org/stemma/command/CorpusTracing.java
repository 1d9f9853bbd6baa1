package org.stemma.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.corpus.ChangedInputException;
import org.stemma.corpus.CorpusTrace;
import org.stemma.corpus.Outcome;
import org.stemma.input.BadInputException;
import org.stemma.input.Failures;
import org.stemma.input.Ids;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.input.PairList;
import org.stemma.report.TraceJson;

/// `stemma trace --corpus`: runs the job, and tells how it went.
final class CorpusTracing {

  private final CorpusOptions options;
  private final Console console;
  private final Ids ids;

  CorpusTracing(CorpusOptions options, Console console, Ids ids) {
    this.options = options;
    this.console = console;
    this.ids = ids;
  }

  /// Returns the exit code for when all of the input was good.
  int run(Inputs inputs, Notices notices) throws IOException, UsageException {
    checkPlaces();
    CorpusInput corpus = new CorpusInput(options.input(), inputs, notices, ids);
    Path pairs = options.pairs();
    PairList given = pairs == null ? null : new PairList(pairs, notices);
    Outcome outcome = run(corpus, given);
    if (given != null) {
      given.tellRest();
    }
    return told(outcome, notices);
  }

  private void checkPlaces() throws UsageException {
    Path parent = options.out().toAbsolutePath().getParent();
    if (Files.isDirectory(options.out())) {
      throw new UsageException(options.out() + ": is a folder; name a file to write");
    }
    if (parent == null || !Files.isDirectory(parent)) {
      throw new UsageException(options.out() + ": there is no folder " + parent);
    }
  }

  private Outcome run(CorpusInput corpus, @Nullable PairList given)
      throws IOException, UsageException {
    Path work = CorpusTrace.workFolder(options.out());
    try (CorpusProgress progress = new CorpusProgress(console)) {
      return new CorpusTrace(corpus, given, options.out(), TraceJson::line, progress).run();
    } catch (PairList.Unreadable unreadable) {
      BadInputException bad = unreadable.bad();
      throw new UsageException(bad.place() + ": " + bad.problem(), bad);
    } catch (ChangedInputException changed) {
      throw new UsageException(options.input() + ": " + changed.getMessage(), changed);
    } catch (IOException failure) {
      String kept =
          Files.isDirectory(work)
              ? "; what is finished is kept in "
                  + work
                  + ", and the same command goes on from there"
              : "";
      throw new UsageException(options.out() + ": " + Failures.reason(failure) + kept, failure);
    }
  }

  private int told(Outcome outcome, Notices notices) {
    long left = outcome.ofOneSeries();
    if (left > 0) {
      notices.say(
          left == 1
              ? "1 pair of one series was not compared"
              : String.format(Locale.ROOT, "%,d pairs of one series were not compared", left));
    }
    notices.say(
        String.format(
            Locale.ROOT,
            "%s: %,d documents, %,d pairs compared, %,d passages in %s",
            options.input(),
            outcome.documents(),
            outcome.pairs(),
            outcome.passages(),
            options.out()));
    return outcome.passages() > 0 ? ExitCode.DONE : ExitCode.NOTHING_FOUND;
  }
}
