package org.stemma.quote;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.Names;
import org.stemma.text.PersonName;
import org.stemma.text.PersonName.Gender;
import org.stemma.text.Span;

/// Reads a noun phrase as somebody: "Secretary of State John F. Kerry" is a person with a name, "the rebels" are people, "the
/// ministry" is a group, "he" is nobody yet.
final class Phrases {

  private final List<Paragraph> paragraphs;
  private final People people;

  /// The fullest phrase met so far for a noun: "official" was "a senior State Department official".
  private final Map<String, String> described = new HashMap<>();

  Phrases(List<Paragraph> paragraphs, People people) {
    this.paragraphs = paragraphs;
    this.people = people;
  }

  /// Whom a phrase names; null for a pronoun.
  @Nullable Mention mention(int number, Span range) {
    Paragraph paragraph = paragraphs.get(number);
    String head = paragraph.word(range.end() - 1);
    if (range.length() == 1
        && Words.isPronoun(head)
        && !head.equals("critics")
        && !paragraph.isName(range.begin())) {
      return null;
    }
    int name = nameBegin(paragraph, range);
    if (name >= 0) {
      return named(number, range, paragraph, new Span(name, range.end()));
    }
    int nameEnd = nameEnd(paragraph, range);
    if (nameEnd > 0) {
      return named(number, range, paragraph, new Span(range.begin(), nameEnd));
    }
    String apposed = apposedName(paragraph, range.end());
    if (apposed != null) {
      return person(number, range, apposed);
    }
    return described(number, range, paragraph);
  }

  /// Where the name begins that ends a phrase and stands for the whole of it; -1 for "the United Nations" and "a spokesman
  /// for Lind".
  private static int nameBegin(Paragraph paragraph, Span range) {
    int begin = range.end();
    while (begin > range.begin()
        && (paragraph.isName(begin - 1) || isInner(paragraph, range, begin - 1))) {
      begin--;
    }
    if (begin == range.end()) {
      return -1;
    }
    PersonName name = PersonName.of(paragraph.text(new Span(begin, range.end())));
    boolean group = Names.kind(paragraph.text(range)) == Names.Kind.GROUP;
    if (name.titled() && name.length() > 0 && !group) {
      return paragraph.tokens().firstFrom(paragraph.tokens().begin(begin) + name.begin());
    }
    String before = begin > range.begin() ? paragraph.word(begin - 1) : "";
    boolean part =
        Words.isDeterminer(before) || Words.isPreposition(before) || before.equals("and");
    return part ? -1 : begin;
  }

  /// Where a name of two words ends that a preposition follows: "Anna Lind of the river board"; -1 when the phrase is no such
  /// thing, as "University of Ostby" is not.
  private static int nameEnd(Paragraph paragraph, Span range) {
    int end = range.begin();
    while (end < range.end() && paragraph.isName(end)) {
      end++;
    }
    boolean person = end - range.begin() > 1 && Words.isPreposition(paragraph.wordAt(end));
    Names.Kind kind = person ? Names.kind(paragraph.text(new Span(range.begin(), end))) : null;
    return kind == Names.Kind.PERSON || kind == Names.Kind.UNKNOWN ? end : -1;
  }

  private static boolean isInner(Paragraph paragraph, Span range, int token) {
    boolean joint =
        !paragraph.tokens().isWord(token)
            || (paragraph.word(token).length() < 4 && !Words.isDeterminer(paragraph.word(token)));
    return joint
        && token > range.begin()
        && !Words.isConjunction(paragraph.word(token))
        && !Words.isPreposition(paragraph.word(token))
        && paragraph.isName(token - 1);
  }

  private Mention named(int number, Span range, Paragraph paragraph, Span name) {
    String text = withoutPossessive(paragraph.text(name));
    if (hasAnd(paragraph, range)) {
      return new Mention(
          number, range.begin(), paragraph.text(range), Mention.Kind.PEOPLE, Gender.UNKNOWN);
    }
    String fullest = people.fullest(text);
    Names.Kind kind = Names.kind(fullest);
    if (kind == Names.Kind.GROUP || kind == Names.Kind.PLACE) {
      return new Mention(number, range.begin(), text, Mention.Kind.GROUP, Gender.UNKNOWN);
    }
    Gender gender = PersonName.of(text).gender();
    Gender known = gender == Gender.UNKNOWN ? PersonName.of(fullest).gender() : gender;
    return new Mention(number, range.begin(), fullest, Mention.Kind.PERSON, known);
  }

