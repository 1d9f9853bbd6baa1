package org.stemma.newsroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Invented news sentences from a small grammar, with places left open for names and numbers. The same seed gives the same.
///
/// A sentence is a subject, a verb and one or two circumstances; a paragraph two to five sentences, of which the first names a
/// place and a number that the caller puts in, so that no two articles have a paragraph in common.
final class Phrasing {

  /// Stands in a paragraph where the caller puts a name, then a number.
  static final char SLOT = '\u0000';

  private static final String[] WHO =
      """
      the harbour master|a spokeswoman for the ferry company|the council's surveyor|the regatta committee
      the keeper of the lower lock|two members of the lights board|the fishermen's widows' fund
      a retired pilot|the schoolteacher|the director of the savings bank|the bakers of the old town
      an engineer who had come by train|the night editor|the commission on tides|the choir
      """
          .strip()
          .split("[|\\n]");

  private static final String[] DID =
      """
      refused to confirm the figures|had asked for a second opinion|would publish the drawings
      counted the boats again|promised a new bridge|put the question to a vote
      had not been told of the delay|ordered another inspection|withdrew the complaint
      wants to see the accounts first|spoke of a misunderstanding|said that the water was too high
      denied that anybody had been dismissed|will move the market to the quay|closed the upper gate
      """
          .strip()
          .split("[|\\n]");

  private static final String[] HOW =
      """
      before the ice had gone|after a meeting of more than three hours|without giving a reason
      although the rules forbid it|in front of about forty people|for the second time since Easter
      because the pump had failed again|on the advice of a lawyer from the capital|as the rain began
      while the ferry waited|in a letter that was read aloud|to nobody's surprise
      at a price that was not disclosed|in spite of the fog|with a show of hands
      """
          .strip()
          .split("[|\\n]");

  private static final String[] LEAD =
      """
      In %1$s, where %1$s families still live by the canal,|At %1$s, some %1$s metres above the weir,
      The town of %1$s, with its %1$s mooring rings, has seen worse, but|From %1$s, which sold %1$s tonnes of barley last year,
      """
          .replace("%1$s", String.valueOf(SLOT))
          .strip()
          .split("[|\\n]");

  private static final String[] FIRST = {
    "Elm", "Kel", "Oster", "Sand", "Tarn", "Hal", "Mar", "Lin"
  };
  private static final String[] SECOND = {
    "wick", "ford", "mund", "haven", "stead", "lock", "by", "ness"
  };

  private final Random random;

  Phrasing(long seed) {
    random = new Random(seed);
  }

  /// Paragraphs of 45 to 90 words, each with two slots in its first sentence.
  List<String> paragraphs(int count) {
    List<String> paragraphs = new ArrayList<>();
    for (int made = 0; made < count; made++) {
      StringBuilder paragraph = new StringBuilder(one(LEAD)).append(' ').append(clause());
      int sentences = 2 + random.nextInt(3);
      for (int further = 0; further < sentences; further++) {
        String clause = clause();
        paragraph.append(' ').append(Character.toUpperCase(clause.charAt(0)));
        paragraph.append(clause, 1, clause.length());
      }
      paragraphs.add(paragraph.toString());
    }
    return paragraphs;
  }

  /// One of 64 names of towns.
  static String town(long number) {
    int index = (int) Math.floorMod(number, 64L);
    return FIRST[index / 8] + SECOND[index % 8];
  }

  private String clause() {
    String clause = one(WHO) + " " + one(DID) + " " + one(HOW);
    return random.nextInt(3) == 0
        ? clause + ", and " + one(WHO) + " " + one(DID) + "."
        : clause + ".";
  }

  private String one(String[] of) {
    return of[random.nextInt(of.length)];
  }
}
