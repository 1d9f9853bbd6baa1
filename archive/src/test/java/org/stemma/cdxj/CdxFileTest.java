package org.stemma.cdxj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CdxFileTest {

  private static final Instant NOW = Instant.parse("2026-11-20T10:15:00Z");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 300, 1 << 20})
  void linesAreSortedHoweverManyRunsTheyTake(int runBytes) throws Exception {
    List<CdxLine> lines = random(new Random(runBytes), 400);
    Path index = write(runBytes, lines);

    List<String> expected = lines.stream().map(CdxLine::toString).distinct().sorted().toList();
    assertThat(Files.readAllLines(index)).isEqualTo(expected);
    try (var files = Files.list(folder)) {
      assertThat(files).containsExactly(index);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5, 6})
  void aLookUpFindsWhatReadingAllWouldFind(long seed) throws Exception {
    Random random = new Random(seed);
    List<CdxLine> lines = random(random, random.nextInt(300));
    CdxFile index = new CdxFile(write(4_000, lines));
    List<CdxLine> all = new ArrayList<>();
    index.forEach(all::add);

    assertThat(all).containsExactlyInAnyOrderElementsOf(lines.stream().distinct().toList());
    for (int round = 0; round < 200; round++) {
      String key = Surt.key(url(random));
      assertThat(index.captures(key))
          .isEqualTo(all.stream().filter(line -> line.key().equals(key)).toList());
    }
  }

  @Test
  void theCapturesOfAHostStandTogether() throws Exception {
    List<CdxLine> lines = new ArrayList<>();
    for (String url :
        List.of(
            "http://example.org/",
            "http://example.org/a",
            "http://a.example.org/",
            "http://example2.org/",
            "http://example-b.org/")) {
      lines.add(CdxLine.of(url, NOW, "text/html", 200, null, 1, 2, "a.warc.gz"));
    }
    CdxFile index = new CdxFile(write(1_000, lines));

    assertThat(index.range("org,example)", "org,example*"))
        .extracting(CdxLine::url)
        .containsExactly("http://example.org/", "http://example.org/a");
    assertThat(index.range("org,example", "org,example-"))
        .extracting(CdxLine::url)
        .containsExactly("http://example.org/", "http://example.org/a", "http://a.example.org/");
    assertThat(index.range("zz", "zzz")).isEmpty();
  }

  @Test
  void aLineIsReadBackAsItWasWritten() throws Exception {
    CdxLine line =
        CdxLine.of(
            "https://example.org/\"a\\b ü",
            NOW,
            "text/html",
            404,
            "sha256:ABC=",
            5_000_000_000L,
            7,
            "x.warc.gz");

    assertThat(CdxFile.parse(line.toString(), "here")).isEqualTo(line);
    assertThat(CdxFile.parse(line.precisely(NOW.plusMillis(7)).toString(), "here").timestamp())
        .isEqualTo("20261120101500007");
    assertThat(line.precisely(NOW)).isEqualTo(line);
  }

  @Test
  void theLinesOfOthersAreRead() throws Exception {
    String pywb =
        "com,example)/ 20170306040206 {\"url\": \"http://example.com/\", \"mime\": \"text/html\", "
            + "\"status\": \"-\", \"digest\": \"G7HR\", \"length\": 1228, \"offset\": \"784\", "
            + "\"metadata\": {\"a\": [1]}, \"filename\": \"example.warc.gz\"}";

    assertThat(CdxFile.parse(pywb, "here"))
        .isEqualTo(
            new CdxLine(
                "com,example)/",
                "20170306040206",
                "http://example.com/",
                "text/html",
                0,
                "G7HR",
                1228,
                784,
                "example.warc.gz"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "org,example)/a | not of the form KEY TIMESTAMP {JSON}",
        "org,example)/a 2026 {} | not a timestamp of 14 or 17 digits: 2026",
        "org,example)/a 20261120101500 [] | no JSON object",
        "org,example)/a 20261120101500 {'url':'a' | Unexpected end-of-input",
        "org,example)/a 20261120101500 {'url':'a','offset':'1','length':'1'} | no filename",
        "org,example)/a 20261120101500 {'url':'a','filename':'f','offset':'x','length':'1'} | offset is no number: x"
      })
  void aGarbledLineIsToldWithFileAndLine(String line, String what) throws Exception {
    String good = CdxLine.of("http://example.org/", NOW, "", 0, null, 1, 1, "f").toString();
    Path index =
        Files.writeString(folder.resolve("bad.cdxj"), good + "\n" + line.replace('\'', '"') + "\n");

    assertThatThrownBy(() -> new CdxFile(index).forEach(each -> {}))
        .isInstanceOf(CdxFormatException.class)
        .hasMessageStartingWith(index + ", line 2: " + what);
  }

  @Test
  void aGarbledLineOnTheWayOfALookUpIsToldWithItsByte() throws Exception {
    Path index = Files.writeString(folder.resolve("bad.cdxj"), "a)/ 1 {}\nb)/ x {}\n");

    assertThatThrownBy(() -> new CdxFile(index).captures("b)/"))
        .hasMessageStartingWith(index + ", byte 9: not a timestamp");
  }

  private Path write(int runBytes, List<CdxLine> lines) throws Exception {
    Path index = folder.resolve("index.cdxj");
    try (SortedLines sorted = new SortedLines(index, runBytes)) {
      lines.forEach(sorted::add);
      sorted.write();
    }
    return index;
  }

  private static List<CdxLine> random(Random random, int count) {
    List<CdxLine> lines = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      lines.add(
          CdxLine.of(
              url(random),
              NOW.plusSeconds(random.nextInt(5)),
              "text/html",
              200,
              "x".repeat(random.nextInt(900)),
              1,
              random.nextInt(3),
              "f.warc.gz"));
    }
    return lines;
  }

  private static String url(Random random) {
    return "http://h" + random.nextInt(6) + ".example.org/" + "äbü".charAt(random.nextInt(3));
  }
}
