package org.stemma.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.EndpointDetails;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpMessage;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;
import org.stemma.warc.Exchange;
import org.stemma.warc.Head;
import org.stemma.warc.Header;
import org.stemma.warc.Truncation;

/// One request and its answer, within a deadline; no redirects, no judgement.
///
/// An alarm cancels the request when its deadline passes, whatever it is doing: waiting for a connection, connecting, shaking
/// hands, reading a body that drips. Time limits of single reads could not do that.
final class Wire implements AutoCloseable {

  /// Connections that nobody has used for so long are closed; servers commonly do it after 5 to 60 s.
  private static final TimeValue IDLE = TimeValue.ofSeconds(20);

  /// Dead connections that one fetch comes across at most.
  private static final int DEAD = 8;

  private static final byte[] NOTHING = {};

  /// @param url to ask
  /// @param headers to send besides `Host`
  /// @param limit bytes of the body
  /// @param beginSuffices whether a longer body is read as far as the limit goes, or not at all
  record Ask(WebUrl url, List<Header> headers, int limit, boolean beginSuffices) {}

  private final InstantSource clock;
  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient client;
  private final RequestConfig config;
  private final ScheduledThreadPoolExecutor alarms;
  private volatile boolean closed;

  Wire(FetchSettings settings, InstantSource clock) {
    this.clock = clock;
    this.connections = Connections.of(settings);
    this.client = HttpClients.createMinimal(connections);
    Timeout longest = Timeout.of(settings.limits().deadline());
    this.config =
        RequestConfig.custom()
            .setConnectionRequestTimeout(longest)
            .setResponseTimeout(longest)
            .build();
    this.alarms =
        new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().daemon().name("stemma-deadlines").factory());
    alarms.setRemoveOnCancelPolicy(true);
    var _ =
        alarms.scheduleWithFixedDelay(
            () -> connections.closeIdle(IDLE),
            IDLE.toMilliseconds(),
            IDLE.toMilliseconds(),
            TimeUnit.MILLISECONDS);
  }

  /// Asks, and again when a kept connection turns out to be dead, which its server may close at any time (RFC 9112, section
  /// 9.3.1): until one answers, or a fresh one does not.
  Exchange ask(Ask ask, Deadline deadline) throws FailedFetchException {
    for (int again = 0; ; again++) {
      HttpClientContext context = HttpClientContext.create();
      try {
        return attempt(ask, deadline, context);
      } catch (IOException e) {
        boolean over = again == DEAD || isStopped() || deadline.hasPassed();
        if (over || !wasStale(e, context)) {
          throw Failures.of(e, deadline, isStopped());
        }
      } catch (IllegalStateException | RejectedExecutionException e) {
        if (closed) { // the pool says so in this way
          throw new FailedFetchException(Failure.CANCELLED, "the fetcher is closed");
        }
        throw e;
      }
    }
  }

  private boolean isStopped() {
    return closed || Thread.currentThread().isInterrupted();
  }

  private static boolean wasStale(IOException e, HttpClientContext context) {
    EndpointDetails endpoint = context.getEndpointDetails();
    boolean used = endpoint != null && endpoint.getResponseCount() > 0;
    return used
        && (e instanceof NoHttpResponseException
            || e instanceof ConnectionClosedException
            || e instanceof SocketException);
  }

  private Exchange attempt(Ask ask, Deadline deadline, HttpClientContext context)
      throws IOException, FailedFetchException {
    HttpUriRequestBase request = new HttpUriRequestBase("GET", ask.url.toUri());
    request.setConfig(config);
    ask.headers.forEach(header -> request.setHeader(header.name(), header.value()));
    Future<?> alarm = cancelAt(deadline, request);
    Instant at = clock.instant();
    HttpHost host = new HttpHost(ask.url.scheme(), bare(ask.url.host()), ask.url.port());
    try (ClassicHttpResponse response = client.executeOpen(host, request, context)) {
      return read(ask, deadline, new Sent(request, at, address(context)), response);
    } finally {
      alarm.cancel(false);
    }
  }

  /// @param address that answered; null when the connection was gone before it could be asked
  private record Sent(HttpUriRequestBase request, Instant at, @Nullable InetAddress address) {}

  private Future<?> cancelAt(Deadline deadline, HttpUriRequestBase request) {
    return alarms.schedule(
        () -> {
          Thread.startVirtualThread(request::cancel); // closing may block, other alarms must not
        },
        deadline.leftMillis() + 1, // not before it has passed
        TimeUnit.MILLISECONDS);
  }

  /// The client wants IPv6 addresses without brackets.
  private static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static @Nullable InetAddress address(HttpClientContext context) {
    EndpointDetails endpoint = context.getEndpointDetails();
    return endpoint != null && endpoint.getRemoteAddress() instanceof InetSocketAddress remote
        ? remote.getAddress()
        : null;
  }

  private Exchange read(Ask ask, Deadline deadline, Sent sent, ClassicHttpResponse response)
      throws IOException, FailedFetchException {
    HttpEntity entity = response.getEntity();
    if (entity == null) {
      return exchange(ask, sent, response, NOTHING, null);
    }
    if (entity.getContentLength() > ask.limit && !ask.beginSuffices) {
      throw new FailedFetchException(
          Failure.TOO_LARGE,
          "a body of " + entity.getContentLength() + " bytes is announced",
          exchange(ask, sent, response, NOTHING, Truncation.LENGTH));
    }
    Bodies.Read read = Bodies.read(entity.getContent(), entity.getContentLength(), ask.limit);
    if (read.failure() != null) {
      FailedFetchException failure = Failures.of(read.failure(), deadline, isStopped());
      Truncation why = failure.kind() == Failure.TIMEOUT ? Truncation.TIME : Truncation.DISCONNECT;
      throw new FailedFetchException(
          failure.kind(), failure.reason(), exchange(ask, sent, response, read.bytes(), why));
    }
    if (read.whole() || ask.beginSuffices) {
      return exchange(ask, sent, response, read.bytes(), read.whole() ? null : Truncation.LENGTH);
    }
    throw new FailedFetchException(
        Failure.TOO_LARGE,
        "the body is longer than " + ask.limit + " bytes",
        exchange(ask, sent, response, read.bytes(), Truncation.LENGTH));
  }

  private static Exchange exchange(
      Ask ask,
      Sent sent,
      ClassicHttpResponse response,
      byte[] body,
      @Nullable Truncation truncated) {
    String version = response.getVersion().format();
    String reason = response.getReasonPhrase();
    String status = version + " " + response.getCode() + " " + (reason == null ? "" : reason);
    return new Exchange(
        ask.url.toUri(),
        sent.at,
        sent.address,
        version.toLowerCase(Locale.ROOT),
        head("GET " + ask.url.requestTarget() + " HTTP/1.1", sent.request),
        NOTHING,
        head(status, response),
        body,
        truncated);
  }

  private static Head head(String startLine, HttpMessage message) {
    List<Header> headers = new ArrayList<>();
    Iterator<org.apache.hc.core5.http.Header> all = message.headerIterator();
    while (all.hasNext()) {
      org.apache.hc.core5.http.Header header = all.next();
      headers.add(new Header(header.getName(), header.getValue()));
    }
    return new Head(startLine, headers);
  }

  /// Cuts what is under way.
  @Override
  public void close() {
    closed = true;
    alarms.shutdownNow();
    connections.close(CloseMode.IMMEDIATE);
  }
}
