package org.stemma.fetch;

import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.TlsConfig;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.io.SocketConfig;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The pool of connections: guarded, bounded, kept alive.
final class Connections {

  /// A header line longer than this is no header; content security policies reach 8,000.
  private static final int LONGEST_LINE = 32_768;

  private static final int MOST_HEADERS = 200;

  private Connections() {}

  static PoolingHttpClientConnectionManager of(FetchSettings settings) {
    FetchLimits limits = settings.limits();
    Timeout connect = Timeout.of(limits.connect());
    PoolingHttpClientConnectionManagerBuilder builder =
        PoolingHttpClientConnectionManagerBuilder.create()
            .setDnsResolver(new GuardedNames(settings.guard()))
            .setConnectionFactory(
                ManagedHttpClientConnectionFactory.builder()
                    .http1Config(heads())
                    .responseParserFactory(WatchfulParser.factory(heads()))
                    .build())
            .setMaxConnTotal(limits.connections())
            .setMaxConnPerRoute(limits.connectionsPerHost())
            .setDefaultSocketConfig(
                SocketConfig.custom()
                    .setTcpNoDelay(true)
                    .setSoTimeout(Timeout.of(limits.deadline()))
                    .build())
            .setDefaultTlsConfig(TlsConfig.custom().setHandshakeTimeout(connect).build())
            .setDefaultConnectionConfig(
                ConnectionConfig.custom()
                    .setConnectTimeout(connect)
                    .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                    .setTimeToLive(TimeValue.ofMinutes(5))
                    .build());
    if (settings.tls() != null) {
      builder.setTlsSocketStrategy(new DefaultClientTlsStrategy(settings.tls()));
    }
    return builder.build();
  }

  private static Http1Config heads() {
    return Http1Config.custom()
        .setMaxLineLength(LONGEST_LINE)
        .setMaxHeaderCount(MOST_HEADERS)
        .setMaxEmptyLineCount(3)
        .build();
  }
}
