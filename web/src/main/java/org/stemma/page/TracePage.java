package org.stemma.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.stemma.ancestry.Ancestry;
import org.stemma.ancestry.Lineage;
import org.stemma.page.view.Frame;
import org.stemma.page.view.LineageView;
import org.stemma.page.view.TraceView;
import org.stemma.store.Article;
import org.stemma.text.Document;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;

/// Where the sentences of a text come from, among everything that was seen. The text is typed into a form and kept nowhere; of an
/// address that is known the article is shown. Nothing is fetched.
final class TracePage implements Page {

  /// UTF-16 units: the length of a long article four times over.
  private static final int LONGEST = 100_000;

  /// Texts that are traced at once; who comes then is asked to come again.
  private static final int AT_ONCE = 2;

  private final Site site;
  private final Semaphore places = new Semaphore(AT_ONCE);

  TracePage(Site site) {
    this.site = site;
  }

  @Override
  public Answer answer(Asked asked) {
    Optional<String> typed = asked.text("text");
    if (typed.isEmpty()) {
      return form("", "");
    }
    String text = typed.get().strip().replace("\r\n", "\n");
    if (text.length() > LONGEST) {
      String notice = "This is longer than the " + LONGEST + " characters that are traced at once.";
      return form(text.substring(0, LONGEST), notice).withStatus(413);
    }
    Optional<WebUrl> address =
        text.matches("https?://\\S+") ? WebUrl.tryParse(text) : Optional.empty();
    if (address.isPresent()) {
      Optional<Article> article = site.store().watching().find(address.get().key());
      return article
          .map(found -> Answer.redirect(site.links().ancestry(found.id())))
          .orElseGet(
              () -> form(text, "No article with this address is known here.").withStatus(404));
    }
    return traced(text);
  }

  private Answer traced(String text) {
    Ancestry ancestry = site.ancestry();
    if (!places.tryAcquire()) {
      return form(text, "Other texts are being traced just now; send it again in a moment.")
          .withStatus(503);
    }
    try {
      Lineage lineage = ancestry.of(Document.of("typed", Witness.ofText(text)));
      LineageText laid = new LineageText(site, lineage);
      LineageView view =
          new LineageView(
              frame(),
              "Your text",
              "",
              null,
              null,
              "",
              laid.summary(),
              laid.paragraphs(),
              laid.sources());
      return site.templates().page("lineage", view);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      places.release();
    }
  }

  private Answer form(String text, String notice) {
    return site.templates()
        .page("trace", new TraceView(frame(), site.links().trace(), text, notice));
  }

  private Frame frame() {
    return site.frame("Trace a text");
  }
}
