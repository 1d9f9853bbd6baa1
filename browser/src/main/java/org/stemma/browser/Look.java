package org.stemma.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;

/// How a page is looked at.
///
/// @param width of the window, in CSS pixels
/// @param height likewise
/// @param dark whether the reader prefers a dark page
/// @param scripts whether scripts run
public record Look(int width, int height, boolean dark, boolean scripts) {

  public static final Look WIDE = new Look(1280, 900, false, true);
  public static final Look PHONE = new Look(390, 844, false, true);

  public Look inTheDark() {
    return new Look(width, height, true, scripts);
  }

  public Look withoutScripts() {
    return new Look(width, height, dark, false);
  }

  NewContextOptions options() {
    return new NewContextOptions()
        .setViewportSize(width, height)
        .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT)
        .setJavaScriptEnabled(scripts);
  }
}
