package org.stemma.fetch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stemma.url.WebUrl;

/// Tells redirects to a page that wants something first, by its address: `consent.example.org`, `/login?next=…`.
final class Gates {

  private static final Map<Block, Set<String>> WORDS =
      Map.of(
          Block.CONSENT,
          words(
              """
              consent cookie-consent cookiewall cookie-wall collectconsent guce privacygate
              privacy-gate gdpr-consent
              """),
          Block.LOGIN,
          words(
              """
              login log-in signin sign-in anmelden connexion iniciar-sesion sso auth authorize
              myaccount
              """),
          Block.CAPTCHA,
          words("captcha challenge are-you-a-robot tosv2.html human-verification"),
          Block.PAYWALL,
          words("paywall subscribe subscription subscriptions abo abonnement"));

  private Gates() {}

  private static Set<String> words(String text) {
    return Set.of(text.strip().split("\\s+"));
  }

  /// The whole words of the target that its origin does not have.
  static Optional<BlockPages.Sign> sign(Hop hop) {
    Set<String> before = Set.copyOf(words(hop.from()));
    List<String> added = words(hop.to()).stream().filter(word -> !before.contains(word)).toList();
    return Stream.of(Block.CONSENT, Block.CAPTCHA, Block.LOGIN, Block.PAYWALL)
        .filter(block -> added.stream().anyMatch(WORDS.getOrDefault(block, Set.of())::contains))
        .map(block -> new BlockPages.Sign(block, "it redirects to " + hop.to()))
        .findFirst();
  }

  /// The first part of the host and the parts of the path.
  private static List<String> words(WebUrl url) {
    String host = url.host().contains(".") ? url.host().substring(0, url.host().indexOf('.')) : "";
    return Stream.concat(Stream.of(host), Arrays.stream(url.path().split("/")))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }
}
