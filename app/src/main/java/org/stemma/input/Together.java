package org.stemma.input;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stemma.extract.Extractor;
import org.stemma.extract.PageSketch;
import org.stemma.extract.SiteProfile;

/// What the pages of one run teach each other: a profile for each site among them.
///
/// Pages of one canonical address are fetches of one article. A page that names no site learns from the others that name none.
public final class Together {

  /// Pages of a site that are learnt from; a few teach its template, more cost memory.
  private static final int MOST = 40;

  private static final String NAMELESS = "";

  private final Map<String, String> sites = new HashMap<>();
  private final Map<String, List<PageSketch>> sketches = new HashMap<>();
  private final Map<String, Extractor> extractors = new HashMap<>();

  /// What a page can teach, by the document's id; empty when it is no page, or none of an article.
  public static Optional<PageSketch> sketch(RawDocument raw) {
    return raw.form() == RawDocument.Form.HTML
        ? Optional.ofNullable(Extractor.standard().sketch(raw.id(), raw.content(), raw.url()))
        : Optional.empty();
  }

  /// Takes note of a page.
  ///
  /// @param sketch by the document's id
  public void add(PageSketch sketch) {
    String site = sketch.site() == null ? NAMELESS : sketch.site();
    sites.put(sketch.article(), site);
    List<PageSketch> pages = sketches.computeIfAbsent(site, some -> new ArrayList<>());
    if (pages.size() < MOST) {
      pages.add(sketch.url() == null ? sketch : sketch.of(sketch.url()));
    }
  }

  /// Learns from all that was added.
  public void learn() {
    sketches.forEach(
        (site, pages) -> extractors.put(site, Extractor.standard().with(SiteProfile.learn(pages))));
    sketches.clear();
  }

  /// What reads the document of that id.
  public Extractor extractor(String id) {
    return extractors.getOrDefault(sites.getOrDefault(id, NAMELESS), Extractor.standard());
  }
}
