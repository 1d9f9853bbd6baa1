package org.stemma.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.cdxj.CdxFile;
import org.stemma.cdxj.CdxLine;
import org.stemma.cdxj.Surt;

/// What a writer that died leaves behind, made by hand: its file with the suffix of an open one, and its lock file with
/// the mark, but no lock.
class RecoveryTest {

  private static final String NAME = "stemma-20261119000000000-host-1-dead.warc.gz";

  private final Records records = Records.standard();

  @TempDir Path folder;

  @Test
  void aRecordThatWasCutAnywhereIsTakenAwayAndAllBeforeItKept() throws Exception {
    byte[] whole = file(page(1), page(2));
    byte[] last = bytes(records.resource(FERRY, NOW, "text/plain", "Page 3".getBytes(UTF_8)));
    for (int length = 0; length <= last.length; length++) {
      leave(whole.length, concat(whole, Arrays.copyOf(last, length)));

      Recovery.Mended mended = recover().files().getFirst();

      assertThat(mended.kept() + mended.cut()).isEqualTo(whole.length + length);
      assertThat(mended.records()).isEqualTo(length == last.length ? 6 : 5);
      assertThat(Files.size(folder.resolve(NAME))).isEqualTo(mended.kept());
      assertThat(mended.damages()).isEmpty();
    }
  }

  @Test
  void aMendedFileIsClosedIndexedAndReadable() throws Exception {
    byte[] whole = file(page(1), page(2));
    leave(whole.length, concat(whole, Arrays.copyOf(bytes(page(3)), 100)));
    Files.writeString(folder.resolve(NAME.replace(".warc.gz", ".cdxj.run0")), "left by the writer");

    Recovery recovery = recover();

    assertThat(recovery.files().getFirst())
        .hasToString(
            NAME + ": its writer died; 5 records kept, 100 unfinished bytes cut off its end");
    assertThat(recover().isEmpty()).isTrue();
    try (var files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(NAME, NAME.replace(".warc.gz", ".cdxj"));
    }
    CdxFile index = new CdxFile(WarcIndex.sidecar(folder.resolve(NAME)));
    List<CdxLine> lines = index.captures(Surt.key(FERRY.toString()));
    assertThat(lines).hasSize(2);
    for (CdxLine line : lines) {
      Position position = new Position(line.filename(), line.offset(), line.length());
      assertThat(new WarcFiles(folder).verify(position).intact()).isTrue();
    }
  }

  @Test
  void bytesOfAnyKindAtTheEndAreCut() throws Exception {
    byte[] whole = file(page(1));
    byte[] noise = new byte[5_000];
    new Random(7).nextBytes(noise);
    for (byte[] garbage : List.of(new byte[4096], noise, "WARC/1.1\r\nWARC-".getBytes(UTF_8))) {
      leave(whole.length, concat(whole, garbage));

      assertThat(recover().files().getFirst().cut()).isEqualTo(garbage.length);
      assertThat(Files.readAllBytes(folder.resolve(NAME))).isEqualTo(whole);
    }
  }

  @Test
  void whatATornRecordHoldsIsNotTakenForRecords() throws Exception {
    byte[] whole = file(page(1));
    byte[] forged = bytes(page(66));
    byte[] hostile = bytes(records.response(Exchanges.page(FERRY, NOW, "gzip", forged)));
    byte[] torn = Arrays.copyOf(hostile, hostile.length * 2 / 3);
    leave(whole.length, concat(whole, torn, forged));

    Recovery.Mended mended = recover().files().getFirst();

    assertThat(mended.kept()).isEqualTo(whole.length);
    assertThat(mended.cut()).isEqualTo(torn.length + forged.length);
  }

  @Test
  void damageBelowTheMarkIsReportedAndWhatFollowsItKept() throws Exception {
    byte[] first = file(page(1));
    byte[] second = bytes(page(2));
    byte[] third = bytes(page(3));
    byte[] whole = concat(first, second, third);
    whole[first.length + 60] ^= 0x55;
    leave(whole.length, concat(whole, Arrays.copyOf(second, 50)));

    Recovery.Mended mended = recover().files().getFirst();

    assertThat(mended.kept()).isEqualTo(whole.length);
    assertThat(mended.cut()).isEqualTo(50);
    assertThat(mended.damages()).hasSize(1);
    assertThat(mended.damages().getFirst().offset()).isEqualTo(first.length);
    assertThat(mended.toString()).contains("damaged inside", "at byte " + first.length);
  }

