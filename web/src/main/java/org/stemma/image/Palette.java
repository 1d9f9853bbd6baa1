package org.stemma.image;

import org.stemma.image.Layout.Ink;

/// The colours of the pages by day, as numbers 0xRRGGBB.
final class Palette {
  static final int PAPER = 0xFBFAF6;
  static final int RULE = 0xDCD7CB;
  static final int NONE = -1;

  private Palette() {}

  static int ink(Ink ink) {
    return switch (ink) {
      case PLAIN -> 0x1C1B19;
      case QUIET -> 0x615D55;
      case OMITTED -> 0x8F1D16;
      case ADDED -> 0x14532A;
    };
  }

  /// Behind the words; [#NONE] for none.
  static int tint(Ink ink) {
    return switch (ink) {
      case PLAIN, QUIET -> NONE;
      case OMITTED -> 0xFBE3DF;
      case ADDED -> 0xDCF1E0;
    };
  }
}
