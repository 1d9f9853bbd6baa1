package org.stemma.page;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Passwords;
import org.stemma.account.Secrets;
import org.stemma.api.Calls;
import org.stemma.api.Problems;
import org.stemma.store.Store;

/// The site, served over HTTP: `GET` and `HEAD` for what is read, `POST` for the forms. Each request runs on a virtual thread of its own.
public final class WebServer implements AutoCloseable {

  /// Bytes of a body: a text of a hundred thousand characters in any script, each written as `%XX` thrice over.
  private static final long LONGEST_REQUEST = 1_000_000;

  /// Held, because `java.util.logging` forgets a logger, and with it the level set, that nobody holds. What they say of every
  /// start is no news.
  private static final List<Logger> QUIETED =
      List.of(Logger.getLogger("io.javalin"), Logger.getLogger("org.eclipse.jetty"));

  private final Javalin server;
  private final Site site;
  private final Routes routes;

  private WebServer(Javalin server, Site site, Routes routes) {
    this.server = server;
    this.site = site;
    this.routes = routes;
  }

  /// Starts to listen.
  ///
  /// @param store to be shown; closed by whoever opened it
  /// @param clock says what "12 minutes ago" means
  /// @throws io.javalin.util.JavalinBindException when the port is taken
  public static WebServer start(
      WebSettings settings, Store store, InstantSource clock, WebHooks hooks) {
    return start(settings, store, clock, hooks, Passwords.standard());
  }

  /// @param passwords checks those of accounts
  static WebServer start(
      WebSettings settings, Store store, InstantSource clock, WebHooks hooks, Passwords passwords) {
    QUIETED.forEach(logger -> logger.setLevel(Level.WARNING));
    Links links = new Links(settings.published());
    Visitors visitors = Visitors.of(store, passwords, new Secrets(new SecureRandom()), clock);
    Site site = new Site(store, clock, links, new Templates(), settings, hooks, visitors);
    Routes routes = new Routes(site);
    Callers callers = new Callers(visitors.door(), links);
    Delivery delivery = new Delivery(new ErrorPages(site), new Problems(), callers);
    Javalin server = Javalin.create(config -> configure(config, routes, delivery));
    server.start(settings.host(), settings.port());
    links.startedAt(settings.host(), server.port());
    return new WebServer(server, site, routes);
  }

  private static void configure(JavalinConfig config, Routes routes, Delivery delivery) {
    config.concurrency.useVirtualThreads = true;
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.prefer405over404 = true;
    config.http.maxRequestSize = LONGEST_REQUEST;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    routes
        .read()
        .forEach((path, page) -> {
          config.routes.get(path, context -> delivery.handle(context, page));
          config.routes.head(path, context -> delivery.handle(context, page));
        });
    routes
        .sent()
        .forEach(
            (path, page) -> config.routes.post(path, context -> delivery.handle(context, page)));
    routes
        .open()
        .forEach(path ->
            config.routes.options(
                path, context -> delivery.handle(context, _ -> Calls.preflight())));
    config.routes.exception(
        HttpResponseException.class,
        (refused, context) -> {
          allow(refused, context);
          delivery.refuse(context, refused.getStatus());
        });
  }

  /// RFC 9110, section 15.5.6: "The origin server MUST generate an Allow header field in a 405 response".
  private static void allow(HttpResponseException refused, Context context) {
    @Nullable String methods = refused.getDetails().get("availableMethods");
    if (methods != null) {
      context.header("Allow", methods);
    }
  }

  /// Where it listens.
  public int port() {
    return server.port();
  }

  /// The address of the front page, as others see it.
  public String url() {
    return site.links().absolute(site.links().changes());
  }

  /// All that it answers to, as `GET /article/{id}` and `POST /trace`. Where two fit an address, the first counts.
  public List<String> routes() {
    return Stream.concat(
            routes.read().keySet().stream().map(path -> "GET " + path),
            routes.sent().keySet().stream().map(path -> "POST " + path))
        .toList();
  }

  /// What its pages share, for who tells of changes by other ways.
  public Site site() {
    return site;
  }

  /// Answers what has been asked, then stops to listen.
  @Override
  public void close() {
    server.stop();
  }
}
