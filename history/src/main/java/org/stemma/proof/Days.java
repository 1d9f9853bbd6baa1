package org.stemma.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.store.Capture;
import org.stemma.store.Leaves;
import org.stemma.store.Ledger;
import org.stemma.store.Revision;
import org.stemma.store.SealedDay;

/// The sealed days, each checked once: its leaves against its tree, its root against the chain.
///
/// Not thread-safe.
final class Days {

  /// Trees held for the proofs of inclusion. Leaves are asked for in the order of days.
  private static final int TREES = 3;

  private final Ledger ledger;
  private final DayBook book;
  private final Chain chain;
  private final Map<Integer, DayProof> days = new HashMap<>();
  private final Map<Integer, Leaves> ranges = new HashMap<>();
  private final Map<Integer, Tree> trees =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Tree> eldest) {
          return size() > TREES;
        }
      };

  Days(Ledger ledger, Roots kept) {
    this.ledger = ledger;
    this.book = new DayBook(ledger);
    this.chain = new Chain(ledger.days(), kept);
  }

  Stream<DayProof> all() {
    return chain.all().stream().map(this::day);
  }

  private DayProof day(int day) {
    DayProof known = days.get(day);
    if (known == null) {
      SealedDay sealed = chain.day(day);
      Check root = chain.check(day);
      Check leaf = sealed == null ? Check.broken(Check.Claim.LEAF, root.says()) : leaves(sealed);
      known = new DayProof(day, sealed, leaf, root);
      days.put(day, known);
    }
    return known;
  }

  private Check leaves(SealedDay sealed) {
    List<String> missing = new ArrayList<>();
    Tree tree = tree(sealed, missing);
    String name = "day " + Chain.date(sealed.day());
    if (!missing.isEmpty()) {
      return Check.broken(
          Check.Claim.LEAF, name + ": not in the database any more: " + String.join(", ", missing));
    }
    if (tree.size() != sealed.leaves()) {
      return Check.broken(
          Check.Claim.LEAF,
          name + ": sealed over " + sealed.leaves() + " leaves, there are " + tree.size());
    }
    if (!tree.root().equals(sealed.tree())) {
      return Check.broken(
          Check.Claim.LEAF,
          name + ": a capture or revision of it is not what it was when the day was sealed");
    }
    return Check.proved(Check.Claim.LEAF, name + ": all " + tree.size() + " leaves as sealed");
  }

  private Tree tree(SealedDay sealed, List<String> missing) {
    Tree tree = trees.get(sealed.day());
    if (tree == null) {
      tree = book.tree(range(sealed.day()), missing);
      trees.put(sealed.day(), tree);
    }
    return tree;
  }

  private Leaves range(int day) {
    return ranges.computeIfAbsent(day, sealed -> ledger.leaves(sealed).orElseThrow());
  }

  /// Whether a capture is among what its day was sealed over, and the day chained to a kept root.
  List<Check> checks(Capture capture) {
    return checks("capture " + capture.id(), capture.sealedDay(), index(capture));
  }

  /// Whether a revision is among what its day was sealed over, and the day chained to a kept root.
  List<Check> checks(Revision revision) {
    return checks("revision " + revision.id(), revision.sealedDay(), index(revision));
  }

  private List<Check> checks(String name, @Nullable Integer day, long index) {
    if (day == null) {
      return List.of(
          Check.open(
              Check.Claim.LEAF, name + ": not sealed yet, its day is sealed after midnight UTC"));
    }
    DayProof proof = day(day);
    if (index < 0) {
      return List.of(
          Check.broken(Check.Claim.LEAF, name + ": put among those that were sealed before it"));
    }
    return List.of(proof.leaf(), proof.root());
  }

  /// Captures stand first, by id; ids have no gaps. Below zero for an id that was never given out.
  private long index(Capture capture) {
    Integer day = capture.sealedDay();
    return day == null ? -1 : capture.id() - range(day).capturesAfter() - 1;
  }

  private long index(Revision revision) {
    Integer day = revision.sealedDay();
    if (day == null) {
      return -1;
    }
    Leaves range = range(day);
    long among = revision.id() - range.revisionsAfter() - 1;
    return among < 0 ? -1 : range.captures() - range.capturesAfter() + among;
  }

  @Nullable Inclusion inclusion(Capture capture) {
    return inclusion(capture.sealedDay(), Leaf.of(capture), index(capture));
  }

  @Nullable Inclusion inclusion(Revision revision) {
    return inclusion(revision.sealedDay(), book.leaf(revision), index(revision));
  }

  /// Null when it is not sealed, or its day is not what it was.
  private @Nullable Inclusion inclusion(@Nullable Integer day, Leaf leaf, long index) {
    if (day == null || index < 0 || day(day).leaf().standing() != Standing.PROVED) {
      return null;
    }
    SealedDay sealed = Objects.requireNonNull(chain.day(day));
    Tree tree = tree(sealed, new ArrayList<>());
    return new Inclusion(leaf.line(), sealed, index, tree.path(Math.toIntExact(index)));
  }
}
