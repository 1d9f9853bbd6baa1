package org.stemma.report;

import java.io.IOException;
import org.stemma.extract.SiteProfile;
import org.stemma.extract.SiteProfile.Rule;
import org.stemma.extract.SiteProfile.Verdict;

/// What the pages of an outlet have taught, and why.
public final class ProfileReport {

  private ProfileReport() {}

  /// For a person: a paragraph a rule.
  ///
  /// @param outlet its key
  /// @param says where the profile is from and whether it is in use
  public static void write(String outlet, String says, SiteProfile profile, Terminal terminal)
      throws IOException {
    terminal.paragraph(0, Line.of(outlet + ": " + says));
    for (Rule rule : profile.rules()) {
      Line line = new Line().add(Ink.NAME, rule.place() + ": ");
      terminal.paragraph(2, 4, line.add(word(rule.verdict()) + rule.why()));
    }
  }

  private static String word(Verdict verdict) {
    return switch (verdict) {
      case FLOW -> "is text, ";
      case FURNITURE, CHANGING -> "is left out: ";
      case REPEATED -> "leaves out ";
    };
  }

  /// `format, outlet, version, says, rules[{place, verdict: flow|furniture|repeated|changing, key, why}]`.
  public static void write(String outlet, String says, SiteProfile profile, Json json)
      throws IOException {
    json.begin();
    json.format("profile");
    json.text("outlet", outlet);
    json.text("version", profile.version());
    json.text("says", says);
    json.beginList("rules");
    for (Rule rule : profile.rules()) {
      json.begin();
      json.text("place", rule.place());
      json.text("verdict", rule.verdict().label());
      json.text("key", rule.key() == 0 ? null : Long.toHexString(rule.key()));
      json.text("why", rule.why());
      json.end();
    }
    json.endList();
    json.end();
    json.endLine();
  }
}
