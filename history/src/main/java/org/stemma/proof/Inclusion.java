package org.stemma.proof;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.stemma.store.SealedDay;

/// The proof that a line is among those a day was sealed over, complete in itself: whoever has the day's root from elsewhere
/// needs nothing else of ours to check it.
///
/// @param line what is proved, see [Leaf]
/// @param day as it was sealed
/// @param index of the leaf in its day, from 0
/// @param path neighbours on the way to the tree's root, the lowest first, in hexadecimal digits (RFC 9162 §2.1.3)
public record Inclusion(String line, SealedDay day, long index, List<String> path) {

  /// Copies the list.
  public Inclusion {
    path = List.copyOf(path);
  }

  /// The day's root that follows from it; empty when the path has not the length that index and number of leaves ask for.
  public Optional<String> root() {
    return tree().map(tree -> DayRoot.of(day.day(), day.previous(), day.leaves(), tree));
  }

  /// RFC 9162 §2.1.3.2: from the leaf up, on the left where the place is odd or the last of its level, else on the right.
  private Optional<String> tree() {
    byte[] hash = Hashes.leaf(line.getBytes(StandardCharsets.UTF_8));
    Iterator<String> neighbours = path.iterator();
    long place = index;
    for (long last = day.leaves() - 1; last > 0; last >>= 1) {
      boolean hasNeighbour = (place & 1) == 1 || place < last;
      if (hasNeighbour && !neighbours.hasNext()) {
        return Optional.empty();
      }
      if (hasNeighbour) {
        byte[] neighbour = HexFormat.of().parseHex(neighbours.next());
        hash = (place & 1) == 1 ? Hashes.node(neighbour, hash) : Hashes.node(hash, neighbour);
      }
      place >>= 1;
    }
    boolean fits = place == 0 && !neighbours.hasNext();
    return fits ? Optional.of(Hashes.hex(hash)) : Optional.empty();
  }
}
