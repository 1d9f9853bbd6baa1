package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The tokens of an account.
///
/// @param action to which the form for a new one is sent
/// @param made the one that was just made, to be shown once; null for none
public record TokensView(Frame frame, String action, @Nullable String made, List<Row> rows) {

  public TokensView {
    rows = List.copyOf(rows);
  }

  /// A token.
  ///
  /// @param revoke null when it is revoked
  public record Row(String label, Moment made, Frame.@Nullable Deed revoke) {}
}
