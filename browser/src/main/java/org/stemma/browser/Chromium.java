package org.stemma.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A Chromium without a window, for one thread.
public final class Chromium implements AutoCloseable {

  /// Names an executable to be used instead of the one that is found.
  private static final String CHOSEN = "STEMMA_CHROMIUM";

  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final Path ON_A_MAC =
      Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  /// It asks nobody for news of itself: what is requested is requested by the pages.
  private static final List<String> QUIET =
      List.of(
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium(Playwright playwright, Browser browser) {
    this.playwright = playwright;
    this.browser = browser;
  }

  /// @throws IllegalStateException when this machine has none
  public static Chromium start() {
    Path executable = find();
    Playwright playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    try {
      return new Chromium(playwright, playwright.chromium().launch(options(executable)));
    } catch (RuntimeException failure) {
      playwright.close();
      throw failure;
    }
  }

  private static LaunchOptions options(Path executable) {
    List<String> options = new ArrayList<>(QUIET);
    // Chromium's sandbox refuses root, as whom continuous integration runs; the pages are ours.
    if (System.getProperty("user.name").equals("root")) {
      options.add("--no-sandbox");
    }
    return new LaunchOptions().setExecutablePath(executable).setArgs(options);
  }

  private static Path find() {
    Stream<Path> found =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)));
    return Stream.concat(Optional.ofNullable(System.getenv(CHOSEN)).map(Path::of).stream(), found)
        .filter(Files::isExecutable)
        .findFirst()
        .or(() -> Optional.of(ON_A_MAC).filter(Files::isExecutable))
        .orElseThrow(() ->
            new IllegalStateException(
                "no Chromium was found: install one (Debian: chromium) or name it by " + CHOSEN));
  }

  /// A fresh visitor, without cookies.
  public Visit visit(Look look) {
    return new Visit(browser.newContext(look.options()));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