  @Test
  void wholeRecordsThatWereNotYetReportedAreKept() throws Exception {
    byte[] reported = file(page(1));
    leave(reported.length, concat(reported, bytes(page(2))));

    assertThat(recover().files().getFirst().records()).isEqualTo(5);
  }

  @Test
  void aWriterThatLeftNoMarkIsReadStrictly() throws Exception {
    leave(-1, concat(file(page(1)), Arrays.copyOf(bytes(page(2)), 70)));

    Recovery.Mended mended = recover().files().getFirst();

    assertThat(mended.records()).isEqualTo(3);
    assertThat(mended.cut()).isEqualTo(70);
  }

  @Test
  void aFileInWhichNothingIsWholeIsRemoved() throws Exception {
    for (byte[] content : List.of(new byte[0], Arrays.copyOf(file(), 40))) {
      leave(0, content);

      assertThat(recover().files().getFirst().kept()).isZero();
      try (var files = Files.list(folder)) {
        assertThat(files).isEmpty();
      }
    }
  }

  @Test
  void theFileOfALivingWriterIsLeftAlone() throws Exception {
    try (WarcFolder living = open()) {
      Position position = living.append(List.of(page(1))).getFirst();

      assertThat(recover().isEmpty()).isTrue();
      living.append(List.of(page(2)));
      assertThat(living.read(position).payload()).isEqualTo("<p>Page 1".getBytes(UTF_8));
    }
    assertThat(new WarcFiles(folder).all()).hasSize(1);
  }

  @Test
  void theLocksOfDeadWritersAreRemovedAndThoseOfTheLivingAreNot() throws Exception {
    Files.write(folder.resolve("died-early.warc.gz.lock"), new byte[0]);
    try (WarcFolder living = open()) {
      living.append(List.of(page(1)));
      recover();
      try (var files = Files.list(folder)) {
        assertThat(files.map(Path::toString)).filteredOn(name -> name.endsWith(".lock")).hasSize(1);
      }
    }
    assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".lock"));
  }

  @Test
  void aFolderIsTheSameByWhateverLinkItIsReached(@TempDir Path elsewhere) throws Exception {
    Path link = Files.createSymbolicLink(elsewhere.resolve("link"), folder);
    try (WarcFolder living = open()) {
      living.append(List.of(page(1)));
      try (WarcFolder other = WarcFolder.open(link, Exchanges.settings())) {
        assertThat(other.recovery().isEmpty()).isTrue();
      }
      living.append(List.of(page(2)));
    }
  }

  @Test
  void aClosedFileWithoutIndexIsGivenOne() throws Exception {
    Files.write(folder.resolve("someone-elses.warc.gz"), file(page(1)));

    assertThat(recover().isEmpty()).isTrue();

    CdxFile index = new CdxFile(folder.resolve("someone-elses.cdxj"));
    assertThat(index.captures(Surt.key(FERRY.toString())))
        .singleElement()
        .extracting(CdxLine::filename)
        .isEqualTo("someone-elses.warc.gz");
  }

  private Recovery recover() throws Exception {
    try (WarcFolder opened = open()) {
      return opened.recovery();
    }
  }

  private WarcFolder open() throws Exception {
    return WarcFolder.open(folder, Exchanges.settings());
  }

  /// @param mark as the writer noted it; -1 for a lock file without a mark
  private void leave(long mark, byte[] content) throws Exception {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Path file = Files.write(folder.resolve(NAME + ".open"), content);
    byte[] noted = mark < 0 ? new byte[0] : ByteBuffer.allocate(8).putLong(mark).array();
    Files.write(WriterLock.of(file), noted);
  }

  private byte[] file(Prepared... prepared) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    records.warcinfo(NAME, NOW, List.of(new Header("software", "Stemma"))).writeTo(bytes);
    for (Prepared each : prepared) {
      each.writeTo(bytes);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Prepared prepared) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    prepared.writeTo(bytes);
    return bytes.toByteArray();
  }

  private Prepared page(int number) {
    return records.response(Exchanges.page(FERRY, NOW.plusSeconds(number), "<p>Page " + number));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
