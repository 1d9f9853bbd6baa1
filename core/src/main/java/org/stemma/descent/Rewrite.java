package org.stemma.descent;

import java.util.List;

/// A swap of words that recurs: a rewriter's fingerprint.
///
/// @param from the words of the earlier text, folded
/// @param to the words that stand in their place, folded
/// @param count how often, over all documents
/// @param in ids of the documents that made it
public record Rewrite(String from, String to, int count, List<String> in) {

  public Rewrite {
    in = List.copyOf(in);
  }
}
