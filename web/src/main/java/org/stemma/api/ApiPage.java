package org.stemma.api;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stemma.json.RecordJson;
import org.stemma.json.Says;
import org.stemma.page.Answer;
import org.stemma.page.Asked;
import org.stemma.page.Page;
import org.stemma.page.Site;
import org.stemma.page.view.ApiView;

/// What programs can ask, for the people who write them.
///
/// @param calls of which it tells
public record ApiPage(Site site, Calls calls) implements Page {

  @Override
  public Answer answer(Asked asked) {
    ApiView view =
        new ApiView(
            site.frame("For programs"),
            site.links().api("/openapi.json"),
            calls.all().stream().map(this::call).toList());
    return site.templates().page("api", view);
  }

  private ApiView.Call call(Call<?> call) {
    boolean tryable = call.method() == Call.Method.GET && !call.path().contains("{");
    boolean asksNothing = call.asks().getRecordComponents().length == 0;
    @Nullable Says answers = call.answers().getAnnotation(Says.class);
    return new ApiView.Call(
        call.method().name(),
        site.links().api(call.path()),
        tryable && (asksNothing || !call.path().equals("/search"))
            ? site.links().api(call.path())
            : null,
        plain(call.about()),
        Arrays.stream(call.asks().getRecordComponents()).map(ApiPage::parameter).toList(),
        answers == null ? "" : plain(answers.value()),
        Arrays.stream(call.answers().getRecordComponents()).map(Parameters::name).toList());
  }

  private static ApiView.Parameter parameter(RecordComponent component) {
    @Nullable Says says = component.getAnnotation(Says.class);
    return new ApiView.Parameter(
        Parameters.name(component), (says == null ? "" : plain(says.value())) + range(component));
  }

  /// OpenAPI's descriptions are Markdown; of it they use the marks around code.
  private static String plain(String description) {
    return description.replace("`", "");
  }

  /// What it may be, where that is not any text.
  private static String range(RecordComponent component) {
    @Nullable Within within = component.getAnnotation(Within.class);
    if (within != null) {
      return ": " + within.least() + " to " + within.most() + ", or " + within.otherwise();
    }
    return component.getType().isEnum()
        ? ": " + words(List.of((Enum<?>[]) component.getType().getEnumConstants()))
        : "";
  }

  private static String words(List<Enum<?>> constants) {
    return constants.stream().map(RecordJson::word).collect(Collectors.joining(", "));
  }
}
