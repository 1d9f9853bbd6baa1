package org.stemma.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountCommandsTest {
  private static final String PASSWORD = "eels at the northern end\n";

  @TempDir private Path folder;

  private Run account(String stdin, String verb, Object... more) {
    return run(stdin, "account", verb, more);
  }

  private Run run(String stdin, String command, String verb, Object... more) {
    Object[] args = new Object[4 + more.length];
    args[0] = command;
    args[1] = verb;
    args[2] = "--data";
    args[3] = folder;
    System.arraycopy(more, 0, args, 4, more.length);
    return Run.withInput(stdin, args);
  }

  @Test
  void theFirstAccountMakesTheStoreAndIsListed() {
    Run added = account(PASSWORD, "add", "Ada");
    assertThat(added.code()).as(added.err()).isEqualTo(0);
    assertThat(added.out()).startsWith("ada: editor, made ");
    assertThat(account(PASSWORD, "add", "--role", "reader", "bela").code()).isEqualTo(0);

    Run listed = account("", "list", "--json");
    assertThat(listed.json().path("format").asText()).isEqualTo("stemma.account/1");
    assertThat(listed.json().path("items").path(1).path("role").asText()).isEqualTo("reader");
    assertThat(listed.out()).doesNotContain("pbkdf2", "eels");
  }

  @Test
  void whatIsNoNameOrNoPasswordIsRefusedInOneLine() {
    assertThat(account(PASSWORD, "add", "a b").err()).contains("\"a b\" is no name");
    assertThat(account("short\n", "add", "ada").err()).contains("at least 10 characters");
    assertThat(account("", "add", "ada").code()).isEqualTo(2);
    assertThat(account(PASSWORD, "add", "ada").code()).isEqualTo(0);
    Run twice = account(PASSWORD, "add", "ADA");
    assertThat(twice.code()).isEqualTo(2);
    assertThat(twice.err()).isEqualTo("stemma account add: there is an account ADA already\n");
    assertThat(account(PASSWORD, "password", "bela").err()).contains("there is no account bela");
  }

  @Test
  void anAccountIsDisabledAndEnabled() {
    account(PASSWORD, "add", "ada");
    assertThat(account("", "disable", "ada").out()).contains("disabled since");
    assertThat(account("", "enable", "ada").out()).doesNotContain("disabled");
    assertThat(account(PASSWORD, "password", "ada").code()).isEqualTo(0);
  }

  @Test
  void aTokenIsPrintedOnceAndRevokedByItsNumber() {
    account(PASSWORD, "add", "ada");
    assertThat(run("", "token", "list", "ada").code()).isEqualTo(1);
    Run made = run("", "token", "add", "ada", "--label", "nightly");
    assertThat(made.out()).matches("stemma_[A-Za-z0-9_-]{43}\n");
    Run listed = run("", "token", "list", "ada");
    assertThat(listed.out()).startsWith("1: nightly, made ").doesNotContain("stemma_");
    assertThat(run("", "token", "revoke", "1").code()).isEqualTo(0);
    assertThat(run("", "token", "revoke", "1").code()).isEqualTo(1);
    assertThat(run("", "token", "list", "ada", "--jsonl").line(0).path("revoked").asText())
        .isNotEmpty();
    assertThat(run("", "token", "add", "bela").code()).isEqualTo(2);
  }
}
