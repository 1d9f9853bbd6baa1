package org.stemma.extract;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.text.LeftOut;
import org.stemma.text.Witness;

/// An article that was read out of a page.
///
/// @param witness its text, fields and what was left out
/// @param source the outlet as the page names it, else the host of its URL; null for plain text that names none
/// @param url the canonical URL the page states, else the one it was asked for at; null when neither is known
public record Article(Witness witness, @Nullable String source, @Nullable String url)
    implements Extraction {

  @Override
  public String outcome() {
    return "article";
  }

  @Override
  public @Nullable String reason() {
    return null;
  }

  @Override
  public List<LeftOut> leftOut() {
    return witness.leftOut();
  }
}
