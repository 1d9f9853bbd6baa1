package org.stemma.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordsTest {
  private final Passwords passwords = new Passwords(1_000, new SecureRandom());

  @Test
  void aHashMatchesItsPasswordOnly() {
    String kept = passwords.hash("eels at the northern end");
    assertThat(passwords.matches("eels at the northern end", kept)).isTrue();
    assertThat(passwords.matches("Eels at the northern end", kept)).isFalse();
    assertThat(passwords.matches("", kept)).isFalse();
    assertThat(passwords.hash("eels at the northern end")).isNotEqualTo(kept);
  }

  @Test
  void howALetterIsComposedIsOfNoAccount() {
    assertThat(passwords.matches("caf\u00e9 at noon", passwords.hash("cafe\u0301 at noon")))
        .isTrue();
  }

  @Test
  void aHashOfTodayHasManyRounds() {
    String kept = Passwords.standard().hash("eels at the northern end");
    assertThat(kept).startsWith("pbkdf2-sha512$600000$");
    assertThat(passwords.matches("eels at the northern end", kept)).isTrue();
    assertThat(passwords.isOutdated(kept)).isTrue();
    assertThat(Passwords.standard().isOutdated(kept)).isFalse();
  }

  @Test
  void theFunctionIsThatOfTheStandard() {
    // As Python derives it: hashlib.pbkdf2_hmac("sha512", b"password", b"salt", 1).
    assertThat(
            passwords.matches(
                "password",
                "pbkdf2-sha512$1$c2FsdA==$hn9wzxreAs/zdSWZo6U9xK80x6ZpgVrl1RNVThyM8lLALUcKKFoFAbrZmb/pQ8CPBQI119aLHaVeY/c7YKV/zg=="))
        .isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "pbkdf2-sha512$0$c2FsdA==$c2FsdA==",
        "pbkdf2-sha512$999999999$c2FsdA==$c2FsdA==",
        "pbkdf2-sha512$1000$=$=",
        "pbkdf2-sha512$1000$c2FsdA==$"
      })
  void whatIsDamagedMatchesNothing(String kept) {
    assertThat(passwords.matches("", kept)).isFalse();
    assertThat(passwords.matches("password", kept)).isFalse();
  }
}
