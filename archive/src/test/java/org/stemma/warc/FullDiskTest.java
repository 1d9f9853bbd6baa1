package org.stemma.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FullDiskTest {

  private final Records records = Records.standard();
  private final FullDisk.State disk = new FullDisk.State();

  @TempDir Path folder;

  @Test
  void whereverTheRoomEndsTheFileStaysWholeAndTheNextAppendGoesOn() throws Exception {
    int size = page(0).size() + page(1).size();
    for (int room = 0; room < size; room += 31) {
      Path warc = folder.resolve("room" + room);
      try (WarcFolder warcs = open(warc)) {
        Position before = warcs.append(List.of(page(0))).getFirst();
        disk.room = room;

        assertThatThrownBy(() -> warcs.append(List.of(page(1), page(2))))
            .hasMessage("No space left on device");
        assertThat(pagesIn(warc)).containsExactly("0");
        disk.room = Long.MAX_VALUE;
        Position after = warcs.append(List.of(page(3))).getFirst();

        assertThat(after.file()).isEqualTo(before.file());
        assertThat(pagesIn(warc)).containsExactly("0", "3");
      }
      assertThat(new WarcFiles(warc).all()).hasSize(1);
    }
  }

  @Test
  void aFileThatCanNotEvenBeBegunLeavesNothingBehind() throws Exception {
    try (WarcFolder warcs = open(folder)) {
      disk.room = 20;
      assertThatThrownBy(() -> warcs.append(List.of(page(1)))).isInstanceOf(IOException.class);
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
      disk.room = Long.MAX_VALUE;
      warcs.append(List.of(page(2)));
    }
    assertThat(pagesIn(folder)).containsExactly("2");
  }

  @Test
  void aFileWhoseBytesDidNotBecomeDurableIsGivenUpForANewOne() throws Exception {
    try (WarcFolder warcs = open(folder)) {
      Position before = warcs.append(List.of(page(0))).getFirst();
      disk.failsToForce = true;
      assertThatThrownBy(() -> warcs.append(List.of(page(1)))).hasMessage("Input/output error");
      disk.failsToForce = false;
      Position after = warcs.append(List.of(page(2))).getFirst();

      assertThat(after.file()).isNotEqualTo(before.file());
      assertThat(warcs.read(before).type()).isEqualTo(RecordType.RESPONSE);
    }
    open(folder).close();
    assertThat(pagesIn(folder)).containsExactlyInAnyOrder("0", "2");
    assertThat(new WarcFiles(folder).all()).allMatch(file -> file.toString().endsWith(".warc.gz"));
  }

  @Test
  void whatCouldNotBeTakenBackIsCutAtTheNextOpening() throws Exception {
    try (WarcFolder warcs = open(folder)) {
      warcs.append(List.of(page(0)));
      disk.room = 100;
      disk.failsToTruncate = true;
      assertThatThrownBy(() -> warcs.append(List.of(page(1)))).isInstanceOf(IOException.class);
      disk.room = Long.MAX_VALUE;
      disk.failsToTruncate = false;
      warcs.append(List.of(page(2)));
    }

    try (WarcFolder warcs = open(folder)) {
      assertThat(warcs.recovery().files()).singleElement().returns(100L, Recovery.Mended::cut);
    }
    assertThat(pagesIn(folder)).containsExactlyInAnyOrder("0", "2");
  }

  @Test
  void aRealDiskThatIsFull() throws Exception {
    Path small = Files.createDirectory(folder.resolve("small"));
    boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", small.toString());
    if (!mounted) {
      String loud = "SKIPPED the test on a full disk: mounting a tmpfs needs root";
      System.err.println(loud);
      Assumptions.abort(loud);
    }
    try {
      fill(small);
    } finally {
      run("umount", small.toString());
    }
  }

  private void fill(Path small) throws Exception {
    Random random = new Random(5);
    Path ballast = Files.write(small.resolve("ballast"), new byte[100_000]);
    List<Position> kept = new ArrayList<>();
    try (WarcFolder warcs = WarcFolder.open(small.resolve("warc"), Exchanges.settings())) {
      assertThatThrownBy(
              () -> {
                while (true) {
                  kept.addAll(warcs.append(List.of(records.response(Exchanges.random(random)))));
                }
              })
          .isInstanceOf(IOException.class);
      Files.delete(ballast);
      kept.addAll(warcs.append(List.of(page(1))));
      for (Position position : kept) {
        assertThat(warcs.files().verify(position).intact()).isTrue();
      }
    }
    try (WarcFolder warcs = WarcFolder.open(small.resolve("warc"), Exchanges.settings())) {
      assertThat(warcs.recovery().isEmpty()).isTrue();
    }
  }

  private static boolean run(String... command) throws Exception {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private WarcFolder open(Path warc) throws IOException {
    return WarcFolder.open(
        warc,
        Exchanges.settings(),
        path ->
            new FullDisk(
                FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                disk));
  }

  private Prepared page(int number) {
    return records.response(Exchanges.page(FERRY, NOW.plusSeconds(number), "" + number));
  }

  private static List<String> pagesIn(Path folder) throws Exception {
    List<String> pages = new ArrayList<>();
    for (Path file : new WarcFiles(folder).all()) {
      try (WarcStream stream =
          WarcStream.open(
              file,
              damage -> {
                throw new AssertionError(damage);
              })) {
        for (var next = stream.next(); next.isPresent(); next = stream.next()) {
          if (next.get().type() == RecordType.RESPONSE) {
            pages.add(new String(next.get().payload(), UTF_8));
          }
        }
      }
    }
    return pages;
  }
}
