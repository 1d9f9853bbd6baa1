package org.stemma.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What somebody asked of the search, taken apart.
///
/// ```
/// ceasefire talks           both words, anywhere in headline or text
/// "talks in Geneva"         these words in a row
/// -football  -"live blog"   not these
/// repair*                   any word that begins so
/// title:ceasefire           in the headline
/// removed:hundreds          words that a change took out
/// added:"at least 51"       words that a change put in
/// source:courier.example    of this outlet; several: of any of them
/// -source:pulse.example     not of this one
/// after:2031-05-14          seen on that day or later; also a month, a year
/// before:2031-06            seen before it began
/// ```
/// Case and accents make no difference. Whatever is not understood is taken as words, so that no question is an error; only a date
/// that is none is told in [#notes].
///
/// @param terms what must, or must not, be there; in the order in which it was typed
/// @param sources outlets that are meant, or are not; empty for all
/// @param after the first instant that counts; null for any
/// @param before the first instant that counts no more; null for any
/// @param notes what could not be understood, a sentence each
public record SearchQuery(
    List<Term> terms,
    List<Source> sources,
    @Nullable Instant after,
    @Nullable Instant before,
    List<String> notes) {

  /// Terms that are looked for; a question of more words than this is a text, which [org.stemma.ancestry] traces.
  public static final int MOST_TERMS = 32;

  private static final Pattern PART =
      Pattern.compile(
          "(?<sign>-)?(?:(?<field>\\p{Alpha}+):)?(?:\"(?<phrase>[^\"]*)\"?|(?<word>\\S+))");

  public SearchQuery {
    terms = List.copyOf(terms);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /// Where a term is looked for.
  public enum Place {
    ANYWHERE,
    TITLE,
    REMOVED,
    ADDED;

    private static Optional<Place> of(String field) {
      return switch (field) {
        case "title" -> Optional.of(TITLE);
        case "removed" -> Optional.of(REMOVED);
        case "added" -> Optional.of(ADDED);
        default -> Optional.empty();
      };
    }
  }

  /// A word, or words in a row.
  ///
  /// @param text as it was typed, without quotation marks; of a beginning without its star
  /// @param begins whether a word need only begin so
  /// @param excluded whether it must not be there
  public record Term(Place place, String text, boolean begins, boolean excluded) {}

  /// An outlet.
  ///
  /// @param key of the outlet, or what was typed for it, in lower case
  /// @param excluded whether nothing of it is wanted
  public record Source(String key, boolean excluded) {}

  /// Takes apart what was typed.
  ///
  /// @param typed anything; of more than [#MOST_TERMS] terms only the first are taken, and that is told
  public static SearchQuery of(String typed) {
    return new Parts().of(typed);
  }

  /// True when nothing says what must be there: such a question finds nothing.
  public boolean isEmpty() {
    return terms.stream().allMatch(Term::excluded)
        && sources.stream().allMatch(Source::excluded)
        && after == null
        && before == null;
  }

  /// Whether what was removed or added is asked for: then an answer is a change, not a version.
  public boolean asksForChanges() {
    return terms.stream()
        .anyMatch(term -> term.place == Place.REMOVED || term.place == Place.ADDED);
  }

  /// Gathers the parts of one question.
  private static final class Parts {
    private final List<Term> terms = new ArrayList<>();
    private final List<Source> sources = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Instant after;
    private @Nullable Instant before;

    SearchQuery of(String typed) {
      Matcher part = PART.matcher(typed.replace('“', '"').replace('”', '"'));
      while (part.find()) {
        take(part);
      }
      if (terms.size() > MOST_TERMS) {
        notes.add("Only the first " + MOST_TERMS + " words were looked for.");
        terms.subList(MOST_TERMS, terms.size()).clear();
      }
      return new SearchQuery(terms, sources, after, before, notes);
    }

    private void take(Matcher part) {
      @Nullable String named = part.group("field");
      String field = named == null ? "" : named.toLowerCase(Locale.ROOT);
      @Nullable String phrase = part.group("phrase");
      String text = phrase == null ? part.group("word") : phrase;
      boolean excluded = part.group("sign") != null;
      switch (field) {
        case "source" -> sources.add(new Source(text.toLowerCase(Locale.ROOT), excluded));
        case "after", "before" -> bound(field.equals("after") != excluded, text);
        default -> addTerm(field, text, phrase == null, excluded);
      }
    }

    private void addTerm(String field, String text, boolean single, boolean excluded) {
      Optional<Place> place = Place.of(field);
      String meant = place.isPresent() || field.isEmpty() ? text : field + ":" + text;
      boolean begins = single && meant.length() > 2 && meant.endsWith("*");
      String words = begins ? meant.substring(0, meant.length() - 1) : meant;
      if (words.codePoints().anyMatch(Character::isLetterOrDigit)) {
        terms.add(new Term(place.orElse(Place.ANYWHERE), words, begins, excluded));
      }
    }

    /// What was not seen after a time was seen before it.
    private void bound(boolean begins, String text) {
      if (begins) {
        after = time(text);
      } else {
        before = time(text);
      }
    }

    private @Nullable Instant time(String text) {
      try {
        // The index counts milliseconds, in which not every instant can be told.
        return Instant.ofEpochMilli(parsed(text).toEpochMilli());
      } catch (DateTimeException | ArithmeticException bad) {
        notes.add("“" + text + "” is not a date; one is written like 2031-05-14.");
        return null;
      }
    }

    private static Instant parsed(String text) {
      return switch (text.length()) {
        case 4 -> Year.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        case 7 -> YearMonth.parse(text).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        case 10 -> LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        default -> Instant.parse(text);
      };
    }
  }
}
