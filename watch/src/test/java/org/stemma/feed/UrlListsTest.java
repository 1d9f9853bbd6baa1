package org.stemma.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stemma.feed.FeedsTest.url;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stemma.url.WebUrl;

class UrlListsTest {

  private static List<WebUrl> read(String text) throws IOException, UnreadableListException {
    return UrlLists.read(new StringReader(text));
  }

  @Test
  void readsOneAddressALine() throws IOException, UnreadableListException {
    String list =
        """
        # papers

          https://harbourpost.example/1  # the ferry
        http://alone.example/#part
        \t#x
        https://harbourpost.example/1
        https://harbourpost.example/2\
        """;
    assertThat(read("\uFEFF" + list.replace("ferry\n", "ferry\r\n")))
        .containsExactly(
            url("https://harbourpost.example/1"),
            url("http://alone.example/"),
            url("https://harbourpost.example/2"));
    assertThat(read("")).isEmpty();
  }

  @Test
  void namesTheFirstLineThatIsWrong() {
    assertThatThrownBy(
            () -> read("# x\nhttps://harbourpost.example/\nharbourpost.example\nftp://x"))
        .isInstanceOf(UnreadableListException.class)
        .hasMessageStartingWith("line 3: not an address: \"harbourpost.example\"")
        .extracting(wrong -> ((UnreadableListException) wrong).line())
        .isEqualTo(3);
    assertThatThrownBy(() -> read("https://a.example/1 https://a.example/2"))
        .isInstanceOf(UnreadableListException.class)
        .hasMessage("line 1: more than one word: https://a.example/1 https://a.example/2");
  }
}
