package org.stemma.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.stemma.history.Bodies;
import org.stemma.history.CaptureReader;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Histories;
import org.stemma.store.Reading;
import org.stemma.store.Revision;
import org.stemma.store.Store;

/// Checks histories against their evidence: database against archive, text against page, both against the days' trees, and these
/// against roots that others kept.
///
/// What is proved in the end is that a page said this no later than the day of a kept root. That the page was captured when its
/// capture says, and by an honest program, no hash can prove.
///
/// Cost: every record of an article is read and every revision's page extracted anew; and of every day that has a leaf of it
/// all rows are read once, so it is cheaper to verify all articles with one verifier than each with its own.
///
/// Not thread-safe.
public final class Verifier {

  private final Histories histories;
  private final Bodies bodies;
  private final TextCheck texts;
  private final Days days;

  /// @param kept roots that others kept; [Roots#NONE] when there are none
  public Verifier(Store store, Bodies bodies, CaptureReader reader, Roots kept) {
    this.histories = store.histories();
    this.bodies = bodies;
    this.texts = new TextCheck(histories, reader);
    this.days = new Days(store.ledger(), kept);
  }

  /// Every day that is sealed here or was kept, the oldest first, with all of its leaves.
  public Stream<DayProof> days() {
    return days.all();
  }

  /// Checks the whole history of an article.
  public ArticleProof verify(Article article) {
    List<Capture> captures = histories.everyCapture(article.id()).toList();
    RecordCheck records = new RecordCheck(bodies, histories, captures);
    List<RevisionProof> revisions = new ArrayList<>();
    for (Reading reading : histories.readings(article.id())) {
      for (Revision revision : histories.revisions(article.id(), reading.id())) {
        revisions.add(proof(revision, reading, records));
      }
    }
    return new ArticleProof(
        article, revisions, captures.stream().map(capture -> proof(capture, records)).toList());
  }

  private CaptureProof proof(Capture capture, RecordCheck records) {
    List<Check> checks = new ArrayList<>();
    checks.add(records.check(capture.id()));
    checks.addAll(days.checks(capture));
    return new CaptureProof(capture, checks);
  }

  private RevisionProof proof(Revision revision, Reading reading, RecordCheck records) {
    Capture capture = records.capture(revision.capture());
    Capture bearer = capture == null ? null : records.bearer(capture);
    List<Check> checks = new ArrayList<>();
    checks.add(records.check(revision.capture()));
    checks.add(texts.check(revision, reading, bearer));
    checks.addAll(days.checks(revision));
    if (capture != null && !Objects.equals(capture.sealedDay(), revision.sealedDay())) {
      checks.addAll(days.checks(capture));
    }
    return new RevisionProof(
        revision,
        reading,
        capture,
        checks,
        days.inclusion(revision),
        capture == null ? null : days.inclusion(capture));
  }
}
