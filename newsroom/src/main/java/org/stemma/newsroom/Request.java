package org.stemma.newsroom;

import java.util.Map;

/// What a client asked for.
///
/// @param connection which of the server's connections it came on, counted from 1
/// @param method as sent: `GET`, `HEAD`
/// @param host of the Host header, in lower case and without port; empty when none was sent
/// @param target path and query as sent, beginning with `/`
/// @param headers names in lower case; of a repeated header the last
record Request(
    long connection, String method, String host, String target, Map<String, String> headers) {

  Request {
    headers = Map.copyOf(headers);
  }

  /// The target before its query.
  String path() {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query);
  }

  /// A header's value; empty when it was not sent.
  String header(String name) {
    return headers.getOrDefault(name, "");
  }
}
