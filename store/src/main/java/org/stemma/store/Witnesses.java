package org.stemma.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Block;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// Says when two witnesses bear one text.
public final class Witnesses {

  private Witnesses() {}

  /// The SHA-256, in 64 hexadecimal digits of lower case, of what makes a witness the one it is: headline, standfirst, byline,
  /// the time of publication as the page gives it, and kind and text of each block.
  ///
  /// Not part of it are the time of modification, which many pages set anew with every answer, so that each look would find
  /// another text; the language, which is a guess for many pages; what was left out, which is the page's and not the article's;
  /// and the white space between paragraphs. They are kept as they were when the text was first seen.
  ///
  /// Each string goes in as its length in bytes of UTF-8 (4 bytes, big-endian; -1 for one that is absent) and these bytes, each
  /// list as its length and its members: nothing can be shifted from one field to the next.
  public static String digest(Witness witness) {
    MessageDigest sha256 = Keys.sha256();
    add(sha256, witness.headline());
    add(sha256, witness.standfirst());
    addAll(sha256, witness.byline());
    @Nullable PageTime published = witness.publishedAt();
    add(sha256, published == null ? null : published.iso());
    add(sha256, witness.blocks().size());
    for (Block block : witness.blocks()) {
      add(sha256, block.kind().name());
      add(sha256, block.text());
    }
    return HexFormat.of().formatHex(sha256.digest());
  }

  private static void addAll(MessageDigest digest, List<String> texts) {
    add(digest, texts.size());
    texts.forEach(text -> add(digest, text));
  }

  private static void add(MessageDigest digest, @Nullable String text) {
    if (text == null) {
      add(digest, -1);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    add(digest, bytes.length);
    digest.update(bytes);
  }

  private static void add(MessageDigest digest, int number) {
    for (int shift = 24; shift >= 0; shift -= 8) {
      digest.update((byte) (number >> shift));
    }
  }
}
