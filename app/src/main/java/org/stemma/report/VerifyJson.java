package org.stemma.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.proof.ArticleProof;
import org.stemma.proof.CaptureProof;
import org.stemma.proof.Check;
import org.stemma.proof.DayProof;
import org.stemma.proof.Inclusion;
import org.stemma.proof.RevisionProof;
import org.stemma.proof.Standing;
import org.stemma.store.SealedDay;

/// What `stemma verify --json` writes.
///
/// ```
/// format, articles[{id, url, headline, standing,
///     revisions[{number, reading, superseded, digest, seen, extractor, capture, standing, checks[], proof, capture_proof}],
///     captures[{id, url, captured, status, outcome, record, digest, standing, checks[]}]}],
/// days[{day, root, previous, tree, leaves, standing, checks[]}],
/// summary{standing, articles, revisions{proved, open, broken}, captures{…}, days{…}}
/// ```
/// A check is `{claim, standing, says}`; a proof `{line, index, path[], day}`, null where there is none.
public final class VerifyJson {

  private final Json json;

  public VerifyJson(Json json) {
    this.json = json;
  }

  /// Begins the document.
  public void begin() throws IOException {
    json.begin();
    json.format("verify");
    json.beginList("articles");
  }

  /// One article, of the document or a line by itself.
  public void article(ArticleProof proof, boolean alone) throws IOException {
    json.begin();
    if (alone) {
      json.format("verify");
    }
    json.number("id", proof.article().id());
    json.text("url", proof.article().url());
    json.text("headline", proof.article().headline());
    json.text("standing", proof.standing().label());
    json.beginList("revisions");
    for (RevisionProof revision : proof.revisions()) {
      revision(revision);
    }
    json.endList();
    json.beginList("captures");
    for (CaptureProof capture : proof.captures()) {
      capture(capture);
    }
    json.endList();
    json.end();
    if (alone) {
      json.endLine();
    }
  }

  private void revision(RevisionProof proof) throws IOException {
    json.begin();
    json.number("number", proof.revision().number());
    json.number("reading", proof.revision().reading());
    json.flag("superseded", proof.revision().superseded());
    json.text("digest", proof.revision().digest());
    json.text("seen", proof.revision().seenAt().toString());
    json.text("extractor", proof.reading().extractor());
    json.number("capture", proof.revision().capture());
    json.text("standing", proof.standing().label());
    checks(proof.checks());
    proof("proof", proof.inclusion());
    proof("capture_proof", proof.capturedIn());
    json.end();
  }

  private void capture(CaptureProof proof) throws IOException {
    json.begin();
    json.number("id", proof.capture().id());
    json.text("url", proof.capture().url());
    json.text("captured", proof.capture().capturedAt().toString());
    json.number("status", proof.capture().status());
    json.text("outcome", proof.capture().outcome().label());
    json.text("record", proof.capture().record().label());
    json.text("digest", proof.capture().payloadDigest());
    json.text("standing", proof.standing().label());
    checks(proof.checks());
    json.end();
  }

  private void proof(String name, @Nullable Inclusion inclusion) throws IOException {
    if (inclusion == null) {
      json.nothing(name);
      return;
    }
    json.begin(name);
    json.text("line", inclusion.line());
    json.text("day", LocalDate.ofEpochDay(inclusion.day().day()).toString());
    json.number("index", inclusion.index());
    json.texts("path", inclusion.path());
    json.end();
  }

  private void checks(List<Check> checks) throws IOException {
    json.beginList("checks");
    for (Check check : checks) {
      json.begin();
      json.text("claim", check.claim().label());
      json.text("standing", check.standing().label());
      json.text("says", check.says());
      json.end();
    }
    json.endList();
  }

  /// Ends the document with days and summary.
  public void end(List<DayProof> days, Tally tally) throws IOException {
    json.endList();
    json.beginList("days");
    for (DayProof day : days) {
      json.begin();
      day(day);
      json.end();
    }
    json.endList();
    json.begin("summary");
    summary(tally);
    json.end();
    json.end();
    json.endLine();
  }

  /// Ends a document of lines: days and summary, a line each.
  public void endLines(List<DayProof> days, Tally tally) throws IOException {
    for (DayProof day : days) {
      json.begin();
      json.format("verify-day");
      day(day);
      json.end();
      json.endLine();
    }
    json.begin();
    json.format("verify-summary");
    summary(tally);
    json.end();
    json.endLine();
  }

  private void day(DayProof day) throws IOException {
    SealedDay sealed = day.sealed();
    json.text("day", LocalDate.ofEpochDay(day.day()).toString());
    json.text("root", sealed == null ? null : sealed.root());
    json.text("previous", sealed == null ? null : sealed.previous());
    json.text("tree", sealed == null ? null : sealed.tree());
    json.number("leaves", sealed == null ? null : sealed.leaves());
    json.text("standing", day.standing().label());
    checks(day.checks());
  }

  private void summary(Tally tally) throws IOException {
    json.text("standing", tally.standing().label());
    json.number("articles", tally.articles());
    for (Tally.Kind kind : Tally.Kind.values()) {
      json.begin(kind.name().toLowerCase(Locale.ROOT));
      for (Standing standing : Standing.values()) {
        json.number(standing.label(), tally.count(kind, standing));
      }
      json.end();
    }
  }
}
