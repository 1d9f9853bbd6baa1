package org.stemma.reuse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Joins the points that two documents share into fragments: stretches of one text that answer stretches of the other.
///
/// The idea is an old one of text alignment (PAN 2009 to 2014): points that lie near each other in *both* texts belong
/// together, whatever their order; so cut the points where one text has a gap, then each part where the other has, until
/// nothing is left to cut. What is new here is how wide a gap may be. A fixed width either tears spun text to pieces, where
/// one word in five is kept, or glues two copied sentences together over one that was not copied. So it follows the texture:
/// a fragment whose words are nearly all shared holds no gap of more than a dozen words, one that shares a fourth of its words
/// may hold gaps of fifty.
///
/// Costs a sort for each round of cutting; points that would need more than [#ROUNDS] rounds stay together, which no text
/// of people has been seen to do.
final class Chains {

  /// Widest gap in words on either side, for spun text.
  static final int WIDEST_GAP = 50;

  /// Widest gap in words on either side, for copied and edited text.
  static final int NARROW_GAP = 8;

  /// A gap in words is never wider than this, and one over the texture wider than that.
  private static final double GAP_BASE = 4;

  private static final double GAP_TEXTURE = 10;

  /// Words that a fragment must share to be looked at.
  private static final int FEWEST_POINTS = 4;

  private static final int ROUNDS = 40;

  private Chains() {}

  /// @param points as [Seeds#shared] gives them
  /// @param widestGap in words
  /// @return the points of each fragment, in no order; fragments may overlap
  static List<long[]> of(long[] points, int widestGap) {
    List<long[]> fragments = new ArrayList<>();
    split(points, widestGap, 0, fragments);
    return fragments;
  }

  private static void split(long[] points, int gap, int round, List<long[]> fragments) {
    if (points.length < FEWEST_POINTS) {
      return;
    }
    List<long[]> parts = round < ROUNDS ? parts(points, gap) : List.of(points);
    if (parts.size() > 1) {
      for (long[] part : parts) {
        split(part, gap, round + 1, fragments);
      }
      return;
    }
    double texture = Fragment.around(points).texture();
    int narrower = (int) Math.min(gap, GAP_BASE + GAP_TEXTURE / texture);
    if (narrower < gap && round < ROUNDS) {
      split(points, narrower, round + 1, fragments);
    } else {
      fragments.add(points);
    }
  }

  /// Cuts at the gaps of one text, and where there are none at the gaps of the other.
  private static List<long[]> parts(long[] points, int gap) {
    List<long[]> parts = cut(points, gap);
    if (parts.size() > 1) {
      return parts;
    }
    List<long[]> turned = cut(Meeting.turned(points), gap);
    return turned.size() > 1 ? turned.stream().map(Meeting::turned).toList() : parts;
  }

  private static List<long[]> cut(long[] points, int gap) {
    List<long[]> parts = new ArrayList<>();
    int begin = 0;
    for (int i = 1; i <= points.length; i++) {
      if (i == points.length || (points[i] >> 32) - (points[i - 1] >> 32) > gap) {
        parts.add(Arrays.copyOfRange(points, begin, i));
        begin = i;
      }
    }
    return parts;
  }
}
