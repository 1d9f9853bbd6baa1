package org.stemma.fetch;

import java.io.IOException;
import java.io.InputStream;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.io.DefaultHttpResponseParserFactory;
import org.apache.hc.core5.http.io.HttpMessageParser;
import org.apache.hc.core5.http.io.HttpMessageParserFactory;
import org.apache.hc.core5.http.io.SessionInputBuffer;

/// Refuses an answer that was there before it was asked for.
///
/// A server that sends more than the `Content-Length` it declared leaves bytes on the connection, which would be read as the
/// answer to the next request: one page's text would become another's, and evidence against it. What is buffered when an
/// answer is about to be read came with the one before, so the connection is given up; the request is made again on a fresh
/// one ([Wire#ask(Wire.Ask, Deadline)]). One parser belongs to one connection.
final class WatchfulParser implements HttpMessageParser<ClassicHttpResponse> {

  private final HttpMessageParser<ClassicHttpResponse> parser;

  /// After an interim answer (1xx) the final one may be there already.
  private boolean interim;

  private WatchfulParser(HttpMessageParser<ClassicHttpResponse> parser) {
    this.parser = parser;
  }

  /// @param limits of a head's lines and fields
  static HttpMessageParserFactory<ClassicHttpResponse> factory(Http1Config limits) {
    DefaultHttpResponseParserFactory factory = new DefaultHttpResponseParserFactory(limits);
    return _ -> new WatchfulParser(factory.create());
  }

  @Override
  public ClassicHttpResponse parse(SessionInputBuffer buffer, InputStream in)
      throws IOException, HttpException {
    if (buffer.length() > 0 && !interim) {
      throw new ConnectionClosedException("the answer before was longer than it said");
    }
    ClassicHttpResponse response = parser.parse(buffer, in);
    interim = response != null && response.getCode() < 200;
    return response;
  }
}
