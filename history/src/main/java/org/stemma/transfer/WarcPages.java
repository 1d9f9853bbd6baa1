package org.stemma.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.stemma.history.Version;
import org.stemma.store.Outcome;
import org.stemma.store.RecordKind;
import org.stemma.url.WebUrl;
import org.stemma.warc.Damage;
import org.stemma.warc.Digest;
import org.stemma.warc.DigestsOnly;
import org.stemma.warc.Fixity;
import org.stemma.warc.Head;
import org.stemma.warc.HttpMessage;
import org.stemma.warc.RecordType;
import org.stemma.warc.Records;
import org.stemma.warc.Reference;
import org.stemma.warc.WarcEntry;
import org.stemma.warc.WarcStream;

/// The pages in a WARC file of any writer: wget, Heritrix, warcio, Browsertrix, and Stemma itself. WARC 0.18, 1.0 and 1.1 are
/// read alike. What is no page of an article is counted by what it is.
final class WarcPages {

  private static final Records RECORDS = Records.standard();

  private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

  /// Bytes of a payload: as many as are taken when one is fetched.
  private static final int LONGEST = 20 << 20;

  private final String name;
  private final Tally tally;

  /// @param name of the file, for messages and as what its captures say of their origin
  WarcPages(String name, Tally tally) {
    this.name = name;
    this.tally = tally;
  }

  /// @param at is told how many bytes of the file were read
  void read(Path file, Found.Taker taker, LongConsumer at) throws IOException {
    try (WarcStream stream = WarcStream.open(file, this::damaged)) {
      for (Optional<WarcEntry> next = stream.next(); next.isPresent(); next = stream.next()) {
        WarcEntry entry = next.get();
        at.accept(entry.position().end());
        Found found = found(entry);
        if (found != null) {
          taker.take(found);
        }
      }
    }
  }

  private void damaged(Damage damage) {
    tally.skip("damaged places in WARC files");
  }

  /// Null for what is none, which is counted where it could be taken for one.
  private @Nullable Found found(WarcEntry entry) {
    return switch (entry.type()) {
      case RESPONSE, RESOURCE, REVISIT -> page(entry, entry.refersTo().orElse(null));
      case METADATA -> {
        Reference same = DigestsOnly.of(entry).map(DigestsOnly::sameAs).orElse(null);
        yield same == null ? null : page(entry, same);
      }
      case WARCINFO, REQUEST, CONVERSION, CONTINUATION, OTHER -> null;
    };
  }

  /// @param reference to the capture whose body stands for this one's; null when it has its own
  private @Nullable Found page(WarcEntry entry, @Nullable Reference reference) {
    Optional<WebUrl> url = WebUrl.tryParse(entry.target().map(Object::toString).orElse(null));
    Optional<Instant> at = entry.at();
    if (url.isEmpty() || at.isEmpty()) {
      return skipped("records of other things than pages");
    }
    if (!entry.whole() || entry.payload().length > LONGEST) {
      return skipped("pages that are too long");
    }
    if (url.get().path().toLowerCase(Locale.ROOT).equals("/robots.txt")) {
      return skipped("robots.txt");
    }
    if (isBelied(entry)) {
      return skipped("records that their own digests belie");
    }
    if (reference != null) {
      return mayBePage(entry) ? found(entry, url.get(), at.get(), reference) : skipped(MEDIA);
    }
    String why = reasonToSkip(entry);
    return why == null ? found(entry, url.get(), at.get(), null) : skipped(why);
  }

  /// Whether the content is not what its writer saw. A payload's digest that is wrong beside a right one of the whole block
  /// speaks of the writer, not of the content: some take it of a body decoded in their own way.
  private static boolean isBelied(WarcEntry entry) {
    Fixity fixity = entry.fixity();
    return fixity.block() == Fixity.Check.DIFFERS
        || (fixity.block() == Fixity.Check.ABSENT && fixity.payload() == Fixity.Check.DIFFERS);
  }

  private static final String MEDIA = "images, scripts, styles and other media";

  /// A revisit need not repeat what it is; its original decides then.
  private static boolean mayBePage(WarcEntry entry) {
    return entry.type() == RecordType.METADATA
        || entry.mime().isEmpty()
        || entry.mime().equals("application/http")
        || isPage(entry.mime());
  }

  private static boolean isPage(String mime) {
    return HTML.contains(mime) || mime.equals(Version.MEDIA_TYPE);
  }

  private static @Nullable String reasonToSkip(WarcEntry entry) {
    int status = entry.http().map(http -> http.head().status()).orElse(200);
    if (status >= 300 && status < 400) {
      return "redirects";
    }
    if (status != 200) {
      return "answers with an error (" + status + ")";
    }
    if (!isPage(entry.mime())) {
      return MEDIA;
    }
    // What a writer cut off would read as what a publisher took out.
    return entry.truncated().isPresent() ? "pages that their writer cut off" : null;
  }

  private @Nullable Found skipped(String why) {
    tally.skip(why);
    return null;
  }

  private Found found(WarcEntry entry, WebUrl url, Instant at, @Nullable Reference reference) {
    Head head = entry.http().map(HttpMessage::head).orElse(null);
    Optional<DigestsOnly> digests = DigestsOnly.of(entry);
    boolean isNotModified = reference != null && reference.notModified();
    return new Found(
        name + ": byte " + entry.position().offset(),
        url,
        url.toString(),
        at,
        digests.map(DigestsOnly::status).orElse(head == null ? 0 : head.status()),
        isNotModified ? Outcome.NOT_MODIFIED : Outcome.PAGE,
        kind(entry.type()),
        detail(entry),
        reference == null
            ? Digest.sha256(entry.payload()).toString()
            : digests.map(DigestsOnly::payload).map(Digest::toString).orElse(null),
        entry.payload(),
        head,
        head == null ? entry.contentType() : null,
        () -> RECORDS.copy(entry),
        reference,
        reference == null ? Originals.names(entry) : List.of());
  }

  private static RecordKind kind(RecordType type) {
    return switch (type) {
      case RESOURCE -> RecordKind.RESOURCE;
      case REVISIT -> RecordKind.REVISIT;
      case METADATA -> RecordKind.METADATA;
      default -> RecordKind.RESPONSE;
    };
  }

  /// A version that a tracker told is its word also when it comes from another archive of Stemma's.
  private String detail(WarcEntry entry) {
    if (!entry.mime().equals(Version.MEDIA_TYPE)) {
      return "imported from " + name;
    }
    try {
      return Versions.detail(Version.parse(entry.payload()), name);
    } catch (IOException damaged) {
      return "imported from " + name;
    }
  }
}
