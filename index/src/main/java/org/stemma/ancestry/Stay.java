package org.stemma.ancestry;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Revision;
import org.stemma.text.PageTime;

/// In which versions of its article a passage stood, and between which times.
///
/// @param versions numbers of the revisions that have it, rising; not empty
/// @param of how many revisions the article has
/// @param first the first of them
/// @param goneAt when the first version after them that is without it was first seen; null when the newest has it
/// @param time when the passage came to be, as far as captures tell and, for the first version of an article, as its page claims:
///     not before the last look that found the article without it, at the latest when it was first seen.

public record Stay(
    List<Integer> versions, int of, Revision first, @Nullable Instant goneAt, PageTime time) {

  public Stay {
    versions = List.copyOf(versions);
  }

  /// @param having the revisions that have it, by number
  /// @param all revisions of the article, by number
  /// @param claimed by the page of the first of those that have it
  static Stay of(List<Revision> having, List<Revision> all, @Nullable PageTime claimed) {
    Revision first = having.getFirst();
    int last = having.getLast().number();
    Instant gone =
        all.stream()
            .filter(revision -> revision.number() > last)
            .map(Revision::seenAt)
            .findFirst()
            .orElse(null);
    return new Stay(
        having.stream().map(Revision::number).toList(),
        all.size(),
        first,
        gone,
        time(first, claimed));
  }

  /// What a first version claims is believed as far as it doesn't contradict our own eyes: nobody looked before it.
  private static PageTime time(Revision first, @Nullable PageTime claimed) {
    Instant seen = first.seenAt();
    Instant without = first.lastWithout();
    if (without != null) {
      return new PageTime(without + "/" + seen, without, seen);
    }
    if (claimed != null && !claimed.latest().isAfter(seen)) {
      return claimed;
    }
    return new PageTime("../" + seen, Instant.MIN, seen);
  }
}
