package org.stemma.warc;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.stemma.warc.Exchanges.FERRY;
import static org.stemma.warc.Exchanges.NOW;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Files of other writers, whole and damaged. A drawn file is a row of letters: each is a small record whose payload is
/// the letter.
class WarcStreamTest {

  private final List<Damage> damages = new ArrayList<>();

  @TempDir Path folder;

  @Test
  void anEmptyFileHoldsNothing() throws Exception {
    assertThat(letters(new byte[0])).isEmpty();
    assertThat(damages).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "members", "one member"})
  void recordsAreFoundWhateverTheCompression(String compression) throws Exception {
    assertThat(letters(packed("abc", compression))).isEqualTo("abc");
    assertThat(damages).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "members"})
  void aRecordIsFoundAgainByItsPlace(String compression) throws Exception {
    Path file = write(packed("abc", compression));
    WarcFiles files = new WarcFiles(folder);

    for (WarcEntry entry : read(file)) {
      assertThat(files.read(entry.position()).payload()).isEqualTo(entry.payload());
      assertThat(Files.size(file)).isGreaterThanOrEqualTo(entry.position().end());
    }
  }

  @Test
  void aRecordInsideAMemberWithOthersHasNoPlaceOfItsOwn() throws Exception {
    assertThat(read(write(packed("abc", "one member"))))
        .extracting(entry -> entry.position().length())
        .containsExactly(0L, 0L, 0L);
  }

  @ParameterizedTest
  @CsvSource({"plain, WARC/1.1 garbage", "members, WARC/1.1 garbage", "plain, xyz", "members, xyz"})
  void garbageAtTheEndIsOneDamage(String compression, String garbage) throws Exception {
    byte[] whole = packed("abc", compression);

    assertThat(letters(concat(whole, garbage.getBytes(UTF_8)))).isEqualTo("abc");
    assertThat(damages)
        .singleElement()
        .returns((long) whole.length, Damage::offset)
        .returns((long) garbage.length(), Damage::length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "members"})
  void aFileThatWasCutAnywhereGivesAllThatIsWhole(String compression) throws Exception {
    byte[] two = packed("ab", compression);
    byte[] three = packed("abc", compression);
    for (int length = two.length + 1; length < three.length; length += 3) {
      damages.clear();
      String letters = letters(Arrays.copyOf(three, length));

      boolean onlyBlankLinesMissing = compression.equals("plain") && length >= three.length - 4;
      assertThat(letters).isEqualTo(onlyBlankLinesMissing ? "abc" : "ab");
      if (!onlyBlankLinesMissing) {
        assertThat(damages)
            .singleElement()
            .returns((long) two.length, Damage::offset)
            .returns((long) length - two.length, Damage::length);
      }
    }
  }

  @Test
  void anyFlippedBitOfAMemberIsFoundAndTheOthersAreRead() throws Exception {
    byte[] one = packed("a", "members");
    byte[] two = packed("ab", "members");
    byte[] three = packed("abc", "members");
    int meaningless =
        0; // time and system in the header, and what fills the last byte of the compressed data
    for (int at = one.length; at < two.length; at++) {
      damages.clear();
      byte[] damaged = three.clone();
      damaged[at] ^= 0x10;
      String letters = letters(damaged);
      if (letters.equals("abc") && damages.isEmpty()) {
        meaningless++;
        continue;
      }
      assertThat(letters).as("byte %d", at - one.length).isEqualTo("ac");
      assertThat(damages)
          .singleElement()
          .returns((long) one.length, Damage::offset)
          .returns((long) two.length - one.length, Damage::length);
    }
    assertThat(meaningless).isBetween(6, 7);
  }

  @Test
  void aLengthThatIsWrongCostsOneRecord() throws Exception {
    String whole = new String(packed("abc", "plain"), ISO_8859_1);
    int second = whole.indexOf("WARC/1.1", 10);
    for (String wrong : List.of("0", "1000000", "99999999999999999999", "-1", "many")) {
      damages.clear();
      String damaged =
          whole.substring(0, second)
              + whole
                  .substring(second)
                  .replaceFirst("Content-Length: 1", "Content-Length: " + wrong);

      assertThat(letters(damaged.getBytes(ISO_8859_1))).isEqualTo("ac");
      assertThat(damages).singleElement().returns((long) second, Damage::offset);
    }
  }

  @Test
  void damageIsToldWithFileOffsetAndWhatIsWrong() throws Exception {
    byte[] whole = packed("ab", "members");
    whole[whole.length - 6] ^= 1;

    letters(whole);

    assertThat(damages.getFirst().toString())
        .matches(
            "test\\.warc\\.gz: at byte \\d+: the checksum of the gzip member is wrong \\(\\d+ bytes passed over\\)");
  }

  @Test
  void linesThatEndInLineFeedAloneAndFoldedValuesAreRead() throws Exception {
    String text =
        """

        WARC/0.18
        warc-type: response
        WARC-Record-ID:<urn:x:1>
        no colon here
        WARC-Target-URI: <http://a.example/a b|c>
        WARC-Date: 2016-07
        WARC-Concurrent-To: <urn:x:2>
        WARC-Concurrent-To: <urn:x:3>
        Content-Type: application/http; msgtype=response
        Content-Length: 78

        HTTP/1.1 200 OK
        Content-Type: TEXT/HTML; charset=x
        X: a
         b
        Transfer-Encoding: chunked

        3
        abc
        0

        """;
    int length = text.length() - text.indexOf("HTTP/1.1");
    byte[] bytes = text.replace(": 78", ": " + length).getBytes(UTF_8);

    WarcEntry entry = read(write(bytes)).getFirst();

    assertThat(damages).isEmpty();
    assertThat(entry.type()).isEqualTo(RecordType.RESPONSE);
    assertThat(entry.id()).isEqualTo("urn:x:1");
    assertThat(entry.target()).contains(URI.create("http://a.example/a%20b%7cc"));
    assertThat(entry.at()).contains(Instant.parse("2016-07-01T00:00:00Z"));
    assertThat(entry.concurrentTo()).containsExactly("urn:x:2", "urn:x:3");
    assertThat(entry.mime()).isEqualTo("text/html");
    assertThat(entry.http().orElseThrow().head().first("x")).contains("a b");
    assertThat(entry.payload()).isEqualTo("abc".getBytes(UTF_8));
  }

  @Test
  void aRecordThatLacksNearlyEverythingIsStillARecord() throws Exception {
    WarcEntry entry =
        read(write("WARC/1.0\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8))).getFirst();

    assertThat(entry.type()).isEqualTo(RecordType.OTHER);
    assertThat(entry.id()).isEmpty();
    assertThat(entry.target()).isEmpty();
    assertThat(entry.at()).isEmpty();
    assertThat(entry.mime()).isEmpty();
    assertThat(entry.http()).isEmpty();
    assertThat(entry.refersTo()).isEmpty();
    assertThat(entry.fixity()).isEqualTo(new Fixity(Fixity.Check.ABSENT, Fixity.Check.ABSENT));
  }

  @Test
  void aBlockBeyondTheBoundIsPassedOver() throws Exception {
    byte[] large = new byte[100_000];
    Prepared prepared = Records.standard().response(Exchanges.page(FERRY, NOW, "", large));
    Path file = write(concat(bytes(prepared), packed("a", "members")));
    List<WarcEntry> entries = new ArrayList<>();
    try (WarcStream stream = WarcStream.open(file, 50_000, damages::add)) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        entries.add(next.get());
      }
    }

    assertThat(entries).extracting(WarcEntry::whole).containsExactly(false, true, true);
    assertThat(entries.getFirst().payload()).isEmpty();
    assertThat(entries.getFirst().target()).contains(FERRY);
    assertThat(damages).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 33, 333})
  void randomDamageIsNeverAnErrorAndWhatIsReadIsWhatWasWritten(long seed) throws Exception {
    Random random = new Random(seed);
    byte[] whole = packed("abcdefghij", random.nextBoolean() ? "members" : "plain");
    for (int round = 0; round < 60; round++) {
      byte[] damaged = Arrays.copyOf(whole, whole.length - random.nextInt(40));
      for (int count = random.nextInt(4); count >= 0; count--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      }
      for (WarcEntry entry : read(write(damaged))) {
        if (entry.fixity().block() == Fixity.Check.MATCHES) {
          assertThat(new String(entry.payload(), UTF_8)).matches("[a-j]");
        }
      }
    }
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aFileOfBeginsWithoutRecordsEndsSoon() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] begin = "\nWARC/1.0\r\nContent-Length: 99999999\r\n\r\n".getBytes(UTF_8);
    while (bytes.size() < 2_000_000) {
      bytes.write(begin);
    }

    assertThat(letters(bytes.toByteArray())).isEmpty();
    assertThat(damages).isNotEmpty();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aFileOfMembersInsideMembersEndsSoon() throws Exception {
    byte[] nested = new byte[3_000_000];
    byte[] begin = gzipped("WARC/1.0\r\nContent-Length: 99999999\r\n\r\n".getBytes(UTF_8), true);
    int open = begin.length - 8; // neither the end of the data nor its checksum
    for (int at = 0; at + open < nested.length; at += open) {
      System.arraycopy(begin, 0, nested, at, open);
    }

    assertThat(letters(nested)).isEmpty();
    assertThat(damages).isNotEmpty();
  }

  @Test
  @Timeout(value = 30, unit = TimeUnit.SECONDS)
  void aHeaderThatNeverEndsIsGivenUp() throws Exception {
    byte[] endless = new byte[3_000_000];
    Arrays.fill(endless, (byte) 'a');
    byte[] file = concat("WARC/1.0\r\nX: ".getBytes(UTF_8), endless, packed("a", "plain"));

    assertThat(letters(file)).isEqualTo("a");
    assertThat(damages.getFirst().what()).contains("header");
  }

  private String letters(byte[] content) throws IOException {
    StringBuilder letters = new StringBuilder();
    for (WarcEntry entry : read(write(content))) {
      letters.append(new String(entry.payload(), UTF_8));
    }
    return letters.toString();
  }

  private List<WarcEntry> read(Path file) throws IOException {
    List<WarcEntry> entries = new ArrayList<>();
    try (WarcStream stream = WarcStream.open(file, damages::add)) {
      for (var next = stream.next(); next.isPresent(); next = stream.next()) {
        entries.add(next.get());
      }
    }
    return entries;
  }

  private Path write(byte[] content) throws IOException {
    return Files.write(folder.resolve("test.warc.gz"), content);
  }

  private byte[] packed(String letters, String compression) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Iterator<UUID> ids =
        LongStream.range(0, letters.length()).mapToObj(id -> new UUID(7, id)).iterator();
    Records records = new Records(ids::next);
    for (int at = 0; at < letters.length(); at++) {
      byte[] letter = letters.substring(at, at + 1).getBytes(UTF_8);
      byte[] member = bytes(records.resource(FERRY, NOW.plusSeconds(at), "text/plain", letter));
      file.write(compression.equals("members") ? member : inflated(member));
    }
    return compression.equals("one member")
        ? gzipped(file.toByteArray(), false)
        : file.toByteArray();
  }

  private static byte[] inflated(byte[] member) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(member)).readAllBytes();
  }

  private static byte[] gzipped(byte[] content, boolean stored) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip =
        new GZIPOutputStream(bytes) {
          {
            def.setLevel(stored ? Deflater.NO_COMPRESSION : Deflater.DEFAULT_COMPRESSION);
          }
        }) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(Prepared prepared) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    prepared.writeTo(bytes);
    return bytes.toByteArray();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }
}
