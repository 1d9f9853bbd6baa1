package org.stemma.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.stemma.url.WebUrl;

/// Sends to addresses that strangers named, through the guard that [Fetcher] fetches through. No redirect is followed, no cookie
/// kept, and of an answer only its begin is read; robots.txt is not asked, since whoever gave the address asked for this. It ends
/// by the deadline of the settings.
/// Safe for use by many threads.
public final class Poster implements AutoCloseable {

  /// Bytes of an answer that are read.
  private static final int ANSWER = 2_000;

  private final FetchSettings settings;
  private final PoolingHttpClientConnectionManager connections;
  private final CloseableHttpClient client;
  private final RequestConfig config;
  private final ScheduledExecutorService alarms =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("stemma-posting").factory());

  /// What came back.
  ///
  /// @param status of HTTP
  /// @param text begin of the answer; bytes that are no UTF-8 are replaced
  /// @param retryAfter how long the receiver asks to be left alone, a year at most; null when it does not say
  public record Posted(int status, String text, @Nullable Duration retryAfter) {}

  public Poster(FetchSettings settings) {
    this.settings = settings;
    connections = Connections.of(settings);
    client = HttpClients.createMinimal(connections);
    Timeout longest = Timeout.of(settings.limits().deadline());
    config =
        RequestConfig.custom()
            .setConnectionRequestTimeout(longest)
            .setResponseTimeout(longest)
            .build();
  }

  /// @param headers besides those that say who sends how much of what
  /// @param now by the clock that a date in `Retry-After` is measured against
  /// @throws IOException when there is no answer, in time or at all, or the address is closed; its message says why
  public Posted json(WebUrl url, Map<String, String> headers, byte[] body, Instant now)
      throws IOException {
    Optional<String> closed = settings.guard().refusal(url);
    if (closed.isPresent()) {
      throw new IOException(closed.get());
    }
    HttpPost request = new HttpPost(url.toUri());
    request.setConfig(config);
    request.setHeader("User-Agent", settings.userAgent());
    headers.forEach(request::setHeader);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    Deadline deadline = Deadline.in(settings.limits().deadline());
    ScheduledFuture<?> alarm =
        alarms.schedule(
            () -> {
              Thread.startVirtualThread(
                  request::cancel); // closing may block, other alarms must not
            },
            deadline.leftMillis() + 1,
            TimeUnit.MILLISECONDS);
    try {
      return ScopedValue.where(Deadline.CURRENT, deadline).call(() -> sent(url, request, now));
    } catch (IOException failure) {
      throw new IOException(
          deadline.hasPassed() ? "no answer in time" : Failures.reason(failure), failure);
    } finally {
      alarm.cancel(false);
    }
  }

  private Posted sent(WebUrl url, HttpPost request, Instant now) throws IOException {
    String host = url.host().replaceAll("[\\[\\]]", "");
    HttpHost target = new HttpHost(url.scheme(), host, url.port());
    ClassicHttpResponse response = client.executeOpen(target, request, null);
    try {
      HttpEntity entity = response.getEntity();
      byte[] begin = entity == null ? new byte[0] : entity.getContent().readNBytes(ANSWER);
      Header asked = response.getFirstHeader("Retry-After");
      return new Posted(
          response.getCode(),
          new String(begin, StandardCharsets.UTF_8),
          asked == null ? null : RetryAfter.of(asked.getValue(), now));
    } finally {
      cut(request, response);
    }
  }

  /// What follows the begin of an answer is not read: to close it alone would wait for its end.
  private static void cut(HttpPost request, ClassicHttpResponse response) {
    request.cancel();
    try {
      response.close();
    } catch (IOException expected) {
      // The connection is gone, as it should be.
    }
  }

  /// Cuts what is under way.
  @Override
  public void close() {
    alarms.shutdownNow();
    connections.close(CloseMode.IMMEDIATE);
  }
}
