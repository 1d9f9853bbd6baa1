package org.stemma.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells a text's language by its commonest little words, where a page does not say it.
///
/// Idea: function words make a third of running text and hardly occur in other languages (the "short words" method, Grefenstette
/// 1995). Only languages of the table are known; a text of which less than a tenth is such words, or of which two languages claim
/// about the same, has none.
final class Languages {

  /// Words looked at; more do not make it surer.
  private static final int ENOUGH = 600;

  private static final String[] TABLE = {
    "en the of and to in that is was for it with as his on be at by had not are but from have they which he she were has said",
    "de der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie",
    "fr le la les de des et en un une du que est pour qui dans a par plus pas au sur ne se ce il sont avec elle ses",
    "es el la de que y los en un por con las del una se para es su al lo como más fue o pero ha sus le este",
    "it il di che la e in un per una con del non sono da si le della dei al gli è ha più nel alla anche lo",
    "pt o de que e do da em um para com uma os no se na por mais as dos como mas foi ao ele das não",
    "nl de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij hij naar uit door",
    "sv och att det i en som på är av för med till den har de inte om ett han men var jag sig från",
    "da og i at det er en til af på med for de den som ikke der et har var han men om",
    "no og i det er på en til som av for med at de den har ikke et han var men om fra ble",
    "pl w i na się z do że nie to jest o jak od za po przez ale dla są był",
    "tr ve bir bu da için ile de olarak çok daha olan gibi sonra kadar en o ne"
  };

  private static final Map<String, String> WORDS = new HashMap<>();

  static {
    for (String row : TABLE) {
      String language = row.substring(0, 2);
      for (String word : row.substring(3).split(" ", -1)) {
        WORDS.merge(word, language, (some, other) -> some + " " + other);
      }
    }
  }

  private Languages() {}

  /// BCP 47 tag of two letters; null when it is not clear.
  static @Nullable String guess(List<Line> lines) {
    Map<String, Integer> votes = new HashMap<>();
    int seen = 0;
    for (int i = 0; i < lines.size() && seen < ENOUGH; i++) {
      String text = lines.get(i).text();
      seen += vote(text.substring(0, Math.min(text.length(), 4_000)), votes);
    }
    return winner(votes, seen);
  }

  private static int vote(String text, Map<String, Integer> votes) {
    String[] words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1);
    for (String word : words) {
      String languages = WORDS.get(word);
      if (languages != null) {
        for (String language : languages.split(" ", -1)) {
          votes.merge(language, 1, Integer::sum);
        }
      }
    }
    return words.length;
  }

  private static @Nullable String winner(Map<String, Integer> votes, int seen) {
    List<Map.Entry<String, Integer>> ranked =
        votes.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .toList();
    if (ranked.isEmpty() || seen < 20 || ranked.get(0).getValue() * 10 < seen) {
      return null;
    }
    boolean close =
        ranked.size() > 1 && ranked.get(1).getValue() * 10 > ranked.get(0).getValue() * 9;
    return close ? null : ranked.get(0).getKey();
  }
}
