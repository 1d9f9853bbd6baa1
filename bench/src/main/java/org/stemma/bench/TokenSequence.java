package org.stemma.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.Sequence;
import org.eclipse.jgit.diff.SequenceComparator;

/// A text's tokens as JGit compares them.
final class TokenSequence extends Sequence {

  /// Equal by letters.
  static final SequenceComparator<TokenSequence> COMPARATOR =
      new SequenceComparator<>() {
        @Override
        public boolean equals(TokenSequence a, int i, TokenSequence b, int j) {
          return a.tokens[i].equals(b.tokens[j]);
        }

        @Override
        public int hash(TokenSequence sequence, int i) {
          return sequence.tokens[i].hashCode();
        }
      };

  private final String[] tokens;

  TokenSequence(String[] tokens) {
    this.tokens = tokens;
  }

  @Override
  public int size() {
    return tokens.length;
  }

  /// True when the edits turn one sequence into the other.
  static boolean apply(List<Edit> edits, TokenSequence from, TokenSequence to) {
    List<String> rebuilt = new ArrayList<>(to.size());
    int at = 0;
    for (Edit edit : edits) {
      rebuilt.addAll(Arrays.asList(from.tokens).subList(at, edit.getBeginA()));
      rebuilt.addAll(Arrays.asList(to.tokens).subList(edit.getBeginB(), edit.getEndB()));
      at = edit.getEndA();
    }
    rebuilt.addAll(Arrays.asList(from.tokens).subList(at, from.size()));
    return rebuilt.equals(Arrays.asList(to.tokens));
  }
}
