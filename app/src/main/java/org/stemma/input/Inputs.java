package org.stemma.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Page;
import org.stemma.input.InputFile.Suffix;

/// Reads what a command was given, one document at a time, in the order of the arguments. What cannot be read is told to
/// [Notices], and reading goes on with what follows.
///
/// Holds one document at a time, or one line of a JSONL file; neither may be longer than the limit.
public final class Inputs {

  private final InputStream stdin;
  private final Limits limits;
  private final Notices notices;
  private final Ids ids;

  /// @param charset of all files that have no byte order mark; null to find out. JSONL is UTF-8 always
  /// @param maxSize bytes of a document, or of a JSONL line, after unpacking
  public record Limits(@Nullable Charset charset, long maxSize) {}

  public Inputs(InputStream stdin, Limits limits, Notices notices, Ids ids) {
    this.stdin = stdin;
    this.limits = limits;
    this.notices = notices;
    this.ids = ids;
  }

  /// @param arguments files, folders, `-` for standard input
  /// @param documents takes each document as soon as it is read
  /// @throws IOException when `documents` does
  public void read(List<String> arguments, RawDocument.Taker documents) throws IOException {
    for (String argument : arguments) {
      for (InputFile file : InputFile.named(argument, notices)) {
        read(file, stdin, documents);
      }
    }
  }

  /// Reads a stream as if it were a file of that name; the stream is not closed.
  ///
  /// @throws IOException when `documents` does
  public void read(String name, InputStream bytes, RawDocument.Taker documents) throws IOException {
    read(new InputFile(name, null), bytes, documents);
  }

  private void read(InputFile file, InputStream stream, RawDocument.Taker documents)
      throws IOException {
    try (ByteSource source = ByteSource.open(file, stream, limits.maxSize())) {
      read(file, source, documents);
    } catch (BadInputException bad) {
      notices.problem(bad.place(), bad.problem());
    }
  }

  private void read(InputFile file, ByteSource source, RawDocument.Taker documents)
      throws BadInputException, IOException {
    byte[] head = source.head();
    if (head.length == 0) {
      throw new BadInputException(file.name(), "empty");
    }
    Suffix suffix = file.suffix();
    if (suffix == Suffix.JSON_LINES || (suffix == Suffix.NONE && isJsonLines(head))) {
      new JsonLines(file.name(), limits.maxSize(), notices, ids).read(source, documents);
      return;
    }
    if (limits.charset() == null && Page.decode(head, null).kind() == Page.Kind.BINARY) {
      throw new BadInputException(
          file.name() + ": byte " + firstZero(head), "binary data, neither text nor HTML");
    }
    documents.take(whole(file, source.rest()));
  }

  private RawDocument whole(InputFile file, byte[] bytes) throws BadInputException {
    Decoding decoding = Decoding.of(bytes, limits.charset());
    String text = decoding.page().text();
    boolean html = file.suffix() == Suffix.HTML || decoding.page().kind() == Page.Kind.HTML;
    if (text.isBlank()) {
      throw new BadInputException(file.name(), "nothing but white space");
    }
    complain(file.name(), html, decoding);
    return new RawDocument(
        ids.claim(Ids.ofFile(file.name()), file.name()),
        file.name(),
        html ? RawDocument.Form.HTML : RawDocument.Form.TEXT,
        text,
        null,
        null,
        null,
        null);
  }

  /// A page with damaged characters is read as a browser reads it; of a text nobody can say what it should be, so that it
  /// counts as bad input, though it is read as well as can be.
  private void complain(String name, boolean html, Decoding decoding) {
    if (decoding.doubt() == null) {
      return;
    }
    boolean placed = decoding.malformed() >= 0;
    String place = placed ? name + ": byte " + decoding.malformed() : name;
    String text = decoding.doubt() + " (--charset NAME names another)";
    if (html || !placed) {
      notices.warning(place, text);
    } else {
      notices.problem(place, text);
    }
  }

  /// An object begins the first line, as in JSONL and in no article.
  private static boolean isJsonLines(byte[] head) {
    String begin = new String(head, 0, Math.min(head.length, 256), StandardCharsets.ISO_8859_1);
    return begin.strip().matches("(?s)\\{\\s*\".*");
  }

  /// Where it shows that bytes are no text: the first zero byte, else the very first.
  private static int firstZero(byte[] bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        return i;
      }
    }
    return 0;
  }
}
