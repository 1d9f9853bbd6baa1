package org.stemma.page;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Caller;
import org.stemma.store.StoreUnavailable;

/// Between HTTP and the pages: reads a request, sends an answer, and sends none where the client has it already.
final class Delivery {

  /// Said with every answer. Nothing but our own stylesheet and icon is loaded, nothing runs, and no other site is told
  /// where a reader came from. (`no-referrer` would do that too, but has browsers send forms with `Origin: null`, by which ours
  /// could not be told from another site's.)
  private static final Map<String, String> ALWAYS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self';"
              + " base-uri 'none'; frame-ancestors 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "X-Frame-Options",
          "DENY",
          "Referrer-Policy",
          "same-origin",
          "Cross-Origin-Opener-Policy",
          "same-origin");

  private final ErrorPages errors;

  private final Callers callers;

  Delivery(ErrorPages errors, Callers callers) {
    this.errors = errors;
    this.callers = callers;
  }

  /// Answers a request with a page.
  void handle(Context context, Page page) {
    Map<String, String> query = query(context);
    Optional<Caller> caller = Optional.empty();
    Answer answer;
    try {
      caller = callers.of(context);
      callers.requireOwnPage(context, caller);
      Asked asked = new Asked(context.pathParamMap(), query, sender(context, caller));
      answer =
          ScopedValue.where(Site.CALLER, caller).call(() -> answer(page, asked, context.path()));
    } catch (Refusal refusal) {
      answer = errors.of(refusal);
    } catch (StoreUnavailable away) {
      answer = errors.of(away);
    }
    send(context, answer, caller.isPresent());
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
      return errors.of(refusal);
    } catch (StoreUnavailable away) {
      return errors.of(away);
    } catch (RuntimeException mistake) {
      return errors.of(mistake, path);
    }
  }

  private static Map<String, String> query(Context context) {
    Map<String, String> query = new HashMap<>();
    addFirst(context.queryParamMap(), query);
    if (context.method().equals(HandlerType.POST)) {
      addFirst(context.formParamMap(), query);
    }
    return query;
  }

  private static void addFirst(Map<String, List<String>> from, Map<String, String> to) {
    from.forEach((name, values) -> to.put(name, values.getFirst()));
  }

  /// Answers with what the server itself came to.
  void refuse(Context context, int status) {
    send(context, errors.ofStatus(status), false);
  }

  /// @param personal true for what another reader would see otherwise
  private static void send(Context context, Answer answer, boolean personal) {
    ALWAYS.forEach(context::header);
    String kept = personal ? "private, no-cache" : "no-cache";
    context.header("Cache-Control", answer.status() == 200 ? kept : "no-store");
    context.header("Vary", "Cookie, Authorization");
    answer.headers().forEach(context::header);
    byte @Nullable [] body = null;
    if (answer.status() == 200) {
      body = answer.tag() == null ? answer.body().get() : null;
      String tag = "W/\"" + (body == null ? answer.tag() : Assets.hash(body)) + "\"";
      context.header("ETag", tag);
      @Nullable Instant modified = answer.modified();
      if (modified != null) {
        context.header("Last-Modified", date(modified));
      }
      if (isKnown(context, tag, modified)) {
        context.status(304);
        return;
      }
    }
    context.status(answer.status());
    context.contentType(answer.type());
    context.result(body == null ? answer.body().get() : body);
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

  private static String date(Instant instant) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(instant.atZone(ZoneOffset.UTC));
  }

  /// The end of the second that a header names; the begin of time when it names none.
  private static Instant end(String date) {
    try {
      return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
          .toInstant()
          .plus(999, ChronoUnit.MILLIS);
    } catch (DateTimeException noDate) {
      return Instant.MIN;
    }
  }
}
