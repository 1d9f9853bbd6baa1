package org.stemma.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.stemma.url.WebUrl;

/// A small web archive of one address on loopback, in the manner of Wayback: TimeMaps in pages, mementos with a banner, and with
/// `id_` without.
final class MementoArchive implements AutoCloseable {

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private static final int TO_A_PAGE = 2;

  private final HttpServer server;
  private final String original;
  private final Map<Instant, String> pages = new TreeMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  boolean servesRaw = true;
  boolean isBusyOnce;

  MementoArchive(String original) throws IOException {
    this.original = original;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  void add(Instant at, String html) {
    pages.put(at, html);
  }

  List<String> asked() {
    return asked;
  }

  String base() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  WebUrl timeMap(String format) {
    return WebUrl.tryParse(base() + "/timemap/" + format + "/0/" + original).orElseThrow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    if (isBusyOnce && !path.equals("/robots.txt")) {
      isBusyOnce = false;
      exchange.getResponseHeaders().add("Retry-After", "1");
      send(exchange, 503, "text/plain", "busy");
    } else if (path.startsWith("/timemap/")) {
      String[] parts = path.split("/", 5);
      boolean isJson = parts[2].equals("json");
      String map = isJson ? json() : links(Integer.parseInt(parts[3]));
      send(exchange, 200, isJson ? "application/json" : "application/link-format", map);
    } else if (path.startsWith("/web/")) {
      memento(exchange, path.substring(5, 19), path.startsWith("id_/", 19));
    } else {
      send(exchange, 404, "text/plain", "nothing here");
    }
  }

  private void memento(HttpExchange exchange, String stamp, boolean isRaw) throws IOException {
    for (Map.Entry<Instant, String> page : pages.entrySet()) {
      if (STAMP.format(page.getKey()).equals(stamp) && (servesRaw || !isRaw)) {
        exchange.getResponseHeaders().add("Memento-Datetime", http(page.getKey()));
        String banner = "<div id=\"wm-banner\">An archive of the web</div><article>";
        String html = page.getValue();
        send(
            exchange,
            200,
            "text/html; charset=utf-8",
            isRaw ? html : html.replace("<article>", banner));
        return;
      }
    }
    send(exchange, 404, "text/html", "no such memento");
  }

  private String links(int from) {
    List<Instant> times = List.copyOf(pages.keySet());
    List<String> links = new ArrayList<>();
    links.add("<" + original + ">; rel=\"original\"");
    links.add("<" + base() + "/timemap/link/" + from + "/" + original + ">; rel=\"self\"");
    for (Instant at : times.subList(from, Math.min(times.size(), from + TO_A_PAGE))) {
      String relation = at.equals(times.getFirst()) ? "first memento" : "memento";
      links.add("<" + uri(at) + ">; rel=\"" + relation + "\"; datetime=\"" + http(at) + "\"");
    }
    if (from + TO_A_PAGE < times.size()) {
      String next = "/timemap/link/" + (from + TO_A_PAGE) + "/" + original;
      links.add("<" + next + ">; rel=\"timemap\"; type=\"application/link-format\"");
    }
    return String.join(",\n", links);
  }

  private String json() {
    List<String> list = new ArrayList<>();
    pages
        .keySet()
        .forEach(at -> list.add("{\"datetime\":\"" + at + "\",\"uri\":\"" + uri(at) + "\"}"));
    return """
    {"original_uri":"%s","self":"%s","mementos":{"list":[%s],"first":{"datetime":"x","uri":"y"}}}
    """
        .formatted(original, timeMap("json"), String.join(",", list));
  }

  String uri(Instant at) {
    return base() + "/web/" + STAMP.format(at) + "/" + original;
  }

  private static String http(Instant at) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(ZoneOffset.UTC));
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
