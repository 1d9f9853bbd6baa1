package org.stemma.newsroom;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

/// Text into JSON.
final class Json {

  private Json() {}

  /// A JSON string with its quotation marks. `</` is written so that it may stand in a page's script.
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    JsonStringEncoder.getInstance().quoteAsString(text, quoted);
    return quoted.append('"').toString().replace("</", "<\\/");
  }
}
