package org.stemma.warc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import java.io.FileNotFoundException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.stemma.cdxj.CdxFile;
import org.stemma.cdxj.CdxLine;
import org.stemma.cdxj.Surt;

class WarcFolderTest {

  private final Records records = Records.standard();

  @TempDir Path folder;

  private WarcFolder open() throws Exception {
    return WarcFolder.open(folder.resolve("warc"), Exchanges.settings());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20, 300})
  void whateverIsAppendedIsReadBackByteForByte(long seed) throws Exception {
    Random random = new Random(seed);
    Map<Position, Exchange> written = new HashMap<>();
    try (WarcFolder warcs = open()) {
      for (int round = 0; round < 12; round++) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int count = random.nextInt(6); count >= 0; count--) {
          exchanges.add(Exchanges.random(random));
        }
        List<Position> positions = warcs.append(exchanges.stream().map(records::response).toList());
        for (int index = 0; index < positions.size(); index++) {
          written.put(positions.get(index), exchanges.get(index));
        }
        if (random.nextInt(4) == 0) {
          warcs.roll();
        }
      }
    }

    WarcFiles files = new WarcFiles(folder.resolve("warc"));
    for (Map.Entry<Position, Exchange> entry : written.entrySet()) {
      WarcEntry read = files.read(entry.getKey());
      assertThat(read.payload()).isEqualTo(entry.getValue().body());
      assertThat(read.target()).contains(entry.getValue().target());
      assertThat(read.at()).contains(entry.getValue().at());
      assertThat(files.verify(entry.getKey()))
          .isEqualTo(new Fixity(Fixity.Check.MATCHES, Fixity.Check.MATCHES));
      assertThat(files.raw(entry.getKey())).hasSize((int) entry.getKey().length());
    }
    assertThat(responsesThatAnotherReaderFinds(files)).isEqualTo(written.size());
  }

  /// With jwarc, which is strict unless told otherwise, and checks the digest of each block.
  private static int responsesThatAnotherReaderFinds(WarcFiles files) throws Exception {
    int responses = 0;
    for (Path file : files.all()) {
      try (WarcReader reader = new WarcReader(file)) {
        reader.calculateBlockDigest();
        reader.onWarning(warning -> {
          throw new AssertionError(warning);
        });
        for (var record : reader) {
          if (record instanceof WarcResponse response) {
            response.http();
            responses++;
          }
          record.body().consume();
          assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
        }
      }
    }
    return responses;
  }

  @Test
  void theIndexBesideAClosedFileFindsWhatItHolds() throws Exception {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>"));
    Exchange again = Exchanges.page(FERRY, NOW.plusSeconds(60), "<p>Fifteen</p>");
    Prepared second = records.revisit(again, first.asEarlier());
    Prepared third =
        records.notModified(Exchanges.notModified(FERRY, NOW.plusSeconds(90)), first.asEarlier());
    List<Position> positions;
    try (WarcFolder warcs = open()) {
      positions = warcs.append(List.of(second, first, third));
    }

    WarcFiles files = new WarcFiles(folder.resolve("warc"));
    Path index = WarcIndex.sidecar(files.all().getFirst());
    List<CdxLine> lines = new CdxFile(index).captures(Surt.key(FERRY.toString()));

    assertThat(lines)
        .extracting(CdxLine::timestamp, CdxLine::mime, CdxLine::offset, CdxLine::length)
        .containsExactly(
            tuple(
                "20261120101500",
                "text/html",
                positions.get(1).offset(),
                positions.get(1).length()),
            tuple(
                "20261120101600",
                "warc/revisit",
                positions.get(0).offset(),
                positions.get(0).length()));
    assertThat(linesMadeFromTheFile(files.all().getFirst()))
        .containsExactlyInAnyOrderElementsOf(lines);
  }

  private static List<CdxLine> linesMadeFromTheFile(Path file) throws Exception {
    List<CdxLine> lines = new ArrayList<>();
    try (WarcStream stream = WarcStream.open(file, damage -> {})) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        WarcIndex.line(next.get()).ifPresent(lines::add);
      }
    }
    return lines;
  }

  @Test
  void aRevisitSaysWhatItRepeats() throws Exception {
    Prepared first = records.response(Exchanges.page(FERRY, NOW, "<p>Fifteen</p>"));
    Exchange again = Exchanges.page(FERRY, NOW.plusSeconds(60), "<p>Fifteen</p>");
    try (WarcFolder warcs = open()) {
      Position position =
          warcs.append(List.of(records.revisit(again, first.asEarlier()))).getFirst();

      WarcEntry entry = warcs.read(position);

      assertThat(entry.refersTo())
          .contains(new Reference(first.id(), FERRY, NOW, first.payload(), false));
      assertThat(entry.payload()).isEmpty();
      assertThat(entry.http().orElseThrow().head().status()).isEqualTo(200);
      assertThat(entry.fixity()).isEqualTo(new Fixity(Fixity.Check.MATCHES, Fixity.Check.ABSENT));
    }
  }

  @Test
  void aFileIsReadWhileItIsWrittenAndAfterItWasRenamed() throws Exception {
    WarcFiles files = new WarcFiles(folder.resolve("warc"));
    WarcFolder warcs = open();
    Position position = warcs.append(List.of(page(1))).getFirst();

    assertThat(names(files.all())).allMatch(name -> name.endsWith(".warc.gz.open"));
    assertThat(files.read(position).type()).isEqualTo(RecordType.RESPONSE);
    warcs.close();
    assertThat(names(files.all())).containsExactly(position.file());
    assertThat(files.read(position).type()).isEqualTo(RecordType.RESPONSE);
    assertThat(position.file()).matches("stemma-20261120101500123-[A-Za-z0-9-]+\\.warc\\.gz");
  }

  @Test
  void aFileSaysWhoMadeItAndHow() throws Exception {
    try (WarcFolder warcs = open()) {
      Position position = warcs.append(List.of(page(1))).getFirst();
      WarcEntry first = warcs.read(new Position(position.file(), 0, position.offset()));

      assertThat(first.type()).isEqualTo(RecordType.WARCINFO);
      assertThat(first.head().first("WARC-Filename")).contains(position.file());
      assertThat(first.fields())
          .contains(new Header("software", "Stemma"))
          .contains(new Header("operator", "desk@example.org"))
          .contains(new Header("http-header-user-agent", "Stemma/1"));
    }
  }

  @Test
  void aFileThatIsFullIsClosedAndABatchIsNeverSplit() throws Exception {
    Path warc = folder.resolve("warc");
    FolderSettings small = Exchanges.settings().withMaxBytes(4_000);
    Set<String> together = new HashSet<>();
    try (WarcFolder warcs = WarcFolder.open(warc, small)) {
      for (int round = 0; round < 5; round++) {
        List<Position> batch = warcs.append(List.of(page(1), page(2), page(3)));
        assertThat(batch.stream().map(Position::file).distinct()).hasSize(1);
        together.add(batch.getFirst().file());
      }
    }

    assertThat(together).hasSizeGreaterThan(1);
    for (Path file : new WarcFiles(warc).all()) {
      assertThat(Files.size(file)).isLessThan(6_000);
      assertThat(WarcIndex.sidecar(file)).exists();
    }
    assertThat(leftovers(warc)).isEmpty();
  }

  @Test
  void theSizeOfAFolderIsThatOfAllItsFiles() throws Exception {
    try (WarcFolder warcs = open()) {
      assertThat(warcs.bytes()).isZero();
      warcs.append(List.of(page(1)));
      warcs.roll();
      warcs.append(List.of(page(2)));
      long bytes = 0;
      try (var files = Files.list(folder.resolve("warc"))) {
        for (Path file : files.toList()) {
          bytes += Files.size(file);
        }
      }
      assertThat(warcs.bytes()).isEqualTo(bytes).isPositive();
    }
  }

  @Test
  void aFolderThatIsOnlyReadStaysAsItIs() throws Exception {
    open().close();

    assertThat(folder.resolve("warc")).doesNotExist();
  }

  @Test
  void writersOfOneFolderDoNotMeet() throws Exception {
    int writers = 4;
    Set<Position> positions = new HashSet<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      List<Future<List<Position>>> results = new ArrayList<>();
      for (int writer = 0; writer < writers; writer++) {
        results.add(pool.submit(writing()));
      }
      for (Future<List<Position>> result : results) {
        positions.addAll(result.get());
      }
    }

    WarcFiles files = new WarcFiles(folder.resolve("warc"));
    assertThat(positions).hasSize(writers * 40);
    for (Position position : positions) {
      assertThat(files.verify(position).intact()).isTrue();
    }
    assertThat(leftovers(files.folder())).isEmpty();
  }

  private Callable<List<Position>> writing() {
    return () -> {
      List<Position> positions = new ArrayList<>();
      for (int round = 0; round < 4; round++) {
        try (WarcFolder warcs = open()) {
          assertThat(warcs.recovery()).isEqualTo(new Recovery(List.of()));
          for (int count = 0; count < 10; count++) {
            positions.addAll(warcs.append(List.of(page(count))));
          }
        }
      }
      return positions;
    };
  }

  @Test
  void threadsThatShareAWriterWaitForEachOther() throws Exception {
    try (WarcFolder warcs = open();
        ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Position>>> results = new ArrayList<>();
      for (int count = 0; count < 50; count++) {
        int number = count;
        results.add(pool.submit(() -> warcs.append(List.of(page(number)))));
      }
      for (int count = 0; count < 50; count++) {
        WarcEntry entry = warcs.read(results.get(count).get().getFirst());
        assertThat(entry.payload()).isEqualTo(("<p>Page " + count).getBytes(UTF_8));
      }
    }
  }

  @Test
  void anInterruptedThreadStillWritesAndIsNotToldThatAFileIsDamaged() throws Exception {
    try (WarcFolder warcs = open()) {
      Thread.currentThread().interrupt();
      Position position = warcs.append(List.of(page(1))).getFirst();

      assertThatThrownBy(() -> warcs.read(position)).isInstanceOf(ClosedByInterruptException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(warcs.append(List.of(page(2))).getFirst().file()).isEqualTo(position.file());
      Thread.currentThread().interrupt();
      warcs.roll();
      assertThat(Thread.interrupted()).isTrue();
      assertThat(names(warcs.files().all())).containsExactly(position.file());
      assertThat(warcs.read(position).type()).isEqualTo(RecordType.RESPONSE);
    }
  }

  @Test
  void whatIsNotThereIsSaidWithFileAndOffset() throws Exception {
    try (WarcFolder warcs = open()) {
      Position position = warcs.append(List.of(page(1))).getFirst();
      Position inside = new Position(position.file(), position.offset() + 3, 10);
      Position behind = new Position(position.file(), 1L << 40, 10);
      Position nowhere = new Position("no.warc.gz", 0, 10);
      Position longer = new Position(position.file(), position.offset(), position.length() + 1);

      assertThatThrownBy(() -> warcs.read(inside))
          .isInstanceOf(DamagedRecordException.class)
          .hasMessage(position.file() + ": at byte " + inside.offset() + ": no record begins here");
      assertThatThrownBy(() -> warcs.read(behind))
          .hasMessage(position.file() + ": at byte 1099511627776: the file ends before it");
      assertThatThrownBy(() -> warcs.files().raw(behind))
          .isInstanceOf(DamagedRecordException.class)
          .hasMessageContaining("at byte 1099511627776");
      assertThatThrownBy(() -> warcs.read(longer)).hasMessageContaining("bytes instead of");
      assertThatThrownBy(() -> warcs.read(nowhere))
          .isInstanceOf(FileNotFoundException.class)
          .hasMessageContaining("no.warc.gz");
    }
  }

  private Prepared page(int number) {
    return records.response(Exchanges.page(FERRY, NOW.plusSeconds(number), "<p>Page " + number));
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(Path::getFileName).map(Object::toString).toList();
  }

  private static List<String> leftovers(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return names(files.toList()).stream()
          .filter(name -> !name.endsWith(".warc.gz") && !name.endsWith(".cdxj"))
          .toList();
    }
  }
}
