package org.stemma.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.stream.Stream;
import org.stemma.account.Passwords;

/// A client of a server that a test started. Redirects are not followed.
public final class Visitor implements AutoCloseable {
  static final Passwords PASSWORDS = new Passwords(1_000, new SecureRandom());

  public final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  public Visitor(Newspaper newspaper) {
    this(newspaper, WebHooks.none());
  }

  public Visitor(Newspaper newspaper, WebHooks hooks) {
    this(newspaper, hooks, WebSettings.local());
  }

  /// Its server hashes passwords in a moment.
  public Visitor(Newspaper newspaper, WebHooks hooks, WebSettings settings) {
    server = WebServer.start(settings, newspaper.store, () -> newspaper.now, hooks, PASSWORDS);
  }

  /// @param headers name and value in turn
  public HttpResponse<String> asks(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// Sends a text as it is.
  ///
  /// @param headers name and value in turn
  public HttpResponse<String> posts(String path, String type, String text, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(text));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /// Sends a form, as a page of the site does.
  public HttpResponse<String> sends(String path, String form, String... headers) {
    return sendsBare(
        path,
        form,
        Stream.concat(Stream.of("Sec-Fetch-Site", "same-origin"), Stream.of(headers))
            .toArray(String[]::new));
  }

  /// Sends a form, with these headers only.
  HttpResponse<String> sendsBare(String path, String form, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  public HttpResponse<String> gets(String path, String... headers) {
    return asks("GET", path, headers);
  }

  public int status(String path) {
    return gets(path).statusCode();
  }

  public String reads(String path) {
    return gets(path).body();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
