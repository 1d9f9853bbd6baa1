package org.stemma.extract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;

/// What the pages of one site have taught about the places of its template, for [Extractor#with].
///
/// Immutable. It is stored as text and says for each of its decisions why ([Rule#why]). It overrules the judgement of a single
/// page in both directions, but never that of a correction note or a live blog's entry, and never in the flow of paragraphs: see
/// [Learner] for what that is.
///
/// @see Learner how it comes about
public final class SiteProfile {

  /// Of a site of which nothing is known.
  public static final SiteProfile NONE = new SiteProfile(List.of());

  /// The first line of the stored form.
  private static final String HEAD = "stemma.profile/1";

  private static final int VERSION_LENGTH = 12;

  /// What a rule says of its place.
  public enum Verdict {
    /// The flow of paragraphs: what stands there is the article's text, whatever the place's name says.
    FLOW,
    /// Nothing of the article stands there.
    FURNITURE,
    /// Is left out where it says certain words, which stand in several articles.
    REPEATED,
    /// Is left out because its words change from fetch to fetch, in several articles.
    CHANGING;

    /// The word for it in the stored form.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A decision.
  ///
  /// @param place elements and their names, innermost last: `article>div.body>p`
  /// @param key of the words that are left out there; 0 for a rule of the whole place
  /// @param why in words, with the numbers it rests on
  public record Rule(String place, Verdict verdict, long key, String why) {}

  private final List<Rule> rules;
  private final String text;
  private final Map<String, Rule> places = new HashMap<>();
  private final Map<String, Rule> repeated = new HashMap<>();

  SiteProfile(List<Rule> rules) {
    this.rules = List.copyOf(rules);
    for (Rule rule : rules) {
      if (rule.verdict() == Verdict.REPEATED) {
        repeated.put(words(rule.place(), rule.key()), rule);
      } else {
        places.put(rule.place(), rule);
      }
    }
    this.text = write();
  }

  /// Learns from pages of one site. With fewer than three articles nothing is learnt, and the profile is [#NONE].
  ///
  /// @param pages which several fetches of one article may be among, then in the order they were fetched
  public static SiteProfile learn(List<PageSketch> pages) {
    return new Learner(pages).profile();
  }

  /// Reads what [#text] gave.
  ///
  /// @throws IllegalArgumentException when it is none of that, with the line
  public static SiteProfile parse(String stored) {
    List<String> lines = stored.lines().toList();
    if (lines.isEmpty()) {
      return NONE;
    }
    if (!lines.getFirst().equals(HEAD)) {
      throw new IllegalArgumentException("line 1 is not '" + HEAD + "'");
    }
    List<Rule> rules = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      rules.add(rule(lines.get(i), i + 1));
    }
    return new SiteProfile(rules);
  }

  private static Rule rule(String line, int number) {
    String[] fields = line.split("\t", -1);
    if (fields.length != 4) {
      throw new IllegalArgumentException(
          "line " + number + " has " + fields.length + " fields, not 4");
    }
    try {
      Verdict verdict = Verdict.valueOf(fields[0].toUpperCase(Locale.ROOT));
      return new Rule(fields[1], verdict, Long.parseUnsignedLong(fields[2], 16), fields[3]);
    } catch (IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          "line " + number + ": " + unreadable.getMessage(), unreadable);
    }
  }

  private String write() {
    if (rules.isEmpty()) {
      return "";
    }
    StringBuilder written = new StringBuilder(HEAD).append('\n');
    for (Rule rule : rules) {
      written
          .append(rule.verdict().label())
          .append('\t')
          .append(rule.place())
          .append('\t')
          .append(Long.toHexString(rule.key()))
          .append('\t')
          .append(rule.why())
          .append('\n');
    }
    return written.toString();
  }

  /// In the order of their places.
  public List<Rule> rules() {
    return rules;
  }

  /// The stored form: `stemma.profile/1`, then a line a rule with verdict, place, key (hexadecimal) and reason, set apart by
  /// tabs. Empty for [#NONE].
  public String text() {
    return text;
  }

  /// A name for exactly these rules: the first twelve hexadecimal digits of the SHA-256 of [#text]. Empty for [#NONE].
  public String version() {
    if (rules.isEmpty()) {
      return "";
    }
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, VERSION_LENGTH);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SiteProfile profile && rules.equals(profile.rules);
  }

  @Override
  public int hashCode() {
    return rules.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /// Judges anew what a single page's rules have judged; in the page's own flow it leaves nothing out.
  List<Body.Judged> apply(List<Body.Judged> judged) {
    if (rules.isEmpty()) {
      return judged;
    }
    List<PageSketch.Line> lines = judged.stream().map(PageSketch.Line::of).toList();
    Flow flow = Flow.of(Flow.places(lines));
    List<Body.Judged> anew = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      anew.add(apply(judged.get(i), lines.get(i), flow));
    }
    return anew;
  }

  private Body.Judged apply(Body.Judged judged, PageSketch.Line line, Flow flow) {
    Rule rule = places.get(line.place());
    if (line.own()) {
      return judged;
    }
    if (line.kept()) {
      Rule same = repeated.get(words(line.place(), line.key()));
      Rule out = same != null ? same : rule;
      return out == null || out.verdict() == Verdict.FLOW || flow.has(line.place())
          ? judged
          : new Body.Judged(judged.piece(), null, out.why());
    }
    boolean flows = rule != null && rule.verdict() == Verdict.FLOW;
    return flows && !judged.isKept() && isParagraph(judged.piece())
        ? new Body.Judged(judged.piece(), BlockKind.PARAGRAPH, null)
        : judged;
  }

  /// What belongs to one article alone, whatever stands there in others.
  static boolean isOwn(Body.Judged judged) {
    return judged.kind() == BlockKind.CORRECTION || judged.kind() == BlockKind.LIVE_ENTRY;
  }

  private static boolean isParagraph(Piece piece) {
    return piece.isProse() && Body.byWords(piece.text()) == null;
  }

  private static String words(String place, long key) {
    return place + '\t' + key;
  }
}
