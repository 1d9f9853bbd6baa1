package org.stemma.page;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.ancestry.Lineage;
import org.stemma.page.Visiting.Fresh;
import org.stemma.page.Visiting.Known;
import org.stemma.page.view.Frame;
import org.stemma.page.view.LineageView;
import org.stemma.page.view.Phrase;
import org.stemma.page.view.TraceView;
import org.stemma.store.Role;
import org.stemma.text.Witness;
import org.stemma.url.WebUrl;

/// Where the sentences of a text come from, among everything that was seen. The text is typed into a form, or stands at an address
/// that is; it is kept nowhere. Of an address that is known the article's own ancestry is shown.
record TracePage(Site site, Tracing tracing, Visiting visiting) implements Page {

  @Override
  public Answer answer(Asked asked) {
    Optional<String> typed = asked.text("text");
    if (typed.isEmpty()) {
      return form("", "");
    }
    String text = typed.get().strip().replace("\r\n", "\n");
    site.shelf();
    try {
      return text.matches("https?://\\S+") ? visited(asked, text) : traced(text);
    } catch (Refusal not) {
      String shown = text.substring(0, Math.min(text.length(), Tracing.LONGEST));
      return form(shown, not.message()).withStatus(not.status());
    }
  }

  private Answer traced(String text) {
    return page("Your text", "", List.of(), tracing.of(text, null));
  }

  private Answer visited(Asked asked, String typed) {
    Optional<WebUrl> url = WebUrl.tryParse(typed);
    if (url.isEmpty()) {
      throw Refusal.badRequest("This is no address of the web.");
    }
    return switch (visiting.at(url.get())) {
      case Known known -> Answer.redirect(site.links().ancestry(known.article().id()));
      case Fresh fresh -> fetched(asked, fresh);
    };
  }

  private Answer fetched(Asked asked, Fresh fresh) {
    Witness witness = fresh.witness();
    String url = fresh.url().toString();
    @Nullable String headline = witness.headline();
    Phrase notice = Phrase.of("This was fetched just now and is not kept: ").outward(url);
    @Nullable Caller caller = asked.caller();
    if (caller != null && caller.may(Role.EDITOR)) {
      String watch = site.links().watch() + "?url=" + Links.encoded(url);
      notice = notice.words(". ").link("Watch it", watch);
    }
    return page(
        headline == null || headline.isBlank() ? url : headline,
        DiffPage.language(witness),
        List.of(notice),
        tracing.of(fresh));
  }

  private Answer page(String headline, String language, List<Phrase> notices, Lineage lineage) {
    LineageText laid = new LineageText(site, lineage, null);
    LineageView view =
        new LineageView(
            frame(),
            headline,
            language,
            null,
            null,
            notices,
            laid.summary(),
            laid.paragraphsWithout(headline),
            laid.sources(),
            List.of());
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
