package org.stemma.page;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.json.RecordJson;
import org.stemma.page.view.OembedView;
import org.stemma.text.Visible;

/// Tells programs how to show a change within another page (oEmbed 1.0, section 2.3.4.4: type "rich"). It is a frame without rights.
record OembedPage(Site site) implements Page {
  private static final int WIDTH = 720;
  private static final int HEIGHT = 480;

  /// Pixels; whoever wants less than this wants no text.
  private static final int LEAST = 120;

  /// Seconds for which the answer may be kept; a taken-down article's frame is empty all the same.
  private static final int CACHE_AGE = 3_600;

  /// What is answered, in the order of the standard.
  ///
  /// @param version of oEmbed
  private record Answered(
      String type,
      String version,
      String title,
      String authorName,
      String providerName,
      String providerUrl,
      int cacheAge,
      String html,
      int width,
      int height) {}

  @Override
  public Answer answer(Asked asked) {
    Optional<String> form = asked.text("format");
    if (form.isPresent() && !form.get().equals("json")) {
      // oEmbed, section 2.3.2: "the provider should return the 501 Not Implemented status".
      throw Refusal.notDone("Only “json” is answered here.");
    }
    String url = asked.text("url").orElseThrow(() -> Refusal.badRequest("“url” is missing."));
    Embedding shown = Embedding.of(site, url);
    int width = size(asked, "maxwidth", WIDTH);
    int height = size(asked, "maxheight", HEIGHT);
    return Answer.text(Answer.JSON, RecordJson.text(answered(shown, width, height)));
  }

  private static int size(Asked asked, String parameter, int ours) {
    return Math.clamp(asked.number(parameter, ours), LEAST, ours);
  }

  private Answered answered(Embedding shown, int width, int height) {
    Links links = site.links();
    String title = Visible.of(Site.headline(shown.newer().headline(), shown.article()));
    @Nullable String outlet =
        site.store().outlets().find(shown.article().outlet()).map(one -> one.name()).orElse(null);
    String frame =
        links.absolute(
            links.embed(shown.article().id(), shown.older().number(), shown.newer().number()));
    String html =
        site.templates().text("oembed", new OembedView(frame, title, width, height)).strip();
    return new Answered(
        "rich",
        "1.0",
        title,
        outlet == null ? shown.article().host() : Visible.of(outlet),
        site.settings().title(),
        links.absolute(links.changes()),
        CACHE_AGE,
        html,
        width,
        height);
  }
}
