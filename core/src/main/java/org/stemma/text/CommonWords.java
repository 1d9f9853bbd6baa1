package org.stemma.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The commonest words of English, for what a handful of documents cannot tell: that `meeting` says less than `lakeside`.
public final class CommonWords {

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String LIST = read();
  private static final Set<String> FUNCTION = part("[function]");
  private static final Set<String> CONTENT = part("[common]");

  private CommonWords() {}

  /// Articles, pronouns, auxiliaries, prepositions, conjunctions and the like, folded.
  public static Set<String> function() {
    return FUNCTION;
  }

  /// Common nouns, verbs and adjectives, folded, mostly in their base form.
  public static Set<String> content() {
    return CONTENT;
  }

  /// True for a folded word that either list holds.
  public static boolean contains(String folded) {
    return FUNCTION.contains(folded) || CONTENT.contains(folded);
  }

  private static Set<String> part(String heading) {
    int begin = LIST.indexOf(heading) + heading.length();
    int next = LIST.indexOf('[', begin);
    return BLANKS
        .splitAsStream(LIST.substring(begin, next < 0 ? LIST.length() : next).strip())
        .map(Tokens::fold)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String read() {
    try (var in = CommonWords.class.getResourceAsStream("common-words.txt")) {
      String list = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return list.replaceAll("(?m)^#.*$", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
