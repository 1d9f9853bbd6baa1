package org.stemma.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.stemma.text.Visible;

/// Lays pages out. What publishers wrote is escaped by the templates; what could turn the direction of the text around it, and
/// control characters, are taken out of the whole page ([Visible]), so that no template can forget it.
public final class Templates {
  private static final String PACKAGE = "org.stemma.page.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  /// A whole page.
  ///
  /// @param template its file's name without the ending
  /// @param view its parameter
  public Answer page(String template, Object view) {
    return Answer.text(Answer.HTML, text(template, view));
  }

  /// A whole page that our script keeps up to date; no other page may run any.
  Answer livePage(String template, Object view) {
    return page(template, view).with("Content-Security-Policy", Delivery.LIVE_POLICY);
  }

  /// A piece of HTML.
  public String text(String template, Object view) {
    StringOutput out = new StringOutput(16_384);
    engine.render(template + ".jte", view, out);
    return Visible.of(out.toString());
  }
}