  private Mention person(int number, Span range, String name) {
    String fullest = people.fullest(name);
    return new Mention(
        number, range.begin(), fullest, Mention.Kind.PERSON, PersonName.of(fullest).gender());
  }

  private static boolean hasAnd(Paragraph paragraph, Span range) {
    for (int i = range.begin(); i < range.end(); i++) {
      if (paragraph.word(i).equals("and")) {
        return true;
      }
    }
    return false;
  }

  /// "the doctor, Hugh Hill, said": the name between commas behind a phrase.
  private static @Nullable String apposedName(Paragraph paragraph, int comma) {
    if (!paragraph.is(comma, ",")) {
      return null;
    }
    int end = comma + 1;
    while (paragraph.isName(end)) {
      end++;
    }
    boolean name = end - comma > 2 && paragraph.is(end, ",");
    String text = name ? paragraph.text(new Span(comma + 1, end)) : "";
    return name && Names.kind(text) != Names.Kind.GROUP && Names.kind(text) != Names.Kind.PLACE
        ? text
        : null;
  }

  private Mention described(int number, Span range, Paragraph paragraph) {
    String text = lowered(paragraph, range);
    String head = headOf(paragraph, range);
    if (isLoneName(paragraph, range)) {
      return person(number, range, text);
    }
    boolean definite = paragraph.is(range.begin(), "the") && range.length() < 4;
    if (hasAnd(paragraph, range)
        || Words.isPeople(head)
        || speaksInPlural(paragraph, range, head)) {
      return new Mention(
          number, range.begin(), fuller(head, text, definite), Mention.Kind.PEOPLE, Gender.UNKNOWN);
    }
    if (!Words.isPerson(head)) {
      return new Mention(number, range.begin(), text, Mention.Kind.GROUP, Gender.UNKNOWN);
    }
    String holder = definite ? people.holderOf(head) : null;
    if (holder != null) {
      return new Mention(
          number, range.begin(), holder, Mention.Kind.PERSON, PersonName.of(holder).gender());
    }
    Gender gender =
        head.endsWith("woman")
            ? Gender.FEMALE
            : head.endsWith("man") ? Gender.MALE : Gender.UNKNOWN;
    return new Mention(
        number, range.begin(), fuller(head, text, definite), Mention.Kind.PERSON, gender);
  }

  /// A capitalised word with which a sentence begins and that says something: more likely a name than not.
  private static boolean isLoneName(Paragraph paragraph, Span range) {
    Cue cue = range.length() == 1 ? Cues.of(paragraph.wordAt(range.end())) : null;
    boolean colon = range.length() == 1 && paragraph.is(range.end(), ":");
    boolean says = colon || (cue != null && cue.has(Cue.Frame.QUOTE));
    String text = paragraph.text(range);
    return says
        && paragraph.tokens().isCapitalised(range.begin())
        && !Words.isPeople(paragraph.word(range.begin()))
        && Names.kind(text) == Names.Kind.UNKNOWN;
  }

  /// "the dockers said": a plural that speaks is people.
  private static boolean speaksInPlural(Paragraph paragraph, Span range, String head) {
    boolean plural = head.length() > 3 && head.endsWith("s") && !head.endsWith("ss");
    Cue cue = plural ? Cues.of(paragraph.wordAt(range.end())) : null;
    boolean lower = !paragraph.tokens().isCapitalised(range.end() - 1) || range.length() == 1;
    return cue != null && cue.has(Cue.Frame.QUOTE) && lower;
  }

  /// The phrase without the capital that it only has because a sentence begins with it.
  private static String lowered(Paragraph paragraph, Span range) {
    String text = withoutPossessive(paragraph.text(range));
    String first = paragraph.word(range.begin());
    boolean common = Words.isFunction(first) || Words.isPeople(first) || Words.isPerson(first);
    boolean name = !common && (range.length() == 1 || paragraph.isName(range.begin()));
    return name ? text : text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private String fuller(String head, String text, boolean definite) {
    String known = described.get(head);
    if (definite && known != null && known.length() > text.length()) {
      return known;
    }
    described.put(head, text);
    return text;
  }

  /// The noun of a phrase: its last word before a preposition.
  private static String headOf(Paragraph paragraph, Span range) {
    int end = range.begin() + 1;
    while (end < range.end() && !Words.isPreposition(paragraph.word(end))) {
      end++;
    }
    return paragraph.word(end - 1);
  }

  private static String withoutPossessive(String text) {
    return text.endsWith("'s") || text.endsWith("’s") ? text.substring(0, text.length() - 2) : text;
  }
}
