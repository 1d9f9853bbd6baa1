package org.stemma.page;

import java.time.Duration;
import org.stemma.account.Door;

/// The cookie that holds the id of a session. No script reads it, and no request that another site begins carries it, but for a
/// link that is followed here.
record Cookie(String path, boolean secure) {
  static final String NAME = "stemma_session";

  static Cookie of(Links links) {
    return new Cookie(links.changes(), links.absolute("").startsWith("https://"));
  }

  String begin(String session) {
    return text(session, Door.LONGEST);
  }

  String end() {
    return text("", Duration.ZERO);
  }

  private String text(String value, Duration age) {
    return NAME
        + "="
        + value
        + "; Path="
        + path
        + "; Max-Age="
        + age.toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
