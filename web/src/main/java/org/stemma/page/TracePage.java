package org.stemma.page;

import java.util.Optional;
import org.stemma.ancestry.Lineage;
import org.stemma.page.view.Frame;
import org.stemma.page.view.LineageView;
import org.stemma.page.view.TraceView;
import org.stemma.store.Article;
import org.stemma.url.WebUrl;

/// Where the sentences of a text come from, among everything that was seen. The text is typed into a form and kept nowhere; of an
/// address that is known the article is shown. Nothing is fetched.
final class TracePage implements Page {

  private final Site site;
  private final Tracing tracing;

  TracePage(Site site, Tracing tracing) {
    this.site = site;
    this.tracing = tracing;
  }

  @Override
  public Answer answer(Asked asked) {
    Optional<String> typed = asked.text("text");
    if (typed.isEmpty()) {
      return form("", "");
    }
    String text = typed.get().strip().replace("\r\n", "\n");
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
    site.shelf();
    Lineage lineage;
    try {
      lineage = tracing.of(text, null);
    } catch (Refusal notNow) {
      String shown = text.substring(0, Math.min(text.length(), Tracing.LONGEST));
      return form(shown, notNow.message()).withStatus(notNow.status());
    }
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
  }

  private Answer form(String text, String notice) {
    return site.templates()
        .page("trace", new TraceView(frame(), site.links().trace(), text, notice));
  }

  private Frame frame() {
    return site.frame("Trace a text");
  }
}
