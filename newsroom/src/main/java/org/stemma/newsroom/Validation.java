package org.stemma.newsroom;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// The two validators of RFC 9110, 8.8, and the 304 they lead to.
///
/// @param etag with its quotation marks; null when none is sent
/// @param modifiedAt null when none is sent
record Validation(@Nullable String etag, @Nullable Instant modifiedAt) {

  /// @param content changes when what is served changes
  static Validation of(Outlet.Validators habit, int content, Instant modifiedAt) {
    String etag = "\"" + Integer.toHexString(content) + "\"";
    return switch (habit) {
      case ETAG -> new Validation(etag, null);
      case MODIFIED -> new Validation(null, modifiedAt);
      case BOTH -> new Validation(etag, modifiedAt);
      case NONE -> new Validation(null, null);
    };
  }

  /// The answer with its validators, or 304 when the client has it already.
  Answer apply(Request request, Answer answer) {
    Answer marked = answer;
    if (etag != null) {
      marked = marked.with("ETag", etag);
    }
    if (modifiedAt != null) {
      marked = marked.with("Last-Modified", ResponseBytes.httpDate(modifiedAt));
    }
    return isKnownTo(request) ? marked.notModified() : marked;
  }

  /// RFC 9110, 13.2.2: If-Modified-Since counts only where there is no If-None-Match.
  private boolean isKnownTo(Request request) {
    String known = request.header("if-none-match");
    if (!known.isEmpty()) {
      return etag != null && known.contains(etag);
    }
    String since = request.header("if-modified-since");
    if (since.isEmpty() || modifiedAt == null) {
      return false;
    }
    try {
      Instant had = ZonedDateTime.parse(since, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return modifiedAt.getEpochSecond() <= had.getEpochSecond();
    } catch (DateTimeException e) {
      return false; // RFC 9110, 13.1.3: a date that is none is ignored
    }
  }
}
