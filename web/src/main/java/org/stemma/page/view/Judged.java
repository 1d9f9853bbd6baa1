package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What people say of something that a page shows.
///
/// @param form to say something oneself; null for who is not signed in
public record Judged(List<Said> said, @Nullable Form form) {

  public static final Judged NOTHING = new Judged(List.of(), null);

  public Judged {
    said = List.copyOf(said);
  }

  /// What somebody said.
  ///
  /// @param word `disputed` or `confirmed`
  /// @param note may be empty
  /// @param was the wording of which it was said; empty when that is what is shown
  /// @param withdraw where it is taken back; null for who did not say it
  public record Said(
      String word, String name, Moment at, String note, String was, @Nullable String withdraw) {}

  /// A form.
  ///
  /// @param kind of what is judged
  /// @param digest by which that is found
  /// @param version number of the version it is of; null where that does not matter
  public record Form(String action, String kind, String digest, @Nullable Integer version) {}
}
