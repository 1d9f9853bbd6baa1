package org.stemma.fetch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.stemma.warc.Head;

/// Judges an answer by its status and by the headers that firewalls for web sites set.
final class BlockHeaders {

  /// A header that says what was done, whatever the status.
  ///
  /// @param name of the header
  /// @param value that it begins with, in lower case
  private record Mark(String name, String value, Block block) {}

  private static final List<Mark> MARKS =
      List.of(
          new Mark("cf-mitigated", "challenge", Block.CAPTCHA),
          new Mark("x-amzn-waf-action", "captcha", Block.CAPTCHA),
          new Mark("x-amzn-waf-action", "challenge", Block.CAPTCHA),
          new Mark("x-vercel-mitigated", "challenge", Block.CAPTCHA),
          new Mark("x-vercel-mitigated", "deny", Block.BOT_WALL),
          new Mark("x-sucuri-block", "", Block.BOT_WALL));

  /// Headers that firewalls set on every answer: with a refusing status they say who refused.
  private static final List<Mark> WITH_REFUSAL =
      List.of(
          new Mark("x-datadome", "", Block.CAPTCHA),
          new Mark("x-kpsdk-ct", "", Block.BOT_WALL),
          new Mark("x-iinfo", "", Block.BOT_WALL),
          new Mark("server", "akamaighost", Block.BOT_WALL),
          new Mark("server", "ddos-guard", Block.BOT_WALL),
          new Mark("server", "sucuri", Block.BOT_WALL));

  private BlockHeaders() {}

  static Optional<BlockPages.Sign> sign(Head head) {
    Optional<BlockPages.Sign> marked = marked(MARKS, head);
    boolean refusing = head.status() == 401 || head.status() == 403 || head.status() == 429;
    return marked.isEmpty() && refusing ? marked(WITH_REFUSAL, head) : marked;
  }

  private static Optional<BlockPages.Sign> marked(List<Mark> marks, Head head) {
    for (Mark mark : marks) {
      for (String value : head.all(mark.name)) {
        if (value.toLowerCase(Locale.ROOT).startsWith(mark.value)) {
          String says = "its server says " + head.status() + " and " + mark.name + ": " + value;
          return Optional.of(new BlockPages.Sign(mark.block, says));
        }
      }
    }
    return Optional.empty();
  }

  /// What the status alone says (RFC 9110, section 15.5; RFC 6585 for 429; RFC 7725 for 451).
  static Optional<BlockPages.Sign> status(int status) {
    Optional<Block> block =
        switch (status) {
          case 401 -> Optional.of(Block.LOGIN);
          case 402 -> Optional.of(Block.PAYWALL);
          case 403 -> Optional.of(Block.FORBIDDEN);
          case 407 -> Optional.of(Block.LOGIN);
          case 429 -> Optional.of(Block.RATE_LIMITED);
          case 451 -> Optional.of(Block.LEGAL);
          default -> Optional.empty();
        };
    return block.map(known -> new BlockPages.Sign(known, "its server says " + status));
  }
}
