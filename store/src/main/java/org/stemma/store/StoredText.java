package org.stemma.store;

import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/// A paragraph as bytes.
///
/// ```
/// 0  UTF-8
/// 1  length of the UTF-8 (4 bytes, big-endian)  zstd frame
/// 2  UTF-16, big-endian: what has half a surrogate pair, which UTF-8 can't hold
/// ```
final class StoredText {
  private static final byte PLAIN = 0;
  private static final byte PACKED = 1;
  private static final byte UNPAIRED = 2;

  /// Bytes; a shorter text gains less than the frame costs.
  private static final int WORTH_PACKING = 400;

  private static final int LEVEL = 6;
  private static final int PACKED_HEAD = 5;

  private static final Queue<Tools> IDLE = new ConcurrentLinkedQueue<>();

  private StoredText() {}

  /// Their making takes three times as long as packing a paragraph.
  private static final class Tools {
    final ZstdCompressCtx packer = new ZstdCompressCtx().setLevel(LEVEL);
    final ZstdDecompressCtx unpacker = new ZstdDecompressCtx();
  }

  static byte[] of(String text) {
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
      return headed(UNPAIRED, units(text));
    }
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return utf8.length < WORTH_PACKING ? headed(PLAIN, utf8) : packed(utf8);
  }

  private static byte[] packed(byte[] utf8) {
    byte[] frame = with(tools -> tools.packer.compress(utf8));
    boolean pays = frame.length + PACKED_HEAD < utf8.length;
    // Some builds of the JDK moved arrays while native code worked on them (JDK-8377811): what is
    // kept for ever is read back.
    if (!pays || !Arrays.equals(unpacked(frame, utf8.length), utf8)) {
      return headed(PLAIN, utf8);
    }
    return ByteBuffer.allocate(PACKED_HEAD + frame.length)
        .put(PACKED)
        .putInt(utf8.length)
        .put(frame)
        .array();
  }

  private static byte[] unpacked(byte[] frame, int length) {
    return with(tools -> tools.unpacker.decompress(frame, length));
  }

  /// Work by tools that are lent out and taken back. They are not thread locals, since the threads are virtual and there may be
  /// thousands.
  private static byte[] with(Function<Tools, byte[]> work) {
    Tools tools = IDLE.poll();
    if (tools == null) {
      tools = new Tools();
    }
    byte[] result = work.apply(tools); // tools that failed are left to the collector
    IDLE.add(tools);
    return result;
  }

  /// Not by an encoder: it would put U+FFFD in the place of what is unpaired.
  private static byte[] units(String text) {
    byte[] units = new byte[Character.BYTES * text.length()];
    ByteBuffer.wrap(units).asCharBuffer().put(text);
    return units;
  }

  private static byte[] headed(byte form, byte[] content) {
    return ByteBuffer.allocate(1 + content.length).put(form).put(content).array();
  }

  /// @throws IllegalStateException when the bytes are damaged or of a later form
  static String text(byte[] stored) {
    ByteBuffer bytes = ByteBuffer.wrap(stored);
    return switch (bytes.get()) {
      case PLAIN -> new String(stored, 1, stored.length - 1, StandardCharsets.UTF_8);
      case PACKED -> {
        byte[] frame = Arrays.copyOfRange(stored, PACKED_HEAD, stored.length);
        yield new String(unpacked(frame, bytes.getInt()), StandardCharsets.UTF_8);
      }
      case UNPAIRED -> bytes.asCharBuffer().toString();
      default -> throw new IllegalStateException("a paragraph in form " + stored[0]);
    };
  }
}
