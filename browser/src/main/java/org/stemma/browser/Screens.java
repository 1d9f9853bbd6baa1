package org.stemma.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/// Takes the pictures of README: the main pages of the invented story, as WebP.
///
/// Usage: `./screenshots [FOLDER]`
final class Screens {

  /// JDK's writers know no WebP, the browser does: a page of text is a fifth of its PNG.
  private static final String ENCODE =
      """
      async (png) => {
        const image = new Image();
        image.src = "data:image/png;base64," + png;
        await image.decode();
        const canvas = document.createElement("canvas");
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        canvas.getContext("2d").drawImage(image, 0, 0);
        return canvas.toDataURL("image/webp", 0.85).split(",")[1];
      }
      """;

  private static final Look WIDE = new Look(1120, 840, false, true);

  private final Chromium chromium;
  private final String origin;
  private final Path folder;

  private Screens(Chromium chromium, String origin, Path folder) {
    this.chromium = chromium;
    this.origin = origin;
    this.folder = folder;
  }

  /// @param args the folder that the pictures go to
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Path data = Files.createTempDirectory("stemma-screens");
    try (ServedStory story = ServedStory.open(data);
        Chromium chromium = Chromium.start()) {
      Screens screens = new Screens(chromium, story.origin(), folder);
      for (Map.Entry<String, String> page : pages(story).entrySet()) {
        screens.take(page.getKey(), page.getValue(), WIDE);
      }
      String change = change(story);
      screens.take("diff-dark", change, WIDE.inTheDark());
      screens.take("front-phone", "/", Look.PHONE);
      screens.take("diff-phone", change, Look.PHONE);
    } finally {
      Folders.delete(data);
    }
  }

  private static String change(ServedStory story) {
    return story.article("courier-lamp") + "/diff/4/5";
  }

  private static Map<String, String> pages(ServedStory story) {
    Map<String, String> pages = new LinkedHashMap<>();
    String rewritten = story.article("pulse-strait-deal");
    pages.put("front", "/");
    pages.put("article", story.article("courier-talks"));
    pages.put("diff", change(story));
    pages.put("ancestry", rewritten + "/ancestry");
    pages.put("story", rewritten + "/story");
    pages.put("search", "/search?q=removed%3AJune");
    return pages;
  }

  private void take(String name, String path, Look look) throws IOException {
    try (Visit visit = chromium.visit(look)) {
      if (visit.go(origin + path) != 200) {
        throw new IllegalStateException("there is no page " + path);
      }
      byte[] png = visit.page().screenshot(new ScreenshotOptions());
      Files.write(folder.resolve(name + ".webp"), webp(png));
    }
  }

  /// Encoded on an empty page of its own: ours run no script but their own.
  private byte[] webp(byte[] png) {
    try (Visit visit = chromium.visit(WIDE)) {
      Page page = visit.page();
      Object encoded = page.evaluate(ENCODE, Base64.getEncoder().encodeToString(png));
      return Base64.getDecoder().decode((String) encoded);
    }
  }
}
