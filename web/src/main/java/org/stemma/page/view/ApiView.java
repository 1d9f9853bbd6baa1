package org.stemma.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What programs can ask.
///
/// @param document address of the OpenAPI document
public record ApiView(Frame frame, String document, List<Call> calls) {

  public ApiView {
    calls = List.copyOf(calls);
  }

  /// Something that can be asked.
  ///
  /// @param path with `{name}` for a parameter
  /// @param href where it can be tried as it is; null when it wants parameters
  /// @param about what is answered
  /// @param answers what the document is
  /// @param fields of the document
  public record Call(
      String method,
      String path,
      @Nullable String href,
      String about,
      List<Parameter> parameters,
      String answers,
      List<String> fields) {

    public Call {
      parameters = List.copyOf(parameters);
      fields = List.copyOf(fields);
    }
  }

  /// What a call is asked with.
  public record Parameter(String name, String about) {}
}
