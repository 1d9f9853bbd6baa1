package org.stemma.fetch;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.util.Native;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.stemma.warc.Head;

/// Takes content codings off a body (RFC 9110, section 8.4), with a limit on what comes out: a kilobyte can decode to a
/// gigabyte. The encoded bytes are kept for the archive, which is why the client is not asked to do it.
final class Decoding {

  /// What is offered in `Accept-Encoding`. `deflate` is understood but not asked for: servers disagree what it is.
  static final String OFFERED = hasZstd() ? "gzip, br, zstd" : "gzip, br";

  /// Codings on one body; more than one is already odd.
  private static final int MOST = 3;

  /// The window that RFC 9659 allows zstd as a content coding: 8 MiB.
  private static final int ZSTD_WINDOW_LOG = 23;

  private Decoding() {}

  /// Its library is native, and not there for every machine.
  private static boolean hasZstd() {
    try {
      Native.load();
      return Native.isLoaded();
    } catch (LinkageError e) {
      return false;
    }
  }

  /// @param limit bytes of the decoded body
  /// @throws FailedFetchException when it is too long, damaged, or in a coding that nobody offered
  static byte[] decode(Head response, byte[] body, int limit) throws FailedFetchException {
    List<String> codings = codings(response);
    if (codings.isEmpty() || body.length == 0) {
      return body;
    }
    Bodies.Read read = read(codings, body, limit);
    if (read.failure() != null) {
      throw new FailedFetchException(
          Failure.DECODE,
          "the body is not in the coding it claims ("
              + String.join(", ", codings)
              + "): "
              + Failures.reason(read.failure()));
    }
    if (!read.whole()) {
      throw new FailedFetchException(
          Failure.TOO_LARGE, "the decoded body is longer than " + limit + " bytes");
    }
    return read.bytes();
  }

  /// As much of the begin as can be had: of a body that was cut short, or is longer than wanted.
  static byte[] begin(Head response, byte[] body, int limit) {
    try {
      List<String> codings = codings(response);
      return codings.isEmpty() ? body : read(codings, body, limit).bytes();
    } catch (FailedFetchException e) {
      return new byte[0]; // a coding that nobody understands hides its begin as well
    }
  }

  private static List<String> codings(Head response) throws FailedFetchException {
    List<String> codings = new ArrayList<>();
    for (String header : response.all("Content-Encoding")) {
      for (String coding : header.toLowerCase(Locale.ROOT).split(",")) {
        String name = coding.strip();
        if (!name.isEmpty() && !name.equals("identity")) {
          codings.add(name);
        }
      }
    }
    if (codings.size() > MOST) {
      throw new FailedFetchException(
          Failure.DECODE, "the body is coded " + codings.size() + " times");
    }
    return codings;
  }

  /// The coding that was applied last is taken off first. Each is read to its end before the next: `BrotliInputStream` loses
  /// bytes when single bytes and whole arrays are read in turn, as `GZIPInputStream` on top of it would.
  private static Bodies.Read read(List<String> codings, byte[] body, int limit)
      throws FailedFetchException {
    Bodies.Read read = new Bodies.Read(body, null, true);
    for (String coding : codings.reversed()) {
      if (read.whole()) {
        read = read(coding, read.bytes(), limit);
      }
    }
    return read;
  }

  private static Bodies.Read read(String coding, byte[] body, int limit)
      throws FailedFetchException {
    try (InputStream in = open(coding, new ByteArrayInputStream(body), body)) {
      return Bodies.read(in, -1, limit);
    } catch (IOException e) {
      return new Bodies.Read(new byte[0], e, false);
    } catch (RuntimeException | LinkageError e) { // damaged tables; zstd that is not there
      return new Bodies.Read(new byte[0], new IOException(Failures.reason(e), e), false);
    }
  }

  private static InputStream open(String coding, InputStream in, byte[] body)
      throws IOException, FailedFetchException {
    return switch (coding) {
      case "gzip", "x-gzip" -> new GZIPInputStream(in, 8_192);
      case "deflate" -> new InflaterInputStream(in, new Inflater(!hasZlibHeader(body)), 8_192);
      case "br" -> new BrotliInputStream(in, 8_192);
      case "zstd" -> new ZstdInputStream(in).setLongMax(ZSTD_WINDOW_LOG);
      default ->
          throw new FailedFetchException(
              Failure.DECODE, "nobody asked for the coding \"" + coding + "\"");
    };
  }

  /// RFC 1950, section 2.2: the method is 8 and the first two bytes are a multiple of 31. Some servers send the bare stream.
  private static boolean hasZlibHeader(byte[] body) {
    return body.length >= 2
        && (body[0] & 15) == 8
        && ((body[0] & 255) << 8 | (body[1] & 255)) % 31 == 0;
  }
}
