package org.stemma.alert;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.stemma.fetch.Poster;
import org.stemma.fetch.Poster.Posted;
import org.stemma.url.WebUrl;

/// Sends to programs as the Standard Webhooks specification (version 1) has it: an id that is the same for all tries, the time of
/// this try, and an HMAC-SHA256 of both and the body, by which the receiver knows who sent it and that it is not an old one again.
final class Hooks {

  /// HTTP: the receiver is gone and wants nothing any more.
  private static final int GONE = 410;

  private final Poster poster;

  Hooks(Poster poster) {
    this.poster = poster;
  }

  /// @param key begins with `whsec_`
  Outcome send(String address, String key, String id, Instant at, byte[] body) {
    Optional<WebUrl> url = WebUrl.tryParse(address);
    if (url.isEmpty()) {
      return Outcome.refused("this is no address of the web");
    }
    try {
      return outcome(poster.json(url.get(), headers(key, id, at, body), body, at));
    } catch (IOException failure) {
      return Outcome.failed(String.valueOf(failure.getMessage()));
    }
  }

  static Map<String, String> headers(String key, String id, Instant at, byte[] body) {
    String time = Long.toString(at.getEpochSecond());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("webhook-id", id);
    headers.put("webhook-timestamp", time);
    headers.put("webhook-signature", "v1," + signature(key, id + "." + time + ".", body));
    return headers;
  }

  private static String signature(String key, String before, byte[] body) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      byte[] secret = Base64.getDecoder().decode(key.substring("whsec_".length()));
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      mac.update(before.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(mac.doFinal(body));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static Outcome outcome(Posted posted) {
    int status = posted.status();
    String answer = "HTTP " + status;
    if (status >= 200 && status < 300) {
      return Outcome.arrived(answer);
    }
    if (status == GONE) {
      return Outcome.refused(answer + ": it wants nothing any more");
    }
    return status >= 300 && status < 400
        ? Outcome.failed(answer + ": redirects are not followed")
        : Outcome.failed(answer, posted.retryAfter());
  }
}
