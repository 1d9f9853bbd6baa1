package org.stemma.ancestry;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Revision;
import org.stemma.text.PageTime;

/// In which versions of its article a passage stood, and between which times.
///
/// @param versions numbers of the revisions that have it, rising; not empty. Of several articles that turned out to be one, those of the
///     article whose revision `first` is
/// @param of how many revisions that article has
/// @param first the first of them
/// @param goneAt when the first version after them that is without it was first seen; null when the newest has it
/// @param time when the passage came to be, as far as captures tell and, for the first version of an article, as its page claims:
///     not before the last look that found the article without it, at the latest when it was first seen.
public record Stay(
    List<Integer> versions, int of, Revision first, @Nullable Instant goneAt, PageTime time) {

  public Stay {
    versions = List.copyOf(versions);
  }

  /// @param having the revisions that have it, in the order of `all`
  /// @param all revisions of the article, in the order in which they were first seen
  /// @param claimed by the page of the first of those that have it
  static Stay of(List<Revision> having, List<Revision> all, @Nullable PageTime claimed) {
    Revision first = having.getFirst();
    int after = all.indexOf(having.getLast()) + 1;
    Instant gone = after < all.size() ? all.get(after).seenAt() : null;
    return new Stay(
        ofArticle(first.article(), having).map(Revision::number).toList(),
        (int) ofArticle(first.article(), all).count(),
        first,
        gone,
        time(first, claimed));
  }

  private static Stream<Revision> ofArticle(long article, List<Revision> revisions) {
    return revisions.stream().filter(revision -> revision.article() == article);
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
