package org.stemma.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.stemma.account.Caller;
import org.stemma.memento.HttpDate;
import org.stemma.page.Asked.Sent;
import org.stemma.store.StoreUnavailable;

/// Between HTTP and the pages: reads a request, sends an answer, and sends none where the client has it already.
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  /// For pages that keep themselves up to date: our own script runs, and asks only us.
  static final String LIVE_POLICY = POLICY + "; script-src 'self'; connect-src 'self'";

  /// Said with every answer. Nothing but our own stylesheet and icon is loaded, nothing runs, and no other site is told
  /// where a reader came from. (`no-referrer` would do that too, but has browsers send forms with `Origin: null`, by which ours
  /// could not be told from another site's.)
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          POLICY,
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final Errors pages;
  private final Errors problems;

  private final Callers callers;

  /// @param pages tell people what went wrong
  /// @param problems tell programs
  /// @param callers says who asks
  Delivery(Errors pages, Errors problems, Callers callers) {
    this.pages = pages;
    this.problems = problems;
    this.callers = callers;
  }

  private Errors errors(String path) {
    return isForPrograms(path) ? problems : pages;
  }

  static boolean isForPrograms(String path) {
    return path.startsWith("/api/");
  }

  /// Answers a request with a page.
  void handle(Context context, Page page) {
    Map<String, String> query = query(context);
    @Nullable Sent sent = sent(context);
    Optional<Caller> caller = Optional.empty();
    Errors errors = errors(context.path());
    Answer answer;
    try {
      caller = callers.of(context);
      callers.requireOwnPage(context, caller);
      Asked asked =
          new Asked(
              path(context),
              query,
              sent,
              context.header("Accept-Datetime"),
              sender(context, caller));
      answer =
          ScopedValue.where(Site.CALLER, caller).call(() -> answer(page, asked, context.path()));
    } catch (Refusal refusal) {
      answer = errors.of(refusal);
    } catch (StoreUnavailable away) {
      LOG.warn("the store is away: {}", away.getMessage());
      answer = errors.away();
    }
    try {
      send(context, answer, caller.isPresent());
    } catch (Refusal late) {
      // What is made only when it is sent could not be.
      context.res().reset();
      send(context, errors.of(late), false);
    }
  }

  private static Sender sender(Context context, Optional<Caller> caller) {
    @Nullable String query = context.queryString();
    @Nullable String accepted = context.header("Accept");
    return new Sender(
        caller.orElse(null),
        Callers.session(context),
        Callers.address(context),
        context.req().getRequestURI() + (query == null ? "" : "?" + query),
        !context.method().equals(HandlerType.POST)
            && accepted != null
            && accepted.contains("text/html"));
  }

  private Answer answer(Page page, Asked asked, String path) {
    try {
      return page.answer(asked);
    } catch (Refusal refusal) {
      return errors(path).of(refusal);
    } catch (StoreUnavailable away) {
      LOG.warn("the store is away: {}", away.getMessage());
      return errors(path).away();
    } catch (RuntimeException mistake) {
      LOG.error("could not show {}", path, mistake);
      return errors(path).mistake();
    }
  }

  private static Map<String, String> query(Context context) {
    Map<String, String> query = new HashMap<>();
    addFirst(context.queryParamMap(), query);
    if (context.method().equals(HandlerType.POST) && !isForPrograms(context.path())) {
      addFirst(context.formParamMap(), query);
    }
    return query;
  }

  private static @Nullable Sent sent(Context context) {
    if (!context.method().equals(HandlerType.POST) || !isForPrograms(context.path())) {
      return null;
    }
    String type = String.valueOf(context.contentType()).split(";", 2)[0];
    String text = new String(context.bodyAsBytes(), StandardCharsets.UTF_8);
    return new Sent(type.strip().toLowerCase(Locale.ROOT), text);
  }

  /// An address within the address is handed on as it was written, with all that follows the question mark: decoding it would
  /// make another of it.
  private static Map<String, String> path(Context context) {
    Map<String, String> path = new HashMap<>(context.pathParamMap());
    if (path.containsKey(Routes.URL)) {
      @Nullable String query = context.queryString();
      String whole = context.req().getRequestURI() + (query == null ? "" : "?" + query);
      path.put(Routes.URL, whole);
    }
    return path;
  }

  private static void addFirst(Map<String, List<String>> from, Map<String, String> to) {
    from.forEach((name, values) -> to.put(name, values.getFirst()));
  }

  /// Answers with what the server itself came to.
  void refuse(Context context, int status) {
    send(context, errors(context.path()).ofStatus(status), false);
  }

  /// @param personal true for what another reader would see otherwise
  private static void send(Context context, Answer answer, boolean personal) {
    Map<String, String> headers = new LinkedHashMap<>(ALWAYS);
    String kept = personal ? "private, no-cache" : "no-cache";
    headers.put("Cache-Control", answer.status() == 200 ? kept : "no-store");
    headers.put("Vary", "Cookie, Authorization");
    headers.putAll(answer.headers());
    headers.values().removeIf(String::isEmpty);
    headers.forEach(context::header);
    byte @Nullable [] body = null;
    if (answer.status() == 200) {
      body = answer.tag() == null ? answer.body().get() : null;
      String tag = "W/\"" + (body == null ? answer.tag() : Assets.hash(body)) + "\"";
      context.header("ETag", tag);
      @Nullable Instant modified = answer.modified();
      if (modified != null) {
        context.header("Last-Modified", HttpDate.of(modified));
      }
      if (isKnown(context, tag, modified)) {
        context.status(304);
        return;
      }
    }
    context.status(answer.status());
    context.contentType(answer.type());
    @Nullable Supplier<InputStream> stream = answer.stream();
    if (stream == null) {
      context.result(body == null ? answer.body().get() : body);
    } else if (!context.method().equals(HandlerType.HEAD)) {
      context.result(stream.get());
    }
  }

  /// RFC 9110, section 13.2.2: `If-Modified-Since` counts only where `If-None-Match` is absent.
  private static boolean isKnown(Context context, String tag, @Nullable Instant modified) {
    @Nullable String tags = context.header("If-None-Match");
    if (tags != null) {
      return tags.strip().equals("*") || tags.contains(tag.substring(2));
    }
    @Nullable String since = context.header("If-Modified-Since");
    return since != null && modified != null && !modified.isAfter(end(since));
  }

  /// The end of the second that a header names; the begin of time when it names none.
  private static Instant end(String date) {
    return HttpDate.parse(date)
        .map(since -> since.plus(999, ChronoUnit.MILLIS))
        .orElse(Instant.MIN);
  }
}
