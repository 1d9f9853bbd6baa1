package org.stemma.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.stemma.alert.MailSettings;
import org.stemma.config.Configuration.WhenFull;
import org.stemma.page.WebSettings.Reading;
import org.stemma.watch.Rules;

/// What a person writes into the configuration is what holds, and what he mistypes he is told of.
class ConfigurationTest {

  @Test
  void nothingSaidIsTheStandardOfTheParts() {
    Configuration standard = Configuration.standard();
    assertThat(standard.rules()).isEqualTo(Rules.STANDARD);
    assertThat(standard.fetching().contact()).isNull();
    assertThat(standard.fetching().allow()).isEmpty();
    assertThat(standard.archiving())
        .isEqualTo(new Configuration.Archiving(1_000_000_000, null, WhenFull.STOP));
    assertThat(standard.serving())
        .isEqualTo(
            new Configuration.Serving("127.0.0.1", 8080, null, "Stemma", null, Reading.PUBLIC));
    assertThat(standard.outlets()).isEmpty();
    assertThat(standard.feeds()).isEmpty();
  }

  @Test
  void theTemplateSaysNothingByItself() throws ConfigurationException {
    assertThat(Configuration.parse("stemma.conf", Template.text()))
        .isEqualTo(Configuration.standard());
  }

  @Test
  void theTemplateWithEverySettingTakenUpIsTheStandardWhereThereIsOne()
      throws ConfigurationException {
    String taken = Template.text().replaceAll("(?m)^#(?=[a-z_]+ = |\\[)", "");
    for (Key key : Vocabulary.keys()) {
      assertThat(taken).contains("\n" + key.name() + " = ");
    }
    Configuration all = Configuration.parse("stemma.conf", taken);
    Configuration standard = Configuration.standard();
    assertThat(all.rules()).isEqualTo(standard.rules());
    assertThat(all.archiving()).isEqualTo(standard.archiving());
    assertThat(all.logging()).isEqualTo(standard.logging());
    assertThat(all.fetching().deadline()).isEqualTo(standard.fetching().deadline());
    assertThat(all.outlets())
        .extracting(Configuration.OutletPart::name)
        .containsExactly("The Courier");
    assertThat(all.feeds()).hasSize(1);
  }

