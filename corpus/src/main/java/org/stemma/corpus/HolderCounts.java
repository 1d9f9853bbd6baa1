package org.stemma.corpus;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.reuse.WordHolders;

/// How many documents hold each word, in a table that does not grow with the words.
///
/// A count-min sketch with conservative update (Cormode and Muthukrishnan 2005; Estan and Varghese 2002): each word has a cell in
/// each of two rows and counts as the lesser of the two; only that one is raised. So a count is never too small, and too great
/// only for words that in both rows share their cell with more frequent ones. A million articles hold some ten million different
/// words, nearly all of them a few times; their cells then stand a handful too high, out of a million. Takes 32 MB.
final class HolderCounts implements WordHolders {

  private static final int BITS = 22;
  private static final int MASK = (1 << BITS) - 1;

  private final int[] first = new int[1 << BITS];
  private final int[] second = new int[1 << BITS];
  private int documents;

  /// @param stems of one document, each once
  void add(int[] stems) {
    documents++;
    for (int stem : stems) {
      int a = cellOfFirst(stem);
      int b = cellOfSecond(stem);
      int least = Math.min(first[a], second[b]);
      first[a] = Math.max(first[a], least + 1);
      second[b] = Math.max(second[b], least + 1);
    }
  }

  @Override
  public int documents() {
    return documents;
  }

  @Override
  public int holding(int stem) {
    return Math.min(first[cellOfFirst(stem)], second[cellOfSecond(stem)]);
  }

  private static int cellOfFirst(int stem) {
    return stem & MASK;
  }

  private static int cellOfSecond(int stem) {
    return (stem * 0x9E3779B1) >>> (32 - BITS);
  }

  void save(Path file) throws IOException {
    try (DataOutputStream out = new DataOutputStream(Files.newOutputStream(file))) {
      out.writeInt(documents);
      out.write(bytes(first));
      out.write(bytes(second));
    }
  }

  private static byte[] bytes(int[] row) {
    ByteBuffer bytes = ByteBuffer.allocate(4 * row.length);
    bytes.asIntBuffer().put(row);
    return bytes.array();
  }

  static HolderCounts load(Path file) throws IOException {
    HolderCounts counts = new HolderCounts();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      counts.documents = in.readInt();
      load(in, counts.first);
      load(in, counts.second);
    }
    return counts;
  }

  private static void load(DataInputStream in, int[] row) throws IOException {
    ByteBuffer.wrap(in.readNBytes(4 * row.length)).asIntBuffer().get(row);
  }
}
