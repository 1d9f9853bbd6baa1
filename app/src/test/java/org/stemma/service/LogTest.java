package org.stemma.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.stemma.config.Configuration.LogFormat;
import org.stemma.config.Configuration.LogLevel;
import org.stemma.config.Configuration.Logging;
import org.stemma.store.EventKind;
import org.stemma.store.NewEvent;
import org.stemma.watch.Happened;

/// What is logged is one line for each event, whatever strangers wrote.
class LogTest {

  private static final Instant AT = Instant.parse("2031-05-14T08:00:00.120Z");

  /// A headline that would begin a line of its own, ring a bell and turn the reading direction.
  private static final String HOSTILE =
      "Toll\n2031-05-14 error\r\u2028: \u001b[31mred\u0007 \u202egnp";

  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  private Log log(LogFormat format, LogLevel level) {
    return new Log(new PrintStream(written, true, UTF_8), new Logging(format, level));
  }

  private String written() {
    return written.toString(UTF_8);
  }

  @AfterEach
  void leaveNoHandlerBehind() {
    Logger root = Logger.getLogger("");
    for (var handler : root.getHandlers()) {
      if (handler instanceof LibraryLog) {
        root.removeHandler(handler);
      }
    }
  }

  @Test
  void anEntryIsALineOfText() {
    log(LogFormat.TEXT, LogLevel.INFO)
        .write(
            new LogEntry(AT, LogLevel.INFO, "new", "courier.example", HOSTILE, HOSTILE, Map.of()));
    assertThat(written()).startsWith("2031-05-14 08:00:00Z  new           courier.example  Toll");
    assertThat(written().lines()).hasSize(1);
    assertThat(written().strip()).doesNotContainPattern("[\\p{Cntrl}\\u2028\\u202e]");
  }

  @Test
  void anEntryIsAnObjectOfJson() throws IOException {
    log(LogFormat.JSON, LogLevel.INFO)
        .write(
            new LogEntry(
                AT,
                LogLevel.INFO,
                "new",
                "courier.example",
                "text",
                "",
                Map.of("headline", HOSTILE)));
    assertThat(written().split("\n")).hasSize(1);
    JsonNode entry = new ObjectMapper().readTree(written());
    assertThat(entry.path("format").asText()).isEqualTo("stemma.log/1");
    assertThat(entry.path("at").asText()).isEqualTo("2031-05-14T08:00:00.120Z");
    assertThat(entry.path("headline").asText()).isEqualTo(HOSTILE);
  }

  @Test
  void whatIsOfLessWeightThanWantedIsNotWritten() {
    Log log = log(LogFormat.TEXT, LogLevel.WARNING);
    log.write(LogEntry.of(AT, LogLevel.INFO, "new", "of less weight"));
    log.write(LogEntry.of(AT, LogLevel.ERROR, "fault", "of more"));
    assertThat(written()).contains("error: of more").doesNotContain("of less weight");
  }

  @Test
  void librariesSpeakInTheSameForm() {
    LibraryLog.to(log(LogFormat.TEXT, LogLevel.INFO));
    Logger library = Logger.getLogger("com.library.Pool");
    library.info("chatter");
    library.warning("connections\nare low");
    library.severe("no connections");
    assertThat(written().lines()).hasSize(2);
    assertThat(written())
        .contains(
            "library       warning: com.library.Pool: connections are low",
            "library       error: com.library.Pool: no connections");
  }

  @Test
  void silentOutletsAndIllPartsAreWarnedOf() {
    Telling telling = new Telling(id -> "outlet " + id, () -> AT);
    Log log = log(LogFormat.TEXT, LogLevel.WARNING);
    Ills ills = new Ills();
    for (Happened happened :
        new Happened[] {
          new Happened.OutletTurned(
              "courier.example", new NewEvent(EventKind.SILENT, AT, "nothing new for 3 days")),
          new Happened.Ill("archive", "No space left on device", Duration.ofSeconds(30)),
        }) {
      ills.on(happened);
      telling.entries(happened).forEach(log::write);
    }
    assertThat(written().lines())
        .containsExactly(
            "2031-05-14 08:00:00Z  silent        courier.example  warning: nothing new for 3 days",
            "2031-05-14 08:00:00Z  ill           error: the archive fails: No space left on device;"
                + " tried again in 30 s");
    assertThat(ills.lines()).containsExactly("the archive fails: No space left on device");
    ills.on(new Happened.Well("archive"));
    assertThat(ills.lines()).isEmpty();
  }
}
