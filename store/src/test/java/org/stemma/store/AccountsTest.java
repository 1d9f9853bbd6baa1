package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class AccountsTest {
  private final Path folder;
  private final Scene scene;
  private final Accounts accounts;

  AccountsTest(Engine engine, @TempDir Path folder) {
    this.folder = folder;
    scene = new Scene(engine.fresh(folder));
    accounts = scene.store.accounts();
  }

  @AfterEach
  void close() {
    scene.close();
  }

  private Account ada() {
    return accounts.add("Ada", "hash of a", Role.EDITOR).orElseThrow();
  }

  @Test
  void aNameIsTakenOnceWhateverItsCase() {
    Account ada = ada();
    assertThat(ada.name()).isEqualTo("ada");
    assertThat(accounts.add("ADA", "other", Role.READER)).isEmpty();
    assertThat(accounts.add("bela", "other", Role.READER)).isPresent();
    assertThat(accounts.find("aDa")).contains(ada);
    assertThat(accounts.find("nobody")).isEmpty();
    assertThat(accounts.all()).extracting(Account::name).containsExactly("ada", "bela");
    assertThat(ada.toString()).doesNotContain("hash");
  }

  @Test
  void aSessionLastsUntilItExpires() {
    long ada = ada().id();
    assertThat(accounts.open("s1", ada, scene.in(60))).isTrue();
    assertThat(accounts.session("s1").orElseThrow().account().name()).isEqualTo("ada");
    assertThat(accounts.session("s2")).isEmpty();

    accounts.extend("s1", scene.in(120));
    scene.now = scene.in(119);
    assertThat(accounts.session("s1")).isPresent();
    scene.now = scene.in(120);
    assertThat(accounts.session("s1")).isEmpty();
  }

  @Test
  void sessionsEndWithThePasswordTheAccountOrBySigningOut() {
    Account ada = ada();
    Instant later = scene.in(60);
    accounts.open("s1", ada.id(), later);
    accounts.close("s1");
    assertThat(accounts.session("s1")).isEmpty();

    accounts.open("s2", ada.id(), later);
    accounts.password(ada.id(), "hash of b");
    assertThat(accounts.session("s2")).isEmpty();

    accounts.open("s3", ada.id(), later);
    accounts.rehash(ada.id(), "hash of b", "better hash of b");
    accounts.rehash(ada.id(), "hash of b", "too late");
    assertThat(accounts.session("s3")).isPresent();
    assertThat(accounts.find("ada").orElseThrow().password()).isEqualTo("better hash of b");

    accounts.disable(ada.id());
    assertThat(accounts.session("s3")).isEmpty();
    assertThat(accounts.open("s4", ada.id(), later)).isFalse();
    accounts.enable(ada.id());
    assertThat(accounts.session("s3")).isEmpty();
    assertThat(accounts.open("s4", ada.id(), later)).isTrue();
  }

  @Test
  void aTokenStandsForItsAccountUntilItIsRevoked() {
    Account ada = ada();
    Token first = accounts.token(ada.id(), "cron", "t1");
    Token second = accounts.token(ada.id(), "phone", "t2");
    assertThat(accounts.tokens(ada.id())).containsExactly(second, first);
    assertThat(accounts.bearer("t1")).contains(ada);

    assertThat(accounts.revoke(first.id())).isTrue();
    assertThat(accounts.revoke(first.id())).isFalse();
    assertThat(accounts.revoke(99)).isFalse();
    assertThat(accounts.bearer("t1")).isEmpty();
    assertThat(accounts.token(first.id()).orElseThrow().revokedAt()).isEqualTo(scene.now);

    accounts.disable(ada.id());
    assertThat(accounts.bearer("t2")).isEmpty();
    accounts.enable(ada.id());
    assertThat(accounts.bearer("t2")).isPresent();
  }

  @Test
  void whatIsNewIsWhatCameAfterTheLastVisitBeforeThisOne() {
    long ada = ada().id();
    Duration pause = Duration.ofMinutes(30);
    Instant first = scene.now;
    assertThat(accounts.visit(ada, pause)).isEmpty();
    scene.now = first.plusSeconds(1_700);
    assertThat(accounts.visit(ada, pause)).as("still the first").isEmpty();
    Instant last = scene.now;
    scene.now = last.plusSeconds(86_400);
    assertThat(accounts.visit(ada, pause)).contains(last);
    scene.now = scene.now.plusSeconds(1_700);
    assertThat(accounts.visit(ada, pause)).as("the page once more").contains(last);
    scene.now = scene.now.plusSeconds(1_700);
    assertThat(accounts.visit(ada, pause)).as("still reading").contains(last);
  }

  @Test
  void aBackupHoldsAccountsAndTokensButNobodysSession() throws IOException {
    Account ada = ada();
    accounts.open("s1", ada.id(), scene.in(60));
    accounts.token(ada.id(), "cron", "t1");
    accounts.visit(ada.id(), Duration.ofMinutes(30));
    Path file = folder.resolve("backup.sql.gz");
    scene.store.backUp(file);
    StoreAddress address = Engine.SQLITE.fresh(folder);
    Store.restore(file, address);
    try (Scene restored = new Scene(address)) {
      Accounts there = restored.store.accounts();
      assertThat(there.find("ada")).contains(ada);
      assertThat(there.bearer("t1")).contains(ada);
      restored.now = scene.in(3_600);
      assertThat(there.visit(ada.id(), Duration.ofMinutes(30))).contains(scene.now);
      assertThat(there.session("s1")).isEmpty();
    }
  }

  @Test
  void anArticleThatWasTakenDownSaysWhyUntilItIsShownAgain() {
    long ada = ada().id();
    long article = scene.article("a");
    Takedown takedown = new Takedown(scene.now, "A court’s order.", ada);
    scene.store.watching().conceal(article, takedown);
    Histories histories = scene.store.histories();
    assertThat(histories.article(article)).isEmpty();
    assertThat(histories.takedown(article)).contains(takedown);
    assertThat(histories.concealed(10))
        .extracting(one -> one.article().id(), Concealed::takedown)
        .containsExactly(org.assertj.core.api.Assertions.tuple(article, takedown));

    scene.store.watching().reveal(article);
    assertThat(histories.takedown(article)).isEmpty();
    assertThat(histories.concealed(10)).isEmpty();
    assertThat(histories.article(article)).isPresent();
  }
}
