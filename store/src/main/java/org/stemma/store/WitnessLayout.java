package org.stemma.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Block;
import org.stemma.text.BlockKind;
import org.stemma.text.LeftOut;
import org.stemma.text.PageTime;
import org.stemma.text.Span;
import org.stemma.text.Witness;

/// How a witness is put together from paragraphs, and back.
///
/// ```
/// version    1                                        number
/// headline   reference or none
/// standfirst reference or none
/// byline     count, then references
/// published  time or none
/// modified   time or none
/// language   reference or none
/// form       0 laid out | 1 with gaps | 2 apart       number
/// blocks     count, then for each:
///              kind × 2 + (1 if it is part of the text)
///              reference                              unless apart and part of the text
///              gap before it                          with gaps, if it is part of the text: a string
///              begin, length                          apart, if it is part of the text
/// text       nothing | the gap at the end: a string | reference     by form
/// left out   count, then text and reason: references
///
/// reference  0 for none, else 1 + the difference of its id to that of the reference before, signed
/// time       0 none | 1 ISO form: a string | 2 ISO form and its two ends, three strings
/// ```
/// Numbers are of variable length ([VarOut]). Paragraphs of a first revision have ids in a row, so a reference costs a byte; a
/// later revision points back to most of them and again they are in a row.
///
/// *Laid out* is the text that [Witness.Builder] makes of its blocks. *With gaps* is plain text whose paragraphs stand in order
/// with other white space between. *Apart* is what is neither: the text is a paragraph of its own and blocks are slices of it.
final class WitnessLayout {
  private static final int VERSION = 1;

  private static final int LAID_OUT = 0;
  private static final int WITH_GAPS = 1;
  private static final int APART = 2;

  private static final int TIME_AS_ISO = 1;
  private static final int TIME_IN_FULL = 2;

  /// As they stand in layouts that are stored: new kinds go to the end.
  private static final List<BlockKind> KINDS =
      List.of(
          BlockKind.HEADLINE,
          BlockKind.STANDFIRST,
          BlockKind.PARAGRAPH,
          BlockKind.SUBHEADLINE,
          BlockKind.LIST_ITEM,
          BlockKind.QUOTATION,
          BlockKind.CAPTION,
          BlockKind.CORRECTION,
          BlockKind.LIVE_ENTRY,
          BlockKind.TABLE);

  private WitnessLayout() {}

  /// Every string that the layout will refer to; may name one twice.
  static List<String> strings(Witness witness) {
    List<String> strings = new ArrayList<>();
    encode(
        witness,
        text -> {
          strings.add(text);
          return 0;
        });
    return strings;
  }

  /// @param ids of all [#strings]
  static byte[] encode(Witness witness, ToLongFunction<String> ids) {
    Writer to = new Writer(ids);
    to.out.number(VERSION);
    to.reference(witness.headline());
    to.reference(witness.standfirst());
    to.out.number(witness.byline().size());
    witness.byline().forEach(to::reference);
    to.time(witness.publishedAt());
    to.time(witness.modifiedAt());
    to.reference(witness.language());
    blocks(witness, to);
    to.out.number(witness.leftOut().size());
    for (LeftOut part : witness.leftOut()) {
      to.reference(part.text());
      to.reference(part.why());
    }
    return to.out.bytes();
  }

  private static void blocks(Witness witness, Writer to) {
    int form = form(witness);
    to.out.number(form);
    to.out.number(witness.blocks().size());
    int end = 0;
    for (Block block : witness.blocks()) {
      @Nullable Span span = block.span();
      to.out.number(KINDS.indexOf(block.kind()) * 2L + (span == null ? 0 : 1));
      if (span == null || form != APART) {
        to.reference(block.text());
      }
      if (span != null && form == WITH_GAPS) {
        to.out.text(witness.text().substring(end, span.begin()));
      }
      if (span != null && form == APART) {
        to.out.number(span.begin());
        to.out.number(span.length());
      }
      end = span == null ? end : span.end();
    }
    switch (form) {
      case WITH_GAPS -> to.out.text(witness.text().substring(end));
      case APART -> to.reference(witness.text());
      default -> {}
    }
  }

  private static int form(Witness witness) {
    boolean laidOut = true;
    boolean inOrder = true;
    int end = 0;
    for (Block block : witness.textBlocks()) {
      Span span = Objects.requireNonNull(block.span());
      inOrder &= span.begin() >= end;
      if (!inOrder) {
        return APART;
      }
      laidOut &= witness.text().substring(end, span.begin()).equals(end == 0 ? "" : Witness.BREAK);
      end = span.end();
    }
    return laidOut && end == witness.text().length() ? LAID_OUT : WITH_GAPS;
  }

  /// @throws IllegalStateException when the bytes are damaged or of a later version
  static Parsed parse(byte[] layout) {
    Reader from = new Reader(new VarIn(layout));
    long version = from.in.number();
    if (version != VERSION) {
      throw new IllegalStateException("a witness in a layout of version " + version);
    }
    return from.parsed();
  }

