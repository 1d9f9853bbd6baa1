package org.stemma.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// One document as it came in, decoded and named, before anything is taken out of it.
///
/// @param id unique in one run
/// @param place file, or file and line, for messages about it
/// @param form what the content is
/// @param content never blank
/// @param title as a JSONL line gives it; null when none does
/// @param source the outlet, as a JSONL line or the user gives it; null when nobody does
/// @param url as a JSONL line or the user gives it; null when nobody does
/// @param date as a JSONL line gives it; null when none does
public record RawDocument(
    String id,
    String place,
    Form form,
    String content,
    @Nullable String title,
    @Nullable String source,
    @Nullable String url,
    @Nullable PageTime date) {

  /// The same as fetched at another address.
  public RawDocument at(@Nullable String address) {
    return new RawDocument(id, place, form, content, title, source, address, date);
  }

  /// What the content of a document is, which decides what is done to it.
  public enum Form {
    /// A web page.
    HTML,
    /// Text that somebody saved or copied from a page: page furniture may stand in it.
    TEXT,
    /// Text of a JSONL line: kept to the letter.
    DATA
  }

  /// What is done with each document as it comes in.
  @FunctionalInterface
  public interface Taker {
    /// @throws IOException when the result cannot be written; reading then ends
    void take(RawDocument document) throws IOException;
  }
}
