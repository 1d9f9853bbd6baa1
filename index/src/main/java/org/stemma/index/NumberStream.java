package org.stemma.index;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.BytesTermAttribute;
import org.apache.lucene.util.BytesRef;

/// Numbers as the terms of a field; used again for each document. For one thread.
final class NumberStream extends TokenStream {
  private final BytesTermAttribute term = addAttribute(BytesTermAttribute.class);
  private final BytesRef bytes = new BytesRef(Integer.BYTES);
  private int[] numbers = {};
  private int at;

  /// @param all the terms of the next document
  NumberStream over(int[] all) {
    numbers = all;
    at = 0;
    return this;
  }

  @Override
  public boolean incrementToken() {
    if (at == numbers.length) {
      return false;
    }
    clearAttributes();
    Layout.set(bytes, numbers[at++]);
    term.setBytesRef(bytes);
    return true;
  }

  @Override
  public void reset() {
    at = 0;
  }
}
