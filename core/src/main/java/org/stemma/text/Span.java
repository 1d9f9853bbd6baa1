package org.stemma.text;

/// A range of a text in UTF-16 code units, zero-based and half-open: `begin` is in, `end` is not.
///
/// @param begin first unit; at least 0
/// @param end one past the last unit; at least `begin`, so a span may be empty
public record Span(int begin, int end) implements Comparable<Span> {

  public Span {
    if (begin < 0 || end < begin) {
      throw new IllegalArgumentException("no span: " + begin + " to " + end);
    }
  }

  public int length() {
    return end - begin;
  }

  public boolean isEmpty() {
    return begin == end;
  }

  public boolean contains(int position) {
    return begin <= position && position < end;
  }

  public boolean contains(Span other) {
    return begin <= other.begin && other.end <= end;
  }

  /// True when the two share at least one unit; spans that only touch do not overlap.
  public boolean overlaps(Span other) {
    return begin < other.end && other.begin < end;
  }

  public Span shift(int by) {
    return new Span(begin + by, end + by);
  }

  /// The smallest span that holds both.
  public Span cover(Span other) {
    return new Span(Math.min(begin, other.begin), Math.max(end, other.end));
  }

  public String of(String text) {
    return text.substring(begin, end);
  }

  /// The same without the white space at its ends; empty when there is nothing else.
  public Span stripped(String text) {
    int from = begin;
    int to = end;
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /// By begin, then by end.
  @Override
  public int compareTo(Span other) {
    int byBegin = Integer.compare(begin, other.begin);
    return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
  }
}
