package org.stemma.extract;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.PageTime;
import org.stemma.text.Witness;

/// Reads the lines above the running text of a copied page: headline, standfirst, byline, dates, and the labels among them.
///
/// The first line that has the form of a headline is the headline. A line between it and a byline or date is the standfirst.
/// A date or byline counts only here: what stands further down may be another article's.
final class CopiedHead {

  /// A standfirst is shorter than this.
  private static final int LONGEST_STANDFIRST = 400;

  private final List<Line> lines;
  private final List<String> byline = new ArrayList<>();
  private @Nullable String headline;
  private @Nullable String standfirst;
  private @Nullable PageTime published;
  private @Nullable PageTime modified;
  private @Nullable String url;
  private int at;

  CopiedHead(List<Line> lines) {
    this.lines = lines;
  }

  /// The first line that belongs to the body.
  int end() {
    return at;
  }

  @Nullable String headline() {
    return headline;
  }

  List<String> byline() {
    return byline;
  }

  @Nullable String url() {
    return url;
  }

  void read(Witness.Builder witness) {
    while (at < lines.size() && take(lines.get(at).text(), witness)) {
      at++;
    }
    if (at == lines.size() && headline != null && standfirst == null) {
      at =
          lines.indexOf(
              lines.stream()
                  .filter(line -> line.text().equals(headline))
                  .findFirst()
                  .orElseThrow());
      headline = null;
    }
    witness
        .headline(headline)
        .standfirst(standfirst)
        .byline(byline)
        .publishedAt(published)
        .modifiedAt(modified);
  }

  /// True when the line belongs to the head.
  private boolean take(String text, Witness.Builder witness) {
    Line line = lines.get(at);
    String why = why(line);
    if (why != null) {
      witness.leftOut(text, why);
      return true;
    }
    if (isAddress(text)) {
      url = text;
      return true;
    }
    if (takeDates(text, witness) || takeByline(line, witness)) {
      return true;
    }
    if (headline == null) {
      return takeHeadline(line, witness);
    }
    return takeStandfirst(line);
  }

  private @Nullable String why(Line line) {
    String text = line.text();
    String label = Labels.reason(text);
    if (label != null) {
      return label;
    }
    if (text.equalsIgnoreCase(headline)) {
      return "headline repeated";
    }
    String heading = Labels.head(text);
    if (heading != null) {
      return "heading of " + heading;
    }
    return isPath(line) ? "path to the page" : null;
  }

  /// "Home > News > World".
  private static boolean isPath(Line line) {
    String text = line.text();
    return text.length() < 120
        && !line.isClosed()
        && (text.contains(" > ") || text.contains(" » ") || text.contains(" › "));
  }

  private static boolean isAddress(String text) {
    return (text.startsWith("https://") || text.startsWith("http://")) && text.indexOf(' ') < 0;
  }

  private boolean takeDates(String text, Witness.Builder witness) {
    Dates.Line date = Dates.read(text);
    if (!date.isDateLine()) {
      return false;
    }
    published = published == null ? date.published() : published;
    modified = modified == null ? date.modified() : modified;
    if (date.published() == null && date.modified() == null) {
      witness.leftOut(text, date.aged() ? "age of the page" : "date that can be read in two ways");
    }
    return true;
  }

  /// A byline, or a name alone on the line after the headline.
  private boolean takeByline(Line line, Witness.Builder witness) {
    String text = line.text();
    boolean alone =
        headline != null && byline.isEmpty() && Bylines.isPerson(text) && line.words() <= 4;
    if (!alone && !Bylines.isByline(text)) {
      boolean nobody = headline != null && Bylines.opensAsByline(text) && line.words() <= 6;
      if (nobody) {
        witness.leftOut(text, "byline without a name");
      }
      return nobody;
    }
    byline.addAll(Bylines.names(text));
    Dates.Line date = Dates.read(text);
    published = published == null ? date.published() : published;
    modified = modified == null ? date.modified() : modified;
    return true;
  }

  private boolean takeHeadline(Line line, Witness.Builder witness) {
    if (isSectionLabel(line)) {
      witness.leftOut(line.text(), "section label");
      return true;
    }
    boolean closedTitle =
        line.isClosed()
            && line.text().length() <= 120
            && at + 1 < lines.size()
            && Bylines.isByline(lines.get(at + 1).text());
    if (closedTitle || (line.isTitleLike() && !line.isProse())) {
      headline = line.text();
      return true;
    }
    return false;
  }

  /// One to three words before a longer line that has the form of a headline.
  private boolean isSectionLabel(Line line) {
    int next = at + 1;
    while (next < lines.size() && Labels.reason(lines.get(next).text()) != null) {
      next++;
    }
    if (line.words() > 3 || next >= lines.size()) {
      return false;
    }
    Line after = lines.get(next);
    return after.isTitleLike()
        && !after.isProse()
        && after.words() >= 5
        && !Bylines.isByline(after.text())
        && !Dates.read(after.text()).isDateLine();
  }

  private boolean takeStandfirst(Line line) {
    boolean headed = byline.isEmpty() && published == null && modified == null;
    if (standfirst != null
        || !headed
        || line.text().length() > LONGEST_STANDFIRST
        || !isFollowedByByline()) {
      return false;
    }
    standfirst = line.text();
    return true;
  }

  private boolean isFollowedByByline() {
    int next = at + 1;
    while (next < lines.size() && next < at + 6 && Labels.reason(lines.get(next).text()) != null) {
      next++;
    }
    if (next >= lines.size() - 1) {
      return false;
    }
    String text = lines.get(next).text();
    return Bylines.isByline(text) || Dates.read(text).isDateLine();
  }
}
