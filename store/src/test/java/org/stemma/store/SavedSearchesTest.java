package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.store.Delivery.Kind;

@ParameterizedClass
@EnumSource
final class SavedSearchesTest {
  private final Scene scene;
  private final SavedSearches searches;
  private final Mailboxes mailboxes;
  private final Deliveries deliveries;
  private final long ada;

  SavedSearchesTest(Engine engine, @TempDir Path folder) {
    scene = new Scene(engine.fresh(folder));
    searches = scene.store.searches();
    mailboxes = scene.store.mailboxes();
    deliveries = scene.store.deliveries();
    ada = scene.store.accounts().add("ada", "hash", Role.READER).orElseThrow().id();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private SavedSearch saved(String question) {
    return searches.add(ada, question, "feed " + question, "stop " + question, 3).orElseThrow();
  }

  private Delivery delivery(String topic, Kind kind, long search) {
    return Delivery.fresh("id of " + topic, topic, kind, ada, search, 7L, scene.now);
  }

  @Test
  void aSearchIsFoundBySecretsUntilItIsRemoved() {
    SavedSearch toll = saved("removed:toll");
    SavedSearch eels = saved("eels");
    assertThat(searches.of(ada)).containsExactly(toll, eels);
    assertThat(searches.byFeed("feed eels")).contains(eels);
    assertThat(searches.byStop("stop eels")).contains(eels);
    assertThat(searches.byFeed("stop eels")).isEmpty();
    assertThat(eels.toString()).doesNotContain("feed eels");
    searches.remove(eels.id());
    assertThat(searches.byFeed("feed eels")).isEmpty();
    assertThat(searches.all()).containsExactly(toll);
    assertThat(saved("other").id()).as("no number twice").isGreaterThan(eels.id());
  }

  @Test
  void anAccountHasSoManyAtMostAndADisabledOneNone() {
    saved("a");
    saved("b");
    saved("c");
    assertThat(searches.add(ada, "d", "feed d", "stop d", 3)).isEmpty();
    scene.store.accounts().disable(ada);
    assertThat(searches.all()).isEmpty();
    assertThat(searches.byFeed("feed a")).isEmpty();
  }

  @Test
  void aDeliveryIsTakenByOneAndTriedUntilItIsOver() {
    SavedSearch toll = saved("toll");
    deliveries.add(delivery("one", Kind.HOOK, toll.id()));
    deliveries.add(Delivery.fresh("other id", "one", Kind.HOOK, ada, toll.id(), 7L, scene.now));
    Delivery one = deliveries.due(10).getFirst();
    assertThat(deliveries.due(10)).as("a topic is told once").hasSize(1);
    Instant again = scene.in(5);
    assertThat(deliveries.take(one, again)).isTrue();
    assertThat(deliveries.take(one, again)).as("by another process").isFalse();
    assertThat(deliveries.due(10)).isEmpty();
    deliveries.failed(one.id(), "HTTP 500", scene.in(1));
    scene.now = scene.in(1);
    Delivery second = deliveries.due(10).getFirst();
    assertThat(second.tries()).isEqualTo(1);
    assertThat(second.answer()).isEqualTo("HTTP 500");
    assertThat(deliveries.take(second, again)).isTrue();
    deliveries.arrived(one.id(), "HTTP 204");
    assertThat(deliveries.due(10)).isEmpty();
    assertThat(deliveries.of(toll.id(), 5).getFirst().arrivedAt()).isEqualTo(scene.now);
    deliveries.forget(scene.in(1));
    assertThat(deliveries.of(toll.id(), 5)).isEmpty();
  }

  @Test
  void whatIsNotWantedAnyMoreIsNotSent() {
    SavedSearch toll = saved("toll");
    searches.hook(toll.id(), "https://hook.example/", "key");
    searches.mails(toll.id(), true);
    deliveries.add(delivery("hook", Kind.HOOK, toll.id()));
    deliveries.add(delivery("mail", Kind.MAIL, toll.id()));
    searches.mails(toll.id(), false);
    assertThat(deliveries.due(10)).extracting(Delivery::kind).containsExactly(Kind.HOOK);
    searches.hook(toll.id(), "https://hook.example/2", null);
    assertThat(searches.find(toll.id()).orElseThrow().hookKey()).isEqualTo("key");
    Delivery hook = deliveries.due(10).getFirst();
    deliveries.take(hook, scene.in(5));
    searches.hook(toll.id(), null, null);
    deliveries.failed(hook.id(), "HTTP 500", scene.in(1));
    scene.now = scene.in(10);
    assertThat(deliveries.due(10)).isEmpty();
  }

  @Test
  void whatWaitsForOneWhoAsksToBeLeftAloneIsHeld() {
    SavedSearch toll = saved("toll");
    SavedSearch other = saved("other");
    deliveries.add(delivery("one", Kind.HOOK, toll.id()));
    deliveries.add(delivery("two", Kind.HOOK, toll.id()));
    deliveries.add(delivery("mail", Kind.MAIL, toll.id()));
    deliveries.add(delivery("other", Kind.HOOK, other.id()));
    deliveries.hold(toll.id(), Kind.HOOK, scene.in(5));
    deliveries.hold(toll.id(), Kind.HOOK, scene.in(1));
    assertThat(deliveries.due(10))
        .extracting(Delivery::topic)
        .containsExactlyInAnyOrder("mail", "other");
    scene.now = scene.in(5);
    assertThat(deliveries.due(10)).hasSize(4);
  }

  @Test
  void twoThatReadTheLogKeepWhatItBringsOnce() {
    scene.article("before");
    long seq = deliveries.seq();
    assertThat(seq).isEqualTo(scene.store.tracing().end());
    SavedSearch toll = saved("toll");
    List<Delivery> found = List.of(delivery("one", Kind.HOOK, toll.id()));
    assertThat(deliveries.goOn(seq, seq + 3, found)).isTrue();
    assertThat(deliveries.goOn(seq, seq + 3, found)).isFalse();
    assertThat(deliveries.seq()).isEqualTo(seq + 3);
    assertThat(deliveries.due(10)).hasSize(1);
  }

  @Test
  void aMailboxIsOpenOnceItIsConfirmedAndAnotherAddressIsNot() {
    mailboxes.address(ada, "ada@mail.example", "s1");
    assertThat(mailboxes.bySecret("s1").orElseThrow().isConfirmed()).isFalse();
    mailboxes.confirm(ada);
    mailboxes.digest(ada, ZoneId.of("Europe/Lisbon"), 7);
    Mailbox mailbox = mailboxes.digested().getFirst();
    assertThat(mailbox.zone().getId()).isEqualTo("Europe/Lisbon");
    assertThat(mailbox.digestHour()).isEqualTo(7);
    LocalDate day = LocalDate.of(2031, 5, 14);
    assertThat(mailboxes.digested(ada, day)).isTrue();
    assertThat(mailboxes.digested(ada, day)).as("by another process").isFalse();
    assertThat(mailboxes.digested(ada, day.plusDays(1))).isTrue();
    mailboxes.address(ada, "ada@other.example", "s2");
    assertThat(mailboxes.digested()).isEmpty();
    assertThat(mailboxes.bySecret("s1")).isEmpty();
    mailboxes.remove(ada);
    assertThat(mailboxes.of(ada)).isEmpty();
  }
}
