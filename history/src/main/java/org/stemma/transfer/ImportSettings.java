package org.stemma.transfer;

/// How an import goes about.
///
/// @param watch whether the articles are watched from now on
/// @param lenient whether a line that can't be read is counted and passed over; it ends the import otherwise
public record ImportSettings(boolean watch, boolean lenient) {

  /// Articles are kept, not watched; the first line that can't be read ends the import.
  public static ImportSettings standard() {
    return new ImportSettings(false, false);
  }
}
