package org.stemma.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.WriterOutput;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.stemma.text.Visible;
import org.stemma.trace.Trace;

/// A trace as one page that needs nothing else: no script, no request, its stylesheet inside. What publishers wrote is
/// escaped by the templates, and cannot turn the direction of what stands around it ([Visible]).
public final class TracePage {

  private static final String TEMPLATES = "org.stemma.report.template";

  private TracePage() {}

  /// @param out takes the page, to be written in UTF-8
  public static void write(Trace trace, Writer out) throws IOException {
    TraceView view = TraceLayout.of(trace, stylesheet());
    TemplateEngine templates =
        TemplateEngine.createPrecompiled(null, ContentType.Html, null, TEMPLATES);
    templates.render("trace.jte", view, new WriterOutput(new VisibleWriter(out)));
  }

  private static String stylesheet() throws IOException {
    try (InputStream css = TracePage.class.getResourceAsStream("page.css")) {
      if (css == null) {
        throw new IOException("the stylesheet is not on the class path");
      }
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /// Lets no control character and no override of direction through, whichever field it came in.
  private static final class VisibleWriter extends FilterWriter {

    VisibleWriter(Writer out) {
      super(out);
    }

    @Override
    public void write(String text, int offset, int length) throws IOException {
      out.write(Visible.of(text.substring(offset, offset + length)));
    }

    @Override
    public void write(char[] text, int offset, int length) throws IOException {
      out.write(Visible.of(new String(text, offset, length)));
    }

    @Override
    public void write(int unit) throws IOException {
      out.write(Visible.of(String.valueOf((char) unit)));
    }
  }
}
