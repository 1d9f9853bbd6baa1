package org.stemma.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.stemma.fetch.FetchRequest;
import org.stemma.fetch.Fetched;
import org.stemma.fetch.Fetcher;
import org.stemma.input.Failures;
import org.stemma.proof.Roots;
import org.stemma.proof.UnreadableRootsException;
import org.stemma.service.Fetching;
import org.stemma.service.Holdings;
import org.stemma.url.WebUrl;

/// Reads roots from where somebody kept them.
final class KeptRoots {

  /// A line a day for a thousand years.
  private static final long LONGEST = 40_000_000;

  private KeptRoots() {}

  /// @param place a file, `-`, or an address of the web
  static Roots read(String place, Holdings held, Console console) throws UsageException {
    try {
      return Roots.parse(text(place, held, console));
    } catch (UnreadableRootsException garbled) {
      throw new UsageException("--roots " + place + ": " + garbled.getMessage(), garbled);
    } catch (IOException unreadable) {
      throw new UsageException("--roots " + place + ": " + Failures.reason(unreadable), unreadable);
    }
  }

  private static String text(String place, Holdings held, Console console) throws IOException {
    if (place.equals("-")) {
      return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
    }
    if (place.startsWith("http://") || place.startsWith("https://")) {
      return fetched(place, held);
    }
    Path file = Path.of(place);
    if (Files.size(file) > LONGEST) {
      throw new IOException("far too long for a list of roots");
    }
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static String fetched(String place, Holdings held) throws IOException {
    WebUrl url =
        WebUrl.tryParse(place).orElseThrow(() -> new IOException("is no address of the web"));
    try (Fetcher fetcher =
        new Fetcher(Fetching.settings(held.configuration().fetching()), held.clock())) {
      return switch (fetcher.fetch(FetchRequest.feed(url))) {
        case Fetched.Page page -> new String(page.body(), StandardCharsets.UTF_8);
        case Fetched.Blocked(var trail, var why, String reason) -> throw new IOException(reason);
        case Fetched.Gone(var trail, var sign, String reason) -> throw new IOException(reason);
        case Fetched.Failed(var trail, var kind, String reason) -> throw new IOException(reason);
        case Fetched.Refused(var trail, var refused, String reason) ->
            throw new IOException(reason);
        case Fetched.NotModified unasked ->
            throw new IOException("says that it is as it was, though nobody asked");
      };
    }
  }
}
