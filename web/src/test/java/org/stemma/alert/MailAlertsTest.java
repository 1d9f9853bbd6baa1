package org.stemma.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.page.Newspaper;
import org.stemma.store.Delivery;
import org.stemma.store.SavedSearch;

/// What is written to people, to whom, and how often.
final class MailAlertsTest {
  private AlertDesk desk;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    desk = new AlertDesk(folder);
  }

  @AfterEach
  void close() throws IOException {
    desk.close();
  }

  @Test
  void aMailIsSentToAConfirmedAddressOnlyAndHasTheChangeInIt() throws Exception {
    SavedSearch search = desk.mailed("crowns");
    desk.newspaper.store.mailboxes().address(desk.ada, "ada@mail.example", "secret");
    desk.changes("14");
    desk.steps();
    assertThat(desk.letters).isEmpty();
    desk.newspaper.store.mailboxes().confirm(desk.ada);
    desk.changes("16");
    desk.steps();
    Letter letter = desk.letters.getFirst();
    assertThat(letter.to()).isEqualTo("ada@mail.example");
    assertThat(letter.subject()).isEqualTo("[Stemma] courier.example: A toll for the bridge");
    assertThat(letter.text())
        .contains("[-14-]{+16+} crowns")
        .contains(
            desk.visitor.server.url() + "article/" + desk.article + "/change/" + desk.newspaper.now)
        .contains("The outlet does not say that it changed it.");
    assertThat(letter.stop()).isEqualTo(desk.visitor.server.url() + "stop/" + search.stop());
  }

  @Test
  void aHeadlineEndsNoLineOfALetter() throws Exception {
    desk.mailed("crowns");
    desk.confirmed();
    String hostile = "Toll\r\nBcc: all@mail.example\r\n\r\n\u202eBuy\u2028" + "a".repeat(5_000);
    desk.newspaper.later(1).shows(desk.article, Newspaper.text(hostile, "It will be 14 crowns."));
    desk.steps();
    Letter letter = desk.letters.getFirst();
    assertThat(letter.subject())
        .doesNotContain("\r", "\n", "\u202e", "\u2028")
        .hasSizeLessThan(130);
    assertThat(letter.text()).doesNotContain("\nBcc", "\u202e");
  }

  @Test
  void aHostileFlowOfChangesBringsFiftyMailsADayAndNoMore() throws Exception {
    desk.mailed("crowns");
    desk.confirmed();
    for (int i = 0; i < Spotter.MOST_MAILS + 10; i++) {
      desk.changes(Integer.toString(20 + i));
    }
    desk.steps();
    assertThat(desk.letters).hasSize(Spotter.MOST_MAILS);
  }

  @Test
  void theDigestComesAtAnHourOfOnesOwnOnceADayWithTheWeightiestFirst() throws Exception {
    desk.confirmed();
    desk.newspaper.store.mailboxes().digest(desk.ada, ZoneId.of("Asia/Tokyo"), 18);
    desk.changes("14");
    long other = desk.newspaper.article("gazette.example", "other");
    desk.newspaper.shows(other, Newspaper.text("Hens", "Hens were rather dear on the market."));
    desk.newspaper
        .later(1)
        .shows(other, Newspaper.text("Hens", "Hens were quite dear on the market."));
    desk.steps();
    assertThat(desk.letters).as("17:11 in Tokyo").isEmpty();
    desk.newspaper.now = Instant.parse("2031-05-14T09:00:00Z");
    desk.steps();
    desk.steps();
    Letter letter = desk.letters.getFirst();
    assertThat(desk.letters).hasSize(1);
    assertThat(letter.subject()).isEqualTo("[Stemma] 2 changes, 14 May 2031");
    assertThat(letter.text().indexOf("A toll for the bridge"))
        .isPositive()
        .isLessThan(letter.text().indexOf("Hens"));
    assertThat(letter.stop()).endsWith("/stop/secret");
    desk.newspaper.now = Instant.parse("2031-05-15T09:30:00Z");
    desk.steps();
    assertThat(desk.letters).as("nothing changed").hasSize(1);
  }

  @Test
  void theQuestionToAnAddressIsAskedOnceAndNamesNoSubjectOfAnybody() throws Exception {
    desk.newspaper.store.mailboxes().address(desk.ada, "ada@mail.example", "secret");
    desk.newspaper
        .store
        .deliveries()
        .add(
            Delivery.fresh(
                "msg_1",
                "confirm/secret",
                Delivery.Kind.CONFIRM,
                desk.ada,
                null,
                null,
                desk.newspaper.now));
    desk.steps();
    desk.steps();
    @Nullable Letter letter = desk.letters.getFirst();
    assertThat(desk.letters).hasSize(1);
    assertThat(letter.text()).contains(desk.visitor.server.url() + "confirm/secret");
    assertThat(letter.stop()).isNull();
  }
}
