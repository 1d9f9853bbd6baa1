package org.stemma.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.stemma.reuse.Borrowing;
import org.stemma.reuse.Evidence;
import org.stemma.text.Span;

/// What articles share with each other, as [Tracing] wrote it down. Nothing is found here of an article that was taken down or
/// taken off the list.
public final class Borrowings {
  static final String COLUMNS =
      "id, revision, article, begins, ends, contained, other, other_article, other_begins,"
          + " other_ends, other_contained, kind, confidence, evidence";

  /// Shares are kept as whole numbers, which both databases hold alike.
  private static final double PARTS = 10_000;

  private final Database database;

  Borrowings(Database database) {
    this.database = database;
  }

  /// All that an article shares with others, the surest first.
  ///
  /// @param limit how many at most
  public List<StoredBorrowing> ofArticle(long article, int limit) {
    String sql =
        "SELECT x.* FROM (SELECT * FROM borrowing WHERE article = :article UNION ALL"
            + " SELECT * FROM borrowing WHERE other_article = :article) x"
            + " ORDER BY x.confidence DESC, x.id LIMIT :limit";
    return database.read(handle ->
        handle
            .createQuery(sql)
            .bind("article", article)
            .bind("limit", limit)
            .map((result, _) -> borrowing(result))
            .list());
  }

  /// How many there are.
  public long count() {
    return database.read(
        handle -> handle.createQuery("SELECT COUNT(*) FROM borrowing").mapTo(Long.class).one());
  }

  /// Takes away all that an article shares with others.
  static void forget(Handle handle, long article) {
    handle.execute("DELETE FROM borrowing WHERE article = ?", article);
    handle.execute("DELETE FROM borrowing WHERE other_article = ?", article);
  }

  /// A row of [#COLUMNS].
  static Object[] row(long id, FoundBorrowing found) {
    SharedPassage passage = found.passage();
    SharedPassage other = found.other();
    return new Object[] {
      id,
      passage.revision(),
      passage.article(),
      passage.span().begin(),
      passage.span().end(),
      parts(passage.contained()),
      other.revision(),
      other.article(),
      other.span().begin(),
      other.span().end(),
      parts(other.contained()),
      found.kind().name().toLowerCase(Locale.ROOT),
      parts(found.confidence()),
      lines(found.evidence())
    };
  }

  private static int parts(double share) {
    return (int) Math.round(PARTS * share);
  }

  private static StoredBorrowing borrowing(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new StoredBorrowing(
        row.number("id"),
        new FoundBorrowing(
            new SharedPassage(
                row.number("revision"),
                row.number("article"),
                new Span(row.integer("begins"), row.integer("ends")),
                row.integer("contained") / PARTS),
            new SharedPassage(
                row.number("other"),
                row.number("other_article"),
                new Span(row.integer("other_begins"), row.integer("other_ends")),
                row.integer("other_contained") / PARTS),
            row.word("kind", Borrowing.Kind.class),
            row.integer("confidence") / PARTS,
            evidence(row.text("evidence"))));
  }

  private static String lines(List<Evidence> evidence) {
    return evidence.stream()
        .map(reason -> reason.rule() + "\t" + reason.text().replaceAll("[\\t\\n\\r]+", " "))
        .collect(Collectors.joining("\n"));
  }

  private static List<Evidence> evidence(String lines) {
    return lines.lines().map(Borrowings::reason).toList();
  }

  private static Evidence reason(String line) {
    int tab = line.indexOf('\t');
    return new Evidence(line.substring(0, tab), line.substring(tab + 1));
  }
}
