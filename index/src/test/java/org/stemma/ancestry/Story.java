package org.stemma.ancestry;

/// What the invented outlets of these tests print.
final class Story {

  static final String FERRY =
      "The ferry to Lindholm was withdrawn on Tuesday after inspectors found cracks in the hull"
          + " that had been painted over in the spring, the harbour board said.";

  static final String DIVER =
      "A diver who examined the vessel below the waterline counted eleven cracks, the longest of"
          + " them as long as his forearm.";

  static final String PRICE =
      "Islanders will be carried by a chartered catamaran until the autumn, at a fare of nine"
          + " crowns that the county has promised to halve.";

  static final String WEATHER =
      "Gardeners in the southern valleys should cover young tomatoes tonight, since clear skies"
          + " and a northerly wind are expected to bring the last frost of the season.";

  static final String CHESS =
      "The village chess club beat its rivals from across the river by a single point after a game"
          + " of seven hours that ended in candlelight.";

  static final String COUNCIL =
      "Councillors voted narrowly to move the public library into the old tannery, whose roof has"
          + " to be mended before the first shelves can be carried in.";

  private Story() {}

  static String page(String headline, String... paragraphs) {
    return headline + "\n" + String.join("\n", paragraphs);
  }
}
