package org.stemma.warc;

import java.util.List;

/// What was found and mended when a folder was opened: the files of writers that died.
///
/// @param files in the order of their names; empty when every writer had closed its file
public record Recovery(List<Mended> files) {

  /// Copies the list.
  public Recovery {
    files = List.copyOf(files);
  }

  /// One file, closed in its writer's place.
  ///
  /// @param file its base name
  /// @param records that it holds now, its first (warcinfo) included
  /// @param kept bytes; 0 when nothing was whole, and the file was removed
  /// @param cut bytes of an unfinished record, or of anything that is no record, which stood at its end
  /// @param damages in the middle, which were left as they are
  public record Mended(String file, long records, long kept, long cut, List<Damage> damages) {

    /// Copies the list.
    public Mended {
      damages = List.copyOf(damages);
    }

    /// One line for a log.
    @Override
    public String toString() {
      String end = cut == 0 ? "nothing to cut" : cut + " unfinished bytes cut off its end";
      String inside = damages.isEmpty() ? "" : "; damaged inside: " + damages;
      return file + ": its writer died; " + records + " records kept, " + end + inside;
    }
  }

  /// Nothing had to be done.
  public boolean isEmpty() {
    return files.isEmpty();
  }
}
