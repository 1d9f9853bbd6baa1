package org.stemma.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.store.Article;
import org.stemma.store.Capture;
import org.stemma.store.Outlet;
import org.stemma.transfer.HistoryWacz;
import org.stemma.warc.WarcFiles;

/// The evidence as a file that replay tools open (WACZ): all captures of an article, or one, as they stand in the archive.
///
/// It is packed into a temporary file, which is gone when it is sent, so no memory grows with it. Packed twice it differs in nothing but the
/// id of its first record, which is why its tag is made of what goes into it: who has it is not kept waiting for another.
final class EvidencePages {
  private static final Logger LOG = LoggerFactory.getLogger(EvidencePages.class);

  /// The media type that the specification registers.
  private static final String TYPE = "application/wacz";

  private static final String ENDING = ".wacz";

  /// Files that are packed at once.
  private static final int AT_ONCE = 2;

  private final Site site;
  private final Places places = new Places(AT_ONCE);

  EvidencePages(Site site) {
    this.site = site;
  }

  private interface Packing {
    void to(HistoryWacz wacz, Path file, Instant created) throws IOException;
  }

  /// All captures of an article.
  Answer ofArticle(Asked asked) {
    Article article = site.article(asked.id());
    List<Capture> captures =
        site.store().histories().everyCapture(article.id()).filter(EvidencePages::isKept).toList();
    if (captures.isEmpty()) {
      throw Refusal.notFound("Nothing of this article is in the archive.");
    }
    return answer(
        article, "", captures, (wacz, file, created) -> wacz.write(article, file, created));
  }

  /// One of them.
  Answer ofCapture(Asked asked) {
    Article article = site.article(asked.id());
    Capture capture =
        asked
            .number("capture")
            .flatMap(site.store().histories()::capture)
            .filter(one -> one.article() == article.id() && isKept(one))
            .orElseThrow(() -> Refusal.notFound("Nothing of such a capture is in the archive."));
    return answer(
        article,
        "-capture-" + capture.id(),
        List.of(capture),
        (wacz, file, created) -> wacz.writeOne(article, capture, file, created));
  }

  static boolean isKept(Capture capture) {
    return capture.position() != null;
  }

  private Answer answer(Article article, String suffix, List<Capture> captures, Packing packing) {
    @Nullable WarcFiles archive = site.hooks().archive();
    if (archive == null) {
      throw Refusal.unavailable("This server has no archive to read.");
    }
    Instant created = captures.getLast().recordedAt();
    HistoryWacz wacz = new HistoryWacz(site.store(), archive);
    String tag = tag(article, captures);
    return Answer.stream(TYPE, tag, () -> places.in(() -> packed(wacz, created, packing)))
        .with("Content-Disposition", "attachment; filename=\"" + name(article, suffix) + "\"");
  }

  /// All that a file is made of.
  private String tag(Article article, List<Capture> captures) {
    StringBuilder all = new StringBuilder(String.valueOf(article.headline()));
    captures.forEach(one -> all.append(' ').append(one.id()).append(one.position()));
    site.store()
        .histories()
        .revisions(article.id())
        .forEach(one -> all.append(' ').append(one.id()).append(one.headline()));
    return Assets.hash(all.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream packed(HistoryWacz wacz, Instant created, Packing packing) {
    try {
      Path file = Files.createTempFile("stemma", ENDING);
      try {
        packing.to(wacz, file, created);
        return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
      } catch (IOException | RuntimeException failure) {
        Files.deleteIfExists(file);
        throw failure;
      }
    } catch (IOException damaged) {
      LOG.error("could not pack captures: {}", damaged.getMessage());
      throw Refusal.unavailable("The archive could not be read. Whoever runs this server is told.");
    }
  }

  /// `courier.example-7.wacz`; of a host's name only what is safe in a file's.
  private String name(Article article, String suffix) {
    @Nullable Outlet outlet = site.store().outlets().find(article.outlet()).orElse(null);
    String key = Objects.requireNonNullElse(outlet == null ? null : outlet.key(), "article");
    return key.replaceAll("[^A-Za-z0-9.-]", "-") + "-" + article.id() + suffix + ENDING;
  }
}
