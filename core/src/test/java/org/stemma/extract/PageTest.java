package org.stemma.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final String WORDS = "Zoë’s café — naïve œuvre, déjà vu";
  private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");

  @Test
  void believesTheDeclaredCharset() {
    assertThat(Page.decode("маяк".getBytes(WINDOWS_1251), "text/html; charset=windows-1251").text())
        .isEqualTo("маяк");
    assertThat(
            Page.decode(WORDS.getBytes(StandardCharsets.UTF_8), "text/plain; charset=\"UTF-8\"")
                .warning())
        .isNull();
  }

  @Test
  void noticesACharsetThatLies() {
    Page utf8 =
        Page.decode(WORDS.getBytes(StandardCharsets.UTF_8), "text/html; charset=iso-8859-1");
    assertThat(utf8.text()).isEqualTo(WORDS);
    assertThat(utf8.warning()).isEqualTo("declared as windows-1252 but read as UTF-8");
    Page latin = Page.decode(WORDS.getBytes(WINDOWS_1252), "text/html; charset=utf-8");
    assertThat(latin.text()).isEqualTo(WORDS);
    assertThat(latin.warning()).isNotNull();
  }

  @Test
  void asksThePageWhenNobodyElseSays() {
    String page = "<html><head><meta charset=windows-1251></head><body><p>маяк</p>";
    assertThat(Page.decode(page.getBytes(WINDOWS_1251), null).text()).isEqualTo(page);
    assertThat(Page.decode(WORDS.getBytes(WINDOWS_1252), null).text()).isEqualTo(WORDS);
  }

  @Test
  void readsByteOrderMarksAndWideCharsets() {
    assertThat(Page.decode(("\uFEFF" + WORDS).getBytes(StandardCharsets.UTF_8), null).text())
        .isEqualTo(WORDS);
    assertThat(Page.decode(WORDS.getBytes(StandardCharsets.UTF_16), null).text()).isEqualTo(WORDS);
    assertThat(Page.decode("plain words only".getBytes(StandardCharsets.UTF_16LE), null).text())
        .isEqualTo("plain words only");
  }

  @Test
  void aFewDamagedBytesDoNotMakeUtf8AnotherCharset() {
    byte[] bytes = ("é".repeat(100) + "X").getBytes(StandardCharsets.UTF_8);
    bytes[bytes.length - 1] = (byte) 0xE9;
    assertThat(Page.decode(bytes, null).text()).startsWith("éééé");
  }

  @Test
  void tellsPagesTextAndBinaryDataApart() {
    assertThat(kind("<!DOCTYPE html><p>x")).isEqualTo(Page.Kind.HTML);
    assertThat(kind("<p>One</p><p>Two</p>")).isEqualTo(Page.Kind.HTML);
    assertThat(kind("A line about <p> tags and </p> too.")).isEqualTo(Page.Kind.TEXT);
    assertThat(kind("")).isEqualTo(Page.Kind.TEXT);
    assertThat(kind("%PDF-1.7\n%âãÏÓ")).isEqualTo(Page.Kind.BINARY);
    assertThat(Page.decode(new byte[1000], null).kind()).isEqualTo(Page.Kind.BINARY);
  }

  private static Page.Kind kind(String text) {
    return Page.decode(text.getBytes(StandardCharsets.UTF_8), null).kind();
  }
}
