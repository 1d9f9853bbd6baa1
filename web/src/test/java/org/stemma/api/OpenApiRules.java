package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Holds answers against an OpenAPI document, strictly: a field that the document does not tell of is an error here.
final class OpenApiRules {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final JsonSchemaFactory factory =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
  private final Set<String> unheld = new TreeSet<>();

  OpenApiRules(String text) throws IOException {
    document = JSON.readTree(text.replace("#/components/schemas/", "#/$defs/"));
    close(document.at("/components/schemas"));
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    unheld.add(operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey())));
  }

  private static void close(JsonNode schemas) {
    schemas.forEach(schema -> {
      if (schema.has("properties")) {
        ((ObjectNode) schema).put("additionalProperties", false);
      }
    });
  }

  Set<String> paths() {
    Set<String> paths = new TreeSet<>();
    document.get("paths").fieldNames().forEachRemaining(paths::add);
    return paths;
  }

  /// Operations none of whose successful answers has been seen.
  Set<String> unheld() {
    return unheld;
  }

  /// Statuses that an operation tells of, as `GET /outlets 404`.
  Set<String> statuses() {
    Set<String> statuses = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(path ->
            path.getValue()
                .properties()
                .forEach(operation ->
                    operation
                        .getValue()
                        .get("responses")
                        .fieldNames()
                        .forEachRemaining(status ->
                            statuses.add(
                                operation.getKey().toUpperCase(Locale.ROOT)
                                    + " "
                                    + path.getKey()
                                    + " "
                                    + status))));
    statuses.removeIf(status -> status.endsWith(" default"));
    return statuses;
  }

  /// An operation answers with nothing but the statuses that it tells of; what is asked elsewhere has to be a problem.
  ///
  /// @param asked the path, with what follows the question mark
  void hold(String method, String asked, HttpResponse<String> answer) {
    @Nullable String path = pathOf(asked.replaceFirst("\\?.*", ""));
    boolean well = answer.statusCode() == 200;
    assertThat(path != null || !well).as("told of: " + asked).isTrue();
    String told = method + " " + path + " " + answer.statusCode();
    boolean isCall =
        path != null && document.at("/paths").get(path).has(method.toLowerCase(Locale.ROOT));
    assertThat(!isCall || statuses().contains(told)).as("told of: " + told).isTrue();
    if (answer.statusCode() == 304) {
      assertThat(answer.body()).isEmpty();
      return;
    }
    String schema =
        well
            ? document
                .get("paths")
                .get(String.valueOf(path))
                .at(
                    "/"
                        + method.toLowerCase(Locale.ROOT)
                        + "/responses/200/content/application~1json/schema/$ref")
                .asText()
            : "#/$defs/Problem";
    assertThat(errors(schema, answer.body())).as(asked).isEmpty();
    if (well) {
      assertThat(answer.body()).startsWith("{\"format\":\"stemma.");
      unheld.remove(method + " " + path);
    }
  }

  /// What is sent has to be what the document asks for.
  void holdSent(String asked, String sent) {
    JsonNode body =
        document
            .get("paths")
            .get(String.valueOf(pathOf(asked)))
            .at("/post/requestBody/content/application~1json/schema/$ref");
    assertThat(body.isMissingNode()).as(asked + " takes nothing").isEqualTo(sent.isEmpty());
    if (!sent.isEmpty()) {
      assertThat(errors(body.asText(), sent)).as(asked).isEmpty();
    }
  }

  private @Nullable String pathOf(String asked) {
    List<String> fitting = new ArrayList<>();
    for (String path : paths()) {
      if (asked.matches(path.replaceAll("\\{[^}]+}", "[^/]+"))) {
        fitting.add(path);
      }
    }
    return fitting.isEmpty() ? null : fitting.getFirst();
  }

  private Set<ValidationMessage> errors(String reference, String body) {
    ObjectNode schema = JSON.createObjectNode();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("$ref", reference);
    schema.set("$defs", document.at("/components/schemas"));
    SchemaValidatorsConfig config =
        SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
    try {
      return factory.getSchema(schema, config).validate(JSON.readTree(body));
    } catch (IOException noJson) {
      throw new AssertionError(body, noJson);
    }
  }
}