  @Test
  void readsEverySection() throws ConfigurationException {
    Configuration read =
        Configuration.parse(
            "stemma.conf",
            """
            \uFEFF# ours
            [watch]
            first = 15m   # sooner
            dormant_looks = 60d 200d

            [fetch]
            contact = watch@example.org
            allow = 127.0.0.1, *.localhost:4711
            body = 800K
            [archive]
            budget = 200G
            when_full = digests
            [web]
            base = https://watch.example.org
            title = Watch # 2
            [mail]
            host = mail.example.org
            from = stemma@example.org
            user = stemma
            password = a b
            [alerts]
            give_up = 1d
            [log]
            format = json
            level = debug
            [outlet Courier.example]
            name = The Courier
            gap = 5s
            [feed https://courier.example/rss?a=1#x]
            poll_first = 10m
            """);
    assertThat(read.rules().articles().first()).isEqualTo(Duration.ofMinutes(15));
    assertThat(read.rules().articles().dormantLooks())
        .containsExactly(Duration.ofDays(60), Duration.ofDays(200));
    assertThat(read.fetching().contact()).isEqualTo("watch@example.org");
    assertThat(read.fetching().allow()).containsExactly("127.0.0.1", "*.localhost:4711");
    assertThat(read.fetching().body()).isEqualTo(800_000);
    assertThat(read.archiving().budget()).isEqualTo(200_000_000_000L);
    assertThat(read.archiving().whenFull()).isEqualTo(WhenFull.DIGESTS);
    assertThat(read.serving().base()).isEqualTo(URI.create("https://watch.example.org/"));
    assertThat(read.serving().title()).isEqualTo("Watch");
    assertThat(read.alerting().giveUp()).isEqualTo(Duration.ofDays(1));
    assertThat(read.alerting().mail())
        .isEqualTo(
            new MailSettings(
                "mail.example.org",
                587,
                "stemma@example.org",
                "stemma",
                "a b",
                MailSettings.Security.STARTTLS));
    assertThat(String.valueOf(read.alerting().mail())).doesNotContain("a b");
    assertThat(read.logging().level()).isEqualTo(Configuration.LogLevel.DEBUG);
    assertThat(read.outlets())
        .containsExactly(
            new Configuration.OutletPart("courier.example", "The Courier", Map.of("gap", "5s")));
    assertThat(read.feeds().getFirst().url().toString())
        .startsWith("https://courier.example/rss?a=1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          first = 15m                               | 1: before the first [section]
          [watch]~frist = 15m                       | 2: no setting "frist" in [watch]; there are first, factor
          [watch]~first                             | 2: neither [section] nor name = value: "first"
          [watch]~first =                           | 2: first has no value
          [watch]~first = soon                      | 2: first: "soon" is no span of time
          [watch]~~factor = 0.5                     | 3: factor is 0.5 and must be from 1 to 10
          [watch]~first = 1m                        | 2: first is 1m and must be no less than floor
          [watch]~first = 15m~first = 20m           | 3: first stands already at line 2
          [watch]~[web]~[watch]                     | 3: [watch] stands already at line 1
          [wtach]                                   | 1: no section [wtach]; there are watch, fetch
          [watch courier.example]                   | 1: write [watch]
          [outlet]                                  | 1: which outlet? Write [outlet …]
          [outlet a.example]~contact = a@b.example  | 2: no setting "contact" in [outlet a.example]; there are first
          [outlet a.example]~factor = 99            | 2: factor is 99.0 and must be from 1 to 10
          [feed courier.example]                    | 1: not an address: "courier.example"
          [fetch]~allow = what/ever                 | 2: allow: cannot allow "what/ever"
          [fetch]~contact = nobody                  | 2: contact: "nobody" is neither
          [fetch]~body = 800G                       | 2: body: "800G" is more than 500M
          [fetch]~deadline = 40d                    | 2: deadline: "40d" is not between 1s and 10m
          [fetch]~per_host = 0                      | 2: per_host: "0" is no number from 1 to 16
          [archive]~when_full = panic               | 2: when_full: "panic" is none of stop, digests
          [archive]~budget = 0                      | 2: budget: "0" is no number of bytes
          [web]~port = 70000                        | 2: port: "70000" is no number from 0 to 65535
          [web]~base = ftp://a.example              | 2: base:
          [mail]~host = m.example                   | 2: host needs from
          [mail]~host = m.example~from = ada        | 3: from: "ada" is not an address of mail
          [mail]~host = a b                         | 2: host: "a b" is neither a name nor an address
          [mail]~host = m.example~from = a@m.example~user = a | 4: user needs password
          [mail]~security = maybe                   | 2: security: "maybe" is none of starttls, tls, none
          [alerts]~give_up = later                  | 2: give_up: "later" is no span of time
          [log]~level = loud                        | 2: level: "loud" is none of error, warning, info, debug
          """)
  void namesFileAndLineOfWhatItCannotTake(String written, String complaint) {
    assertThatThrownBy(() -> Configuration.parse("my.conf", written.replace('~', '\n')))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("my.conf:" + complaint.strip())
        .hasMessageNotContaining("\n");
  }

  @Test
  void refusesWhatIsNoText(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("stemma.conf"), new byte[] {'[', (byte) 0xff, ']'});
    assertThatThrownBy(() -> Configuration.read(file)).hasMessage(file + ":1: not in UTF-8");
  }

  static List<Key> keys() {
    return Vocabulary.keys();
  }

  @ParameterizedTest
  @MethodSource("keys")
  void theDocumentationHasEverySetting(Key key) throws IOException {
    Path root = Path.of(requireNonNull(System.getProperty("stemma.root")));
    String page = Files.readString(root.resolve("docs/configuration.md"));
    String value = key.standard() == null ? "" : "`" + key.standard() + "`";
    assertThat(page).contains("| `" + key.name() + "` | " + value + " | " + key.text() + " |");
  }
}
