package org.stemma.memento;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.stemma.page.Answer;
import org.stemma.page.Asked;
import org.stemma.page.Links;
import org.stemma.page.Page;
import org.stemma.page.Refusal;
import org.stemma.page.Site;

/// Leads from an address and a time to the version that was there: RFC 7089, pattern 2.1 (section 4.2.1), where the TimeGate redirects
/// and the mementos have addresses of their own.
public record TimeGate(Site site) implements Page {
  private static final String PATH = "/timegate/";

  @Override
  public Answer answer(Asked asked) {
    String whole = asked.name("url");
    Original original = Original.of(site, whole.substring(whole.indexOf(PATH) + PATH.length()));
    Mementos mementos = original.mementos();
    int index =
        Optional.ofNullable(asked.acceptDatetime())
            .map(TimeGate::time)
            .map(mementos::nearest)
            // RFC 7089, section 4.1.1: without the header "the server [...] selects the most recent
            // Memento".
            .orElse(mementos.times().size() - 1);
    Links links = site.links();
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Location", mementos.address(index));
    headers.put("Vary", "accept-datetime");
    headers.put(
        "Link",
        new LinkList()
            .add(original.toString(), "original")
            .add(
                links.absolute(links.timeMap("link", 1, original.toString())),
                "timemap",
                "type",
                MementoHeaders.LINK_FORMAT)
            .add(
                links.absolute(links.timeMap("json", 1, original.toString())),
                "timemap",
                "type",
                "application/json")
            .addAround(mementos, index)
            .header());
    headers.putAll(MementoAccess.OPEN);
    return Answer.text(Answer.TEXT, "").withStatus(302).withHeaders(headers);
  }

  /// RFC 7089, section 4.5.3: "a response with a 400 (Bad Request) status" for what can't be parsed.
  private static Instant time(String written) {
    return HttpDate.parse(written)
        .orElseThrow(() ->
            Refusal.badRequest(
                "Accept-Datetime is no time; one is written like Wed, 14 May 2031 08:30:00 GMT."));
  }
}