  /// A layout with ids in the place of texts; 0 for none.
  record Parsed(
      long headline,
      long standfirst,
      List<Long> byline,
      @Nullable PageTime published,
      @Nullable PageTime modified,
      long language,
      int form,
      List<ParsedBlock> blocks,
      String lastGap,
      long text,
      List<Long> leftOut,
      List<Long> ids) {

    /// @param texts for all of `ids`
    Witness witness(LongFunction<String> texts) {
      StringBuilder text = new StringBuilder(form == APART ? texts.apply(this.text) : "");
      List<Block> placed = new ArrayList<>();
      for (ParsedBlock block : blocks) {
        placed.add(block.placed(form, text, texts));
      }
      text.append(lastGap);
      List<LeftOut> parts = new ArrayList<>();
      for (int i = 0; i < leftOut.size(); i += 2) {
        parts.add(new LeftOut(texts.apply(leftOut.get(i)), texts.apply(leftOut.get(i + 1))));
      }
      return new Witness(
          orNull(headline, texts),
          orNull(standfirst, texts),
          byline.stream().map(texts::apply).toList(),
          published,
          modified,
          orNull(language, texts),
          text.toString(),
          placed,
          parts);
    }

    private static @Nullable String orNull(long id, LongFunction<String> texts) {
      return id == 0 ? null : texts.apply(id);
    }
  }

  /// A block with an id in the place of its text.
  record ParsedBlock(BlockKind kind, boolean inText, long id, String gap, int begin, int length) {

    private Block placed(int form, StringBuilder text, LongFunction<String> texts) {
      if (!inText) {
        return new Block(kind, texts.apply(id), null);
      }
      if (form == APART) {
        Span span = new Span(begin, begin + length);
        return new Block(kind, text.substring(begin, begin + length), span);
      }
      text.append(form == LAID_OUT && !text.isEmpty() ? Witness.BREAK : gap);
      int from = text.length();
      text.append(texts.apply(id));
      return new Block(kind, text.substring(from), new Span(from, text.length()));
    }
  }

  private static final class Writer {
    private final VarOut out = new VarOut();
    private final ToLongFunction<String> ids;
    private long last;

    Writer(ToLongFunction<String> ids) {
      this.ids = ids;
    }

    void reference(@Nullable String text) {
      if (text == null) {
        out.number(0);
        return;
      }
      long id = ids.applyAsLong(text);
      long difference = id - last;
      out.number(1 + ((difference << 1) ^ (difference >> 63)));
      last = id;
    }

    void time(@Nullable PageTime time) {
      if (time == null) {
        out.number(0);
        return;
      }
      boolean plain = PageTime.parse(time.iso()).filter(time::equals).isPresent();
      out.number(plain ? TIME_AS_ISO : TIME_IN_FULL);
      out.text(time.iso());
      if (!plain) {
        out.text(time.earliest().toString());
        out.text(time.latest().toString());
      }
    }
  }

  private static final class Reader {
    private final VarIn in;
    private final List<Long> ids = new ArrayList<>();
    private long last;

    Reader(VarIn in) {
      this.in = in;
    }

    Parsed parsed() {
      long headline = reference();
      long standfirst = reference();
      List<Long> byline = references(in.count());
      @Nullable PageTime published = time();
      @Nullable PageTime modified = time();
      long language = reference();
      int form = in.count();
      List<ParsedBlock> blocks = new ArrayList<>();
      for (int left = in.count(); left > 0; left--) {
        blocks.add(block(form));
      }
      String lastGap = form == WITH_GAPS ? in.text() : "";
      long text = form == APART ? reference() : 0;
      List<Long> leftOut = references(Math.multiplyExact(in.count(), 2));
      return new Parsed(
          headline,
          standfirst,
          byline,
          published,
          modified,
          language,
          form,
          blocks,
          lastGap,
          text,
          leftOut,
          ids);
    }

    private ParsedBlock block(int form) {
      int kind = in.count();
      boolean inText = (kind & 1) == 1;
      boolean slice = inText && form == APART;
      long id = slice ? 0 : reference();
      String gap = inText && form == WITH_GAPS ? in.text() : "";
      int begin = slice ? in.count() : 0;
      int length = slice ? in.count() : 0;
      return new ParsedBlock(KINDS.get(kind >> 1), inText, id, gap, begin, length);
    }

    private long reference() {
      long stored = in.number();
      if (stored == 0) {
        return 0;
      }
      long difference = stored - 1;
      last += (difference >>> 1) ^ -(difference & 1);
      ids.add(last);
      return last;
    }

    private List<Long> references(int count) {
      List<Long> references = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        references.add(reference());
      }
      return references;
    }

    private @Nullable PageTime time() {
      int kind = in.count();
      if (kind == 0) {
        return null;
      }
      String iso = in.text();
      if (kind == TIME_AS_ISO) {
        return PageTime.parse(iso)
            .orElseThrow(() -> new IllegalStateException("damaged: a time of " + iso));
      }
      return new PageTime(iso, Instant.parse(in.text()), Instant.parse(in.text()));
    }
  }
}
