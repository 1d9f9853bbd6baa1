package org.stemma.corpus;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.Document;
import org.stemma.text.LeftOut;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// A document as bytes, for the time of one job:
///
/// ```
/// id series source url | headline standfirst published modified language text
/// bylines: count, text each | blocks: count, then kind, begin, end, and where begin is -1 a text | left out: count, text and why
/// ```
///
/// A text is its length in bytes, then UTF-8; -1 stands for none. A time is its ISO form, then both ends of its interval.
final class DocumentCodec {

  private static final int NONE = -1;

  private DocumentCodec() {}

  static byte[] bytes(Document document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(document.text().length() + 256);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, document.id());
      text(out, document.series());
      text(out, document.source());
      text(out, document.url());
      witness(out, document.witness());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static void witness(DataOutputStream out, Witness witness) throws IOException {
    text(out, witness.headline());
    text(out, witness.standfirst());
    time(out, witness.publishedAt());
    time(out, witness.modifiedAt());
    text(out, witness.language());
    text(out, witness.text());
    out.writeInt(witness.byline().size());
    for (String name : witness.byline()) {
      text(out, name);
    }
    out.writeInt(witness.blocks().size());
    for (Block block : witness.blocks()) {
      block(out, block);
    }
    out.writeInt(witness.leftOut().size());
    for (LeftOut piece : witness.leftOut()) {
      text(out, piece.text());
      text(out, piece.why());
    }
  }

  private static void block(DataOutputStream out, Block block) throws IOException {
    Span span = block.span();
    out.writeUTF(block.kind().name());
    out.writeInt(span == null ? NONE : span.begin());
    out.writeInt(span == null ? NONE : span.end());
    if (span == null) {
      text(out, block.text());
    }
  }

  private static void time(DataOutputStream out, @Nullable PageTime time) throws IOException {
    text(out, time == null ? null : time.iso());
    if (time != null) {
      instant(out, time.earliest());
      instant(out, time.latest());
    }
  }

  private static void instant(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static void text(DataOutputStream out, @Nullable String text) throws IOException {
    if (text == null) {
      out.writeInt(NONE);
      return;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static Document document(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    String id = sole(in);
    String series = sole(in);
    return new Document(id, series, text(in), text(in), witness(in));
  }

  private static Witness witness(DataInputStream in) throws IOException {
    String headline = text(in);
    String standfirst = text(in);
    PageTime published = time(in);
    PageTime modified = time(in);
    String language = text(in);
    String text = sole(in);
    List<String> byline = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      byline.add(sole(in));
    }
    List<Block> blocks = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      blocks.add(block(in, text));
    }
    List<LeftOut> leftOut = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      leftOut.add(new LeftOut(sole(in), sole(in)));
    }
    return new Witness(
        headline, standfirst, byline, published, modified, language, text, blocks, leftOut);
  }

  private static Block block(DataInputStream in, String text) throws IOException {
    BlockKind kind = BlockKind.valueOf(in.readUTF());
    int begin = in.readInt();
    int end = in.readInt();
    if (begin == NONE) {
      return new Block(kind, sole(in), null);
    }
    Span span = new Span(begin, end);
    return new Block(kind, span.of(text), span);
  }

  private static @Nullable PageTime time(DataInputStream in) throws IOException {
    String iso = text(in);
    return iso == null ? null : new PageTime(iso, instant(in), instant(in));
  }

  private static Instant instant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static String sole(DataInputStream in) throws IOException {
    String text = text(in);
    if (text == null) {
      throw new IOException("a stored document is damaged");
    }
    return text;
  }

  private static @Nullable String text(DataInputStream in) throws IOException {
    int length = in.readInt();
    return length == NONE ? null : new String(in.readNBytes(length), StandardCharsets.UTF_8);
  }
}
