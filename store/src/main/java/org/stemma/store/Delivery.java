package org.stemma.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Something that is sent, tried until it arrives or is given up.
///
/// @param id the same for all tries
/// @param topic what it is about: nothing is told twice
/// @param account whose it is
/// @param search that it answers; null for none
/// @param revision that is told; null for none
/// @param triedAt when it was last tried; null while it was not
/// @param dueAt when it is tried next; null once it is over
/// @param arrivedAt null while it has not
/// @param answer to the last try, for its owner; null while there is none
public record Delivery(
    String id,
    String topic,
    Kind kind,
    long account,
    @Nullable Long search,
    @Nullable Long revision,
    Instant createdAt,
    int tries,
    @Nullable Instant triedAt,
    @Nullable Instant dueAt,
    @Nullable Instant arrivedAt,
    @Nullable String answer) {

  /// How it is sent, and what.
  public enum Kind {
    /// A change, to an address of the web.
    HOOK,
    /// A change, by mail.
    MAIL,
    /// The question whether somebody wants mails.
    CONFIRM,
    /// The weightiest changes of a day, by mail.
    DIGEST;

    /// `hook`.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One that is not kept yet.
  ///
  /// @param dueAt when it is tried first
  public static Delivery fresh(
      String id,
      String topic,
      Kind kind,
      long account,
      @Nullable Long search,
      @Nullable Long revision,
      Instant dueAt) {
    return new Delivery(
        id, topic, kind, account, search, revision, dueAt, 0, null, dueAt, null, null);
  }
}
