package org.stemma.input;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.stemma.corpus.GivenPairs;

/// Pairs of documents, one a line: `{"a": ID, "b": ID}`, in UTF-8. Other fields are passed over, empty lines too. A line that is not
/// so is told, and reading goes on with the next; so is a name that no document has, of which only the first [#MOST_TOLD] are told one
/// by one.
public final class PairList implements GivenPairs {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_TOLD = 20;

  /// Bytes of a line; two ids are shorter.
  private static final long LONGEST = 1_000_000;

  private final Path file;
  private final Notices notices;
  private int unknown;

  /// @param notices hears of lines that are no pairs
  public PairList(Path file, Notices notices) {
    this.file = file;
    this.notices = notices;
  }

  /// The list cannot be read at all.
  public static final class Unreadable extends IOException {
    private static final long serialVersionUID = 1;
    private final transient BadInputException bad;

    Unreadable(BadInputException bad) {
      super(bad);
      this.bad = bad;
    }

    public BadInputException bad() {
      return bad;
    }
  }

  @Override
  public String identity() throws IOException {
    try {
      return InputIdentity.of(file.toString()).text();
    } catch (IOException missing) {
      throw new Unreadable(new BadInputException(file.toString(), Failures.reason(missing)));
    }
  }

  @Override
  public void read(Taker taker) throws IOException {
    InputFile input = new InputFile(file.toString(), file);
    try (ByteSource source = ByteSource.open(input, InputStream.nullInputStream(), LONGEST)) {
      int number = 0;
      for (byte[] line = source.line(); line != null; line = source.line()) {
        number++;
        if (!new String(line, 0, Math.min(line.length, 64), UTF_8).isBlank()) {
          take(file + ":" + number, line, taker);
        }
      }
    } catch (BadInputException bad) {
      throw new Unreadable(bad);
    }
  }

  private void take(String place, byte[] line, Taker taker) {
    try (JsonParser json = JSON.createParser(line, 0, line.length)) {
      String a = null;
      String b = null;
      if (json.nextToken() != JsonToken.START_OBJECT) {
        notices.problem(place, "a line must be an object, {\"a\": …, \"b\": …}");
        return;
      }
      for (String field = json.nextFieldName(); field != null; field = json.nextFieldName()) {
        JsonToken value = json.nextToken();
        String text = value.isScalarValue() ? json.getText() : null;
        a = field.equals("a") ? text : a;
        b = field.equals("b") ? text : b;
        json.skipChildren();
      }
      give(place, a, b, taker);
    } catch (JsonProcessingException broken) {
      notices.problem(place, "not valid JSON");
    } catch (IOException broken) {
      notices.problem(place, "not valid JSON: " + Failures.reason(broken));
    }
  }

  private void give(String place, @Nullable String a, @Nullable String b, Taker taker) {
    if (a == null || b == null) {
      notices.problem(place, a == null ? "no \"a\"" : "no \"b\"");
    } else if (a.equals(b)) {
      notices.warning(place, a + " is not compared with itself");
    } else {
      taker.take(place, a, b);
    }
  }

  @Override
  public void unknown(String place, String id) {
    unknown++;
    if (unknown <= MOST_TOLD) {
      notices.problem(place, "no document is called " + id);
    }
  }

  /// Tells of how many names were not told one by one.
  public void tellRest() {
    if (unknown > MOST_TOLD) {
      notices.say(file + ": and " + (unknown - MOST_TOLD) + " more names that no document has");
    }
  }
}
