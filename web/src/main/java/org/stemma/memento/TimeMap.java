package org.stemma.memento;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stemma.json.RecordJson;
import org.stemma.page.Answer;
import org.stemma.page.Asked;
import org.stemma.page.Page;
import org.stemma.page.Refusal;
import org.stemma.page.Site;

/// Lists the mementos of an address (RFC 7089, section 5), oldest first, in link format or as JSON; long lists in pages that
/// name each other.
///
/// @param form `link` or `json`
public record TimeMap(Site site, String form) implements Page {

  /// Mementos on a page.
  static final int PAGE = 1_000;

  private static final Pattern ADDRESS =
      Pattern.compile(".*?/timemap/(?:link|json)/(?:(\\d{1,6})/)?(.*)", Pattern.DOTALL);

  @Override
  public Answer answer(Asked asked) {
    Matcher address = ADDRESS.matcher(asked.name("url"));
    if (!address.matches()) {
      throw Refusal.notFound("There is no TimeMap at this address.");
    }
    int page = address.group(1) == null ? 1 : Integer.parseInt(address.group(1));
    Original original = Original.of(site, address.group(2));
    int size = original.mementos().times().size();
    if (page < 1 || (page - 1) * (long) PAGE >= size) {
      throw Refusal.notFound("This list has no page " + page + ".");
    }
    TimeMapPage shown =
        new TimeMapPage(
            site.links(), original, form, page, (page - 1) * PAGE, Math.min(page * PAGE, size));
    Answer answer =
        form.equals("json")
            ? Answer.text(Answer.JSON, RecordJson.text(shown.json()))
            : Answer.text(MementoHeaders.LINK_FORMAT, shown.links());
    return answer.withHeaders(MementoAccess.OPEN);
  }
}
