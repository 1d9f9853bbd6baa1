package org.stemma.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stemma.json.RecordJson;
import org.stemma.page.Answer;
import org.stemma.page.Asked;
import org.stemma.page.Page;
import org.stemma.page.Refusal;

/// Something that can be asked.
///
/// @param method `GET`, or `POST` where a text is sent
/// @param path behind `/api/v1`; `{name}` stands for the parameter of that name
/// @param about what is answered, in a line for a person
/// @param asks parameters: those in the path, those behind the question mark; of a `POST`, what is sent
/// @param answers what comes
/// @param work answers
/// @param also statuses of what may go wrong with it in particular
record Call<P extends Record>(
    Method method,
    String path,
    String about,
    Class<P> asks,
    Class<? extends Record> answers,
    Function<P, ? extends Record> work,
    Set<Integer> also)
    implements Page {

  Call {
    also = Set.copyOf(also);
  }

  enum Method {
    GET,
    POST
  }

  static <P extends Record, A extends Record> Call<P> get(
      String path, String about, Class<P> asks, Class<A> answers, Function<P, A> work) {
    return new Call<>(Method.GET, path, about, asks, answers, work, Set.of());
  }

  static <P extends Record, A extends Record> Call<P> post(
      String path, String about, Class<P> asks, Class<A> answers, Function<P, A> work) {
    return new Call<>(Method.POST, path, about, asks, answers, work, Set.of());
  }

  /// The same, with what may go wrong with it in particular.
  Call<P> failing(Integer... statuses) {
    return new Call<>(method, path, about, asks, answers, work, Set.of(statuses));
  }

  /// Statuses of what may go wrong, ascending: what is asked makes no sense or is for accounts, is not there or was taken down; what is sent
  /// is too much, or none of what is read; the store is away.
  SortedSet<Integer> problems() {
    SortedSet<Integer> statuses = new TreeSet<>(also);
    statuses.addAll(List.of(400, 401, 503));
    if (path.contains("{")) {
      statuses.add(404);
    }
    if (path.contains("{id}")) {
      statuses.add(410);
    }
    if (method == Method.POST) {
      statuses.addAll(List.of(413, 415));
    }
    return statuses;
  }

  /// A name for programs: `getArticlesIdVersions`.
  String name() {
    StringBuilder name = new StringBuilder(method == Method.GET ? "get" : "post");
    for (String part : path.split("[/{}.]+", -1)) {
      if (!part.isEmpty()) {
        name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
      }
    }
    return name.toString();
  }

  /// Whether a parameter stands in the path.
  boolean isInPath(String parameter) {
    return path.contains("{" + parameter + "}");
  }

  /// Whether a parameter stands in what is sent.
  boolean isSent(RecordComponent parameter) {
    return method == Method.POST && !isInPath(Parameters.name(parameter));
  }

  /// Whether anything is sent.
  boolean takesText() {
    return Arrays.stream(asks.getRecordComponents()).anyMatch(this::isSent);
  }

  @Override
  public Answer answer(Asked asked) {
    P parameters = Parameters.bind(asks, given(asked));
    return Answer.text(Answer.JSON, RecordJson.text(work.apply(parameters)))
        .withHeaders(Calls.OPEN);
  }

  private Map<String, String> given(Asked asked) {
    Map<String, String> given = new HashMap<>(asked.query());
    if (method == Method.POST) {
      if (!given.isEmpty()) {
        throw Refusal.badRequest("Parameters are sent, not asked behind the address.");
      }
      Asked.@Nullable Sent sent = asked.sent();
      if (sent != null && (takesText() || !sent.text().isBlank())) {
        given.putAll(Sent.read(sent));
      }
    }
    given.keySet().stream()
        .filter(this::isInPath)
        .findFirst()
        .ifPresent(name -> {
          throw Refusal.badRequest("“" + name + "” stands in the address and nowhere else.");
        });
    given.putAll(asked.path());
    return given;
  }
}
