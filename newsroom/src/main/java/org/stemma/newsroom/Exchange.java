package org.stemma.newsroom;

import java.time.Instant;
import java.util.Map;

/// One request that a server of this package has answered, for tests of manners: who was asked, how often, with which headers.
///
/// @param at when it had been read, by the server's clock
/// @param connection which of the server's connections it came on, counted from 1
/// @param method as sent
/// @param host of the Host header, lower case, without port; empty when none was sent
/// @param target path and query as sent
/// @param headers of the request, names in lower case
/// @param status of the answer
public record Exchange(
    Instant at,
    long connection,
    String method,
    String host,
    String target,
    Map<String, String> headers,
    int status) {

  public Exchange {
    headers = Map.copyOf(headers);
  }
}
