package org.stemma.page;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// How the site is served.
///
/// @param host name or address to listen at; `127.0.0.1` keeps it to this machine
/// @param port to listen at; 0 for any that is free
/// @param published the site's address as others see it, when it stands behind a proxy; null for the one it listens at
/// @param title of the site
/// @param hub that the feeds name for subscribers (WebSub); null for none
/// @param reading who may read
/// @param mails whether mails are sent
public record WebSettings(
    String host,
    int port,
    @Nullable URI published,
    String title,
    @Nullable String hub,
    Reading reading,
    boolean mails) {

  /// Who may read.
  public enum Reading {
    /// Everybody.
    PUBLIC,
    /// Those who have an account; others see where to sign in.
    ACCOUNTS
  }

  /// @throws IllegalArgumentException when `published` is not an address of the web, or `port` is none
  public WebSettings {
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("no port: " + port);
    }
    if (published != null && (published.getHost() == null || !isWeb(published))) {
      throw new IllegalArgumentException("not an address of the web: " + published);
    }
  }

  private static boolean isWeb(URI address) {
    return "http".equals(address.getScheme()) || "https".equals(address.getScheme());
  }

  /// On this machine only, at any free port.
  public static WebSettings local() {
    return new WebSettings("127.0.0.1", 0, null, "Stemma", null, Reading.PUBLIC, false);
  }
}
