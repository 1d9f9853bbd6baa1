package org.stemma.store;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Rows in the order of their ids, fetched a page at a time: a stream over everything holds one page in memory and no
/// connection or transaction between two pages, so that it may take as long as it likes.
final class Pages {
  static final int SIZE = 500;

  private Pages() {}

  /// @param page of at most [#SIZE] rows with ids after the one given
  static <T> Stream<T> stream(long after, LongFunction<List<T>> page, ToLongFunction<T> id) {
    Iterator<T> rows =
        new Iterator<>() {
          private final Deque<T> waiting = new ArrayDeque<>();
          private long last = after;
          private boolean ended;

          @Override
          public boolean hasNext() {
            if (waiting.isEmpty() && !ended) {
              waiting.addAll(page.apply(last));
              ended = waiting.size() < SIZE;
            }
            return !waiting.isEmpty();
          }

          @Override
          public T next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            T row = waiting.removeFirst();
            last = id.applyAsLong(row);
            return row;
          }
        };
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false);
  }
}
