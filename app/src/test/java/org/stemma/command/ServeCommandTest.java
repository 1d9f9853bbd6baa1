package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.newsroom.Newsroom;
import org.stemma.newsroom.Script;

/// `stemma serve` as a process: started, used and ended as people do it.
@Tag("long")
@Timeout(300)
class ServeCommandTest {

  @TempDir Path folder;

  private void configure(String more) throws IOException {
    Files.writeString(
        folder.resolve("stemma.conf"),
        "[fetch]\ncontact = watch@stemma.example\nallow = 127.0.0.1\n" + more);
  }

  private ServedProcess serve(Object... more) throws IOException {
    Object[] args = new Object[5 + more.length];
    System.arraycopy(new Object[] {"serve", "--data", folder, "--port", "0"}, 0, args, 0, 5);
    System.arraycopy(more, 0, args, 5, more.length);
    return new ServedProcess(args);
  }

  @Test
  void watchesWhatIsAddedMeanwhileAndEndsWellWhenAsked() throws Exception {
    configure("");
    Script script = Script.story();
    try (Newsroom newsroom = Newsroom.open(script, () -> script.begins().plusSeconds(20_000));
        ServedProcess served = serve()) {
      assertThat(served.get("/").statusCode()).isEqualTo(200);
      assertThat(served.told()).anyMatch(line -> line.contains("The list is empty"));

      Run added = Run.stemma("watch", "add", "--data", folder, newsroom.feeds().getFirst());
      assertThat(added.code()).as(added.err()).isZero();

      assertThat(served.await(line -> line.contains("  new "))).contains("#1 “");
      assertThat(served.get("/article/1").body()).contains("<h1", "first seen");
      HttpResponse<String> metrics = served.get("/metrics");
      assertThat(metrics.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/plain");
      PrometheusText figures = PrometheusText.parse(metrics.body());
      assertThat(figures.sum("stemma_revisions_total")).isPositive();
      assertThat(figures.sum("stemma_faults_total")).isZero();
      HttpResponse<String> health = served.get("/health");
      assertThat(health.statusCode()).as(health.body()).isEqualTo(200);
      assertThat(served.end("TERM")).isZero();
      assertThat(served.told()).noneMatch(line -> line.contains("fault"));
    }
    assertThat(Run.stemma("doctor", "--data", folder).code()).isZero();
    assertThat(Run.stemma("watch", "list", "--data", folder).out()).contains("f1", "“");
  }

  @Test
  void endsOnCtrlCAndTheSameFolderServesAgain() throws Exception {
    configure("");
    try (ServedProcess served = serve("--log", "json")) {
      served.url();
      assertThat(served.end("INT")).isZero();
      assertThat(served.told()).anyMatch(line -> line.startsWith("Ending: "));
    }
    try (ServedProcess one = serve();
        ServedProcess other = serve()) {
      assertThat(one.get("/").statusCode()).isEqualTo(200);
      assertThat(other.get("/").statusCode()).isEqualTo(200);
      assertThat(one.end("TERM")).isZero();
      assertThat(other.end("TERM")).isZero();
    }
  }

  @Test
  void saysInOneLineThatItsPortIsTaken() throws Exception {
    configure("");
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServedProcess served =
            new ServedProcess("serve", "--data", folder, "--port", taken.getLocalPort())) {
      assertThat(served.exitCode()).isEqualTo(2);
      assertThat(served.told())
          .containsExactly(
              "stemma serve: cannot listen at 127.0.0.1:"
                  + taken.getLocalPort()
                  + ": Address already in use");
    }
  }

  @Test
  void namesFileAndLineOfAWrongSetting() throws Exception {
    configure("[watch]\nfirst = soon\n");
    Run refused = Run.stemma("serve", "--data", folder);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err().lines().toList())
        .singleElement()
        .asString()
        .startsWith("stemma serve: " + folder.resolve("stemma.conf") + ":5: first");
    assertThat(List.of(folder.toFile().list())).containsExactly("stemma.conf");
  }
}
