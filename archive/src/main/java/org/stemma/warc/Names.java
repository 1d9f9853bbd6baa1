package org.stemma.warc;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/// How WARC files are called: `PREFIX-TIME-WRITER-RANDOM.warc.gz`, so that they sort by time and no two writers choose
/// the same.
final class Names {

  private static final int MAX_HOST = 40;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

  private Names() {}

  static String file(FolderSettings settings, Instant now) {
    return "%s-%s-%s-%s.warc.gz"
        .formatted(settings.prefix(), TIME.format(now), settings.writer(), settings.random().get());
  }

  /// Host, as far as the environment names it, and process. Asking the network for the host's name can take seconds, so
  /// it is not asked.
  static String thisProcess() {
    String host = System.getenv("HOSTNAME");
    String bare = host == null ? "" : host.replaceAll("[^A-Za-z0-9-]", "-");
    String named = bare.isEmpty() ? "host" : bare.substring(0, Math.min(MAX_HOST, bare.length()));
    return named + "-" + ProcessHandle.current().pid();
  }

  static String randomWord() {
    return UUID.randomUUID().toString().substring(0, 8);
  }
}
