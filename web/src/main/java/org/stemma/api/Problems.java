package org.stemma.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.stemma.json.RecordJson;
import org.stemma.page.Answer;
import org.stemma.page.Errors;
import org.stemma.page.Refusal;

/// Says what went wrong so that a program can read it. What exactly went wrong inside is for the log, never for the client.
public final class Problems implements Errors {

  @Override
  public Answer of(Refusal refusal) {
    return problem(refusal.status(), refusal.message(), refusal.headers());
  }

  @Override
  public Answer away() {
    return problem(503, "What is kept can’t be read at the moment.", Map.of("Retry-After", "30"));
  }

  @Override
  public Answer mistake() {
    return problem(500, "Something went wrong here. It has been written down.", Map.of());
  }

  @Override
  public Answer ofStatus(int status) {
    String detail =
        switch (status) {
          case 404 -> "Nothing can be asked at this address; /api lists what can.";
          case 405 -> "Not with this method; the header Allow says which are.";
          case 413 -> "This is more than is taken.";
          default -> "The request makes no sense here.";
        };
    return problem(status, detail, Map.of());
  }

  private static Answer problem(int status, String detail, Map<String, String> others) {
    Map<String, String> headers = new LinkedHashMap<>(Calls.OPEN);
    headers.putAll(others);
    return Answer.text(Problem.TYPE, RecordJson.text(Problem.of(status, detail)))
        .withStatus(status)
        .withHeaders(headers);
  }
}
