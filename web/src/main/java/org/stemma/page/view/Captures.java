package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A stretch of an article's captures, the oldest first.
///
/// @param more address of those after these; null when there are none
/// @param evidence address of all captures of the article as one file; null when it can't be had
public record Captures(List<Item> items, @Nullable String more, @Nullable String evidence) {

  public Captures {
    items = List.copyOf(items);
  }

  /// A capture.
  ///
  /// @param url null when it is the article's own
  /// @param status of HTTP; empty when there was no answer
  /// @param record how the archive holds it
  /// @param place file and offset of its record; empty when there is none
  /// @param file address of the capture as a file; null when it can't be had
  /// @param digest of the payload, whole; empty when there was none
  public record Item(
      Moment at,
      String outcome,
      String status,
      String detail,
      @Nullable String url,
      String record,
      String place,
      @Nullable String file,
      String digest) {

    /// The digest's algorithm and the begin of its value: enough to see that two differ.
    public String shortDigest() {
      return digest.length() <= 20 ? digest : digest.substring(0, 20) + "…";
    }
  }
}
