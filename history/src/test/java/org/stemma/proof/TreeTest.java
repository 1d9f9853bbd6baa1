package org.stemma.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.stemma.store.SealedDay;

final class TreeTest {

  /// The leaves and roots that implementations of Certificate Transparency test themselves with.
  private static final List<String> LEAVES =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void rootsAreThoseOfCertificateTransparency() {
    for (int size = 0; size <= LEAVES.size(); size++) {
      Tree.Builder tree = new Tree.Builder();
      for (String leaf : LEAVES.subList(0, size)) {
        tree.add(Hashes.leaf(HexFormat.of().parseHex(leaf)));
      }
      assertThat(tree.build().root()).as("of %d leaves", size).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void everyLeafOfEveryTreeIsProvedByItsPathAndByNoOther() {
    long seed = 9162;
    Random random = new Random(seed);
    for (int size = 1; size <= 70; size++) {
      List<String> lines = new ArrayList<>();
      Tree.Builder builder = new Tree.Builder();
      for (int i = 0; i < size; i++) {
        lines.add("line " + random.nextInt());
        builder.add(Hashes.leaf(lines.get(i).getBytes(StandardCharsets.UTF_8)));
      }
      Tree tree = builder.build();
      SealedDay day = day(tree);
      for (int i = 0; i < size; i++) {
        assertThat(new Inclusion(lines.get(i), day, i, tree.path(i)).root())
            .as("leaf %d of %d, seed %d", i, size, seed)
            .contains(day.root());
        assertThat(new Inclusion("another", day, i, tree.path(i)).root())
            .get()
            .isNotEqualTo(day.root());
        int other = (i + 1) % size;
        if (other != i) {
          assertThat(new Inclusion(lines.get(i), day, other, tree.path(i)).root())
              .isNotEqualTo(Optional.of(day.root()));
        }
      }
    }
  }

  @Test
  void aPathOfAnotherLengthProvesNothing() {
    Tree.Builder builder = new Tree.Builder();
    for (int i = 0; i < 5; i++) {
      builder.add(Hashes.leaf(("line " + i).getBytes(StandardCharsets.UTF_8)));
    }
    Tree tree = builder.build();
    List<String> path = tree.path(2);
    List<String> longer = new ArrayList<>(path);
    longer.add(path.getFirst());
    assertThat(new Inclusion("line 2", day(tree), 2, path.subList(0, 2)).root()).isEmpty();
    assertThat(new Inclusion("line 2", day(tree), 2, longer).root()).isEmpty();
    assertThat(new Inclusion("line 2", day(tree), 7, path).root())
        .isNotEqualTo(Optional.of(day(tree).root()));
  }

  private static SealedDay day(Tree tree) {
    return new SealedDay(
        7, DayRoot.of(7, "", tree.size(), tree.root()), "", tree.root(), tree.size());
  }
}
