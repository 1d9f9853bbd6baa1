package org.stemma.page;

import java.util.Map;
import java.util.function.Function;
import org.stemma.image.ChangeImage;
import org.stemma.image.Png;
import org.stemma.image.Svg;
import org.stemma.store.Article;

/// An image of a change, in one form. It may be shown by other sites: that is what it is for.
record ImagePage(Site site, String type, Function<ChangeImage, byte[]> form) implements Page {

  static ImagePage svg(Site site) {
    return new ImagePage(site, "image/svg+xml", Svg::of);
  }

  static ImagePage png(Site site) {
    return new ImagePage(site, "image/png", Png::of);
  }

  @Override
  public Answer answer(Asked asked) {
    Article article = site.article(asked.id());
    ChangeImage image =
        SeenChange.at(site, article, asked.time())
            .map(SeenChange::image)
            .orElseThrow(() -> Refusal.notFound("No change was seen at this time."));
    return Answer.of(type, form.apply(image))
        .withHeaders(Map.of("Cross-Origin-Resource-Policy", "cross-origin"));
  }
}
