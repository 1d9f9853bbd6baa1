package org.stemma.newsroom;

import java.util.Locale;

/// A way in which a server misbehaves. Each has its own path and its own host on a [Hostile] server.
public enum Fault {
  /// Takes the request and never says a word.
  NEVER_ANSWERS,
  /// A status line, then a byte of body a second, for ever.
  DRIPS,
  /// A byte of a header a second, for ever.
  DRIPS_HEADERS,
  /// A body of 10 GB, announced as such, sent as fast as it is read.
  ENDLESS,
  /// The same in chunks, without an announcement and without an end.
  ENDLESS_CHUNKS,
  /// Announces a hundred bytes more than it sends, then closes.
  LENGTH_TOO_LONG,
  /// Announces less than it sends: a hundred bytes stand behind the body.
  LENGTH_TOO_SHORT,
  /// Redirects to a new address each time.
  REDIRECTS_FOR_EVER,
  /// Redirects to itself.
  REDIRECTS_TO_ITSELF,
  /// Redirects to the address at which clouds keep their credentials.
  REDIRECTS_TO_METADATA,
  /// Redirects to a file of the client's machine.
  REDIRECTS_TO_FILE,
  /// 100 kB of gzip that become 100 MB.
  GZIP_BOMB,
  /// Says gzip and sends something else.
  GZIP_BROKEN,
  /// A chunk whose size is no number.
  CHUNKS_BROKEN,
  /// Headers of 10 MB.
  HEADERS_HUGE,
  /// An RSS feed of 50,000 entries.
  FEED_HUGE,
  /// A front page where a feed was, served as a feed.
  FEED_IS_HTML,
  /// A feed whose entities multiply to gigabytes.
  XML_BOMB,
  /// A feed that wants a file of the client's machine and an address of this server, `/secret`, put into its title.
  XML_EXTERNAL_ENTITY,
  /// Bytes that are no HTTP.
  GARBAGE,
  /// Half a page, then a reset of the connection.
  RESETS,
  /// 429, come back in 120 seconds.
  TOO_MANY_REQUESTS,
  /// 503, come back at a time that is no time.
  BUSY_WITHOUT_SENSE;

  /// Where it is asked for: `/never-answers`.
  public String path() {
    return "/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// A host of its own, so that one fault's delays are not another's: `never-answers.localhost`.
  public String host() {
    return path().substring(1) + ".localhost";
  }
}
