package org.stemma.collate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.stemma.text.BlockKind;
import org.stemma.text.Span;

/// Makes variants of matched units: names the kind, compares the words, weighs, and puts them in the newer text's order.
final class Variants {

  private final String older;
  private final String newer;
  private final Weighing weighing;

  Variants(String older, String newer, Weighing weighing) {
    this.older = older;
    this.newer = newer;
    this.weighing = weighing;
  }

  Variant ofField(Fields field) {
    Side from = field.from();
    Side to = field.to();
    if (from == null || to == null) {
      return oneSided(field.unit(), field.kind(), from, to);
    }
    Variant.Kind kind =
        from.text().equals(to.text()) ? Variant.Kind.UNCHANGED : Variant.Kind.SUBSTITUTION;
    return twoSided(kind, field.unit(), field.kind(), from, to);
  }

  /// The variants of the running text.
  List<Variant> inOrder(List<Units.Match> matches) {
    List<Placed> placed = new ArrayList<>();
    List<Variant> omissions = new ArrayList<>();
    NavigableMap<Integer, Placed> stayed = new TreeMap<>();
    for (Units.Match match : matches) {
      Variant variant = of(match);
      Side to = variant.to();
      if (to == null) {
        omissions.add(variant);
        continue;
      }
      Placed at = new Placed(begin(to), variant, new ArrayList<>());
      placed.add(at);
      Side from = variant.from();
      if (from != null && !match.moved()) {
        stayed.put(begin(from), at);
      }
    }
    placed.sort(Comparator.comparingInt(Placed::begin));
    return interleaved(placed, omissions, stayed);
  }

  /// A variant at its place in the newer text, and the omissions that come after it.
  private record Placed(int begin, Variant variant, List<Variant> omissionsAfter) {}

  private static List<Variant> interleaved(
      List<Placed> placed, List<Variant> omissions, NavigableMap<Integer, Placed> stayed) {
    List<Variant> all = new ArrayList<>();
    omissions.sort(
        Comparator.comparingInt(variant -> begin(Objects.requireNonNull(variant.from()))));
    for (Variant omission : omissions) {
      Map.Entry<Integer, Placed> before =
          stayed.lowerEntry(begin(Objects.requireNonNull(omission.from())));
      (before == null ? all : before.getValue().omissionsAfter()).add(omission);
    }
    for (Placed at : placed) {
      all.add(at.variant());
      all.addAll(at.omissionsAfter());
    }
    return all;
  }

  private static int begin(Side side) {
    return Objects.requireNonNull(side.span()).begin();
  }

  private Variant of(Units.Match match) {
    Side from = side(older, match.older());
    Side to = side(newer, match.newer());
    BlockKind kind = (match.newer().isEmpty() ? match.older() : match.newer()).getFirst().kind();
    Variant.Unit unit = isDateLine(from) && isDateLine(to) ? Variant.Unit.DATE : match.unit();
    if (from == null || to == null) {
      return oneSided(unit, kind, from, to);
    }
    return twoSided(kind(match, from, to), unit, kind, from, to);
  }

  private static boolean isDateLine(@Nullable Side side) {
    return side == null || DateLines.kind(side.text()).isPresent();
  }

  private static @Nullable Side side(String text, List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return null;
    }
    Span span = stretches.getFirst().span().cover(stretches.getLast().span());
    return Side.of(text, span);
  }

  private static Variant.Kind kind(Units.Match match, Side from, Side to) {
    if (match.moved()) {
      return Variant.Kind.TRANSPOSITION;
    }
    if (match.older().size() > 1 || match.newer().size() > 1) {
      boolean more = match.newer().size() >= match.older().size();
      return more ? Variant.Kind.SPLIT : Variant.Kind.JOIN;
    }
    return from.text().equals(to.text()) ? Variant.Kind.UNCHANGED : Variant.Kind.SUBSTITUTION;
  }

  private Variant oneSided(
      Variant.Unit unit, BlockKind block, @Nullable Side from, @Nullable Side to) {
    Side only = Objects.requireNonNull(from == null ? to : from);
    WordRun.Sign sign = from == null ? WordRun.Sign.ADDED : WordRun.Sign.OMITTED;
    List<Reason> reasons = weighing.ofWhole(unit, block, only.text());
    return new Variant(
        from == null ? Variant.Kind.ADDITION : Variant.Kind.OMISSION,
        unit,
        from,
        to,
        false,
        List.of(new WordRun(sign, only.text())),
        Reason.heaviest(reasons),
        Reason.texts(reasons));
  }

  private Variant twoSided(
      Variant.Kind kind, Variant.Unit unit, BlockKind block, Side from, Side to) {
    List<WordRun> words = Words.between(from.text(), to.text());
    List<Reason> reasons = new ArrayList<>();
    boolean same = from.text().equals(to.text());
    if (!same) {
      reasons.addAll(weighing.ofWords(unit, block, from.text(), to.text(), words));
    }
    boolean edited = false;
    switch (kind) {
      case TRANSPOSITION, SPLIT, JOIN -> {
        edited = reasons.stream().anyMatch(reason -> !reason.text().equals("white space"));
        reasons.addFirst(placeReason(kind));
      }
      case UNCHANGED, ADDITION, OMISSION, SUBSTITUTION -> {}
    }
    return new Variant(
        kind, unit, from, to, edited, words, Reason.heaviest(reasons), Reason.texts(reasons));
  }

  private static Reason placeReason(Variant.Kind kind) {
    return switch (kind) {
      case TRANSPOSITION -> new Reason(Weight.WORDING, "moved");
      case SPLIT -> new Reason(Weight.TYPOGRAPHY, "cut at other places");
      case JOIN -> new Reason(Weight.TYPOGRAPHY, "joined");
      case UNCHANGED, ADDITION, OMISSION, SUBSTITUTION ->
          throw new IllegalArgumentException("stays where it is: " + kind);
    };
  }
}
