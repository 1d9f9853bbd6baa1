package org.stemma.fetch;

import java.util.ArrayList;
import java.util.List;
import org.stemma.warc.Header;

/// The headers of a request.
final class Headers {

  private Headers() {}

  /// Those that do not depend on the address.
  static List<Header> always(FetchSettings settings, Accept accept) {
    List<Header> headers = new ArrayList<>();
    headers.add(new Header("User-Agent", settings.userAgent()));
    if (settings.from() != null) {
      headers.add(new Header("From", settings.from()));
    }
    headers.add(new Header("Accept", accept.header()));
    headers.add(new Header("Accept-Encoding", Decoding.OFFERED));
    return List.copyOf(headers);
  }

  /// With the validators of the answer that is already here (RFC 9110, sections 13.1.2 and 13.1.3).
  static List<Header> conditional(List<Header> always, FetchRequest request) {
    if (request.etag() == null && request.lastModified() == null) {
      return always;
    }
    List<Header> headers = new ArrayList<>(always);
    if (request.etag() != null) {
      headers.add(new Header("If-None-Match", request.etag()));
    }
    if (request.lastModified() != null) {
      headers.add(new Header("If-Modified-Since", request.lastModified()));
    }
    return headers;
  }
}
