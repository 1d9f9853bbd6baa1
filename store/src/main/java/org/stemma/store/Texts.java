package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Tokens;
import org.stemma.text.Witness;

/// Witnesses in the database.
final class Texts {

  private Texts() {}

  /// A witness as it is stored.
  ///
  /// @param layout its bytes, a character each
  record Stored(long id, String layout) {
    private static String comparable(byte[] layout) {
      return new String(layout, StandardCharsets.ISO_8859_1);
    }
  }

  /// Stores witnesses; those whose every byte is known already are stored once.
  ///
  /// @param known witnesses that may be the same, by digest: those of the same article
  /// @return their ids, in the order given
  static List<Long> add(
      Handle handle, Counters counters, List<NewRevision> revisions, Map<String, Stored> known)
      throws SQLException {
    List<String> strings = new ArrayList<>();
    revisions.forEach(revision -> strings.addAll(WitnessLayout.strings(revision.witness())));
    Map<String, Long> paragraphs = Paragraphs.ids(handle, counters, strings);
    List<Long> ids = new ArrayList<>();
    try (Batch witnesses = Batch.into(handle, "witness", "id, digest, words, layout")) {
      for (NewRevision revision : revisions) {
        byte[] layout =
            WitnessLayout.encode(
                revision.witness(), text -> Objects.requireNonNull(paragraphs.get(text)));
        @Nullable Stored same = known.get(revision.digest());
        if (same != null && same.layout().equals(Stored.comparable(layout))) {
          ids.add(same.id());
          continue;
        }
        long id = counters.next(Counters.Counter.WITNESS);
        byte[] digest = HexFormat.of().parseHex(revision.digest());
        witnesses.add(id, digest, words(revision.witness()), layout);
        ids.add(id);
      }
      witnesses.send();
    }
    return ids;
  }

  /// Words and numbers of the running text.
  private static int words(Witness witness) {
    Tokens tokens = Tokens.of(witness.text());
    int words = 0;
    for (int i = 0; i < tokens.size(); i++) {
      words += tokens.isWord(i) ? 1 : 0;
    }
    return words;
  }

  /// All witnesses of an article, by digest; the newest where one text was read in several ways.
  static Map<String, Stored> ofArticle(Handle handle, long article) {
    Map<String, Stored> witnesses = new HashMap<>();
    String sql =
        "SELECT w.id, w.digest, w.layout FROM witness w WHERE w.id IN"
            + " (SELECT witness FROM revision WHERE article = :article) ORDER BY w.id";
    handle
        .createQuery(sql)
        .bind("article", article)
        .map((result, _) ->
            witnesses.put(
                HexFormat.of().formatHex(result.getBytes("digest")),
                new Stored(result.getLong("id"), Stored.comparable(result.getBytes("layout")))))
        .list();
    return witnesses;
  }

  /// A witness as it was stored, to the letter.
  ///
  /// @throws java.util.NoSuchElementException when there is none of this id
  static Witness witness(Handle handle, long id) {
    byte[] layout =
        handle
            .createQuery("SELECT layout FROM witness WHERE id = :id")
            .bind("id", id)
            .map((result, _) -> result.getBytes("layout"))
            .findOne()
            .orElseThrow();
    WitnessLayout.Parsed parsed = WitnessLayout.parse(layout);
    Map<Long, String> texts = Paragraphs.texts(handle, parsed.ids());
    return parsed.witness(paragraph -> {
      @Nullable String text = texts.get(paragraph);
      if (text == null) {
        throw new IllegalStateException("damaged: no paragraph " + paragraph);
      }
      return text;
    });
  }
}
