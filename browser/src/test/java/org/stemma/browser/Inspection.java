package org.stemma.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What is found on pages that are open before a visitor, one after the other, with all that unfolds unfolded.
final class Inspection {

  /// Widths of small phones, the narrowest that WCAG 2.2 (1.4.10) asks for among them.
  private static final List<Integer> NARROW = List.of(390, 320);

  /// What paper has no use for.
  private static final List<String> CLICKED =
      List.of("nav", "form:not(.search)", "button", "footer.site", ".skip", ".deeds", ".judge");

  private final Axe axe = new Axe();

  /// As the server sent them, by what they are.
  final Map<String, String> sources = new LinkedHashMap<>();

  /// Rules of accessibility that are violated, in light and dark.
  final List<String> violations = new ArrayList<>();

  /// Pages that a phone must scroll sideways.
  final List<String> wide = new ArrayList<>();

  /// What is printed and can only be clicked.
  final List<String> printed = new ArrayList<>();

  /// Dialogs, errors of scripts, and what the browser refused.
  final List<String> troubles = new ArrayList<>();

  /// Scheme, host and port of all that was requested.
  final Set<String> origins = new TreeSet<>();

  /// Looks at the page that is open.
  void look(String name, Visit visit) {
    Page page = visit.page();
    sources.put(name, visit.source());
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })");
    for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
      page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
      axe.violations(page).forEach(one -> violations.add(name + " " + scheme + " " + one));
    }
    measure(name, page);
    print(name, page);
    troubles.addAll(visit.troubles());
    visit.troubles().clear();
    origins.addAll(visit.origins());
  }

  private void measure(String name, Page page) {
    for (int width : NARROW) {
      page.setViewportSize(width, 844);
      int needed = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
      if (needed > width) {
        wide.add(name + " needs " + needed + " of " + width);
      }
    }
    page.setViewportSize(Look.WIDE.width(), Look.WIDE.height());
  }

  private void print(String name, Page page) {
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
    for (String clicked : CLICKED) {
      if (page.locator(clicked).all().stream().anyMatch(Locator::isVisible)) {
        printed.add(name + " prints " + clicked);
      }
    }
    if (!page.locator("h1").first().isVisible()) {
      printed.add(name + " prints no heading");
    }
    page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
  }
}
