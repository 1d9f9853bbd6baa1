package org.stemma.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Names;
import org.stemma.text.PersonName;
import org.stemma.text.Span;
import org.stemma.text.Tokens;

/// The names of one text, and under which of them a person goes: the fullest.
///
/// Keeps the first [#MOST] different names: no article has more, and a list of all names of a directory must not make every
/// look-up long.
final class People {

  private static final int MOST = 1_000;

  /// A name of two words or more, as it stands in the text without titles.
  private record Known(String text, PersonName name) {}

  private final List<Known> full = new ArrayList<>();
  private final Map<String, String> fullest = new HashMap<>();
  private final Map<String, Set<String>> titles = new HashMap<>();

  People(List<Paragraph> paragraphs) {
    Set<String> seen = new LinkedHashSet<>();
    for (Paragraph paragraph : paragraphs) {
      Tokens tokens = paragraph.tokens();
      for (Span name : Names.in(tokens)) {
        String text = paragraph.text(name);
        if (seen.size() < MOST && seen.add(text)) {
          know(text);
        }
        title(tokens, name, text);
      }
    }
  }

  private void know(String text) {
    PersonName name = PersonName.of(text);
    if (name.length() > 1 && Names.kind(text) != Names.Kind.GROUP) {
      full.add(new Known(text.substring(name.begin()), name));
    }
  }

  /// Remembers the offices in and before a name: "minister" for "Foreign Minister Anna Lind" and "the minister Anna Lind".
  private void title(Tokens tokens, Span range, String text) {
    if (titles.size() >= MOST || Names.bare(text).isEmpty()) {
      return;
    }
    for (int i = Math.max(0, range.begin() - 1); i < range.end(); i++) {
      if (Words.isPerson(tokens.folded(i))) {
        titles.computeIfAbsent(tokens.folded(i), key -> new LinkedHashSet<>()).add(text);
      }
    }
  }

  /// The fullest form in which the text gives a name; the name itself, without titles, when there is no fuller one.
  String fullest(String name) {
    return fullest.computeIfAbsent(name, this::find);
  }

  private String find(String name) {
    String bare = Names.bare(name);
    PersonName wanted = PersonName.of(name);
    Known best = null;
    for (Known known : full) {
      boolean fuller = best == null || known.name().length() > best.name().length();
      if (fuller && (known.name().same(wanted) || isGivenNameOf(wanted, known.name()))) {
        best = known;
      }
    }
    return best == null || best.name().length() <= wanted.length() ? bare : best.text();
  }

  /// `Hillary` in a text that names `Hillary Clinton`.
  private static boolean isGivenNameOf(PersonName name, PersonName full) {
    return name.length() == 1 && !name.titled() && full.given().getFirst().equals(name.family());
  }

  /// The one person whose office a word names in this text ("minister"); null when there is none or several.
  @Nullable String holderOf(String office) {
    Set<String> holders = new LinkedHashSet<>();
    for (String holder : titles.getOrDefault(office, Set.of())) {
      if (PersonName.of(holder).length() > 0) {
        holders.add(fullest(holder));
      }
    }
    return holders.size() == 1 ? holders.iterator().next() : null;
  }
}
