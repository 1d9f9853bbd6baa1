package org.stemma.upkeep;

import java.util.Locale;

/// Something that is not as it should be.
///
/// @param place where: a file, an article's address, a capture, `database`
/// @param says what is wrong there, in one line
/// @param mend what becomes of it
public record Trouble(String place, String says, Mend mend) {

  /// What becomes of a trouble.
  public enum Mend {
    /// It was mended.
    DONE,
    /// It can be mended, by whoever asks for it.
    POSSIBLE,
    /// Nothing here can mend it: what is lost has to come from a backup.
    NONE;

    /// The word for it in output.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Whether it is still there.
  public boolean isLeft() {
    return mend != Mend.DONE;
  }

  static Trouble left(String place, String says) {
    return new Trouble(place, says, Mend.NONE);
  }

  static Trouble mended(String place, String says) {
    return new Trouble(place, says, Mend.DONE);
  }

  static Trouble mendable(String place, String says) {
    return new Trouble(place, says, Mend.POSSIBLE);
  }
}
