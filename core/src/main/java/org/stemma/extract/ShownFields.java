package org.stemma.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;

/// The byline and the dates that a page shows between its headline and its text, for pages that state them nowhere else; and
/// which pieces only repeat what became a field.
final class ShownFields {

  /// Pieces between headline and text; a page with more between them shows other things there.
  private static final int MOST = 12;

  private final List<String> names = new ArrayList<>();
  private @Nullable PageTime published;
  private @Nullable PageTime modified;

  /// @param pieces of the page
  /// @param from the place of the headline
  /// @param to one past the first piece of running text
  ShownFields(List<Piece> pieces, int from, int to) {
    for (Piece piece : pieces.subList(Math.max(from, to - MOST), Math.max(from, to))) {
      read(piece.text());
    }
  }

  private void read(String text) {
    if (text.length() > 160) {
      return;
    }
    if (names.isEmpty() && Bylines.isByline(text)) {
      names.addAll(Bylines.names(text));
    }
    Dates.Line date = Dates.read(text);
    if (date.leftovers() <= 6) {
      published = published == null ? date.published() : published;
      modified = modified == null ? date.modified() : modified;
    }
  }

  List<String> names() {
    return names;
  }

  @Nullable PageTime published() {
    return published;
  }

  @Nullable PageTime modified() {
    return modified;
  }

  /// True for a piece that says nothing else than the byline or the days of the article.
  static boolean repeats(
      String text, List<String> byline, @Nullable PageTime published, @Nullable PageTime modified) {
    Dates.Line date = Dates.read(text);
    if (date.isDateLine() && date.dated()) {
      return isDayOf(date.published(), published, modified)
          && isDayOf(date.modified(), published, modified);
    }
    if (byline.isEmpty()
        || text.length() > 160
        || !(Bylines.isByline(text) || Bylines.isPerson(text))) {
      return false;
    }
    Set<String> named = new LinkedHashSet<>(Bylines.names(text));
    boolean dayToo = !date.dated() || isDayOf(date.published(), published, modified);
    return dayToo && byline.containsAll(named);
  }

  private static boolean isDayOf(
      @Nullable PageTime shown, @Nullable PageTime published, @Nullable PageTime modified) {
    return shown == null || isDay(shown, published) || isDay(shown, modified);
  }

  private static boolean isDay(PageTime shown, @Nullable PageTime stated) {
    return stated != null
        && stated.iso().length() >= 10
        && shown.iso().startsWith(stated.iso().substring(0, 10));
  }
}
