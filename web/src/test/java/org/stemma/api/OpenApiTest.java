package org.stemma.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stemma.page.Newspaper;
import org.stemma.page.Visitor;

/// The document that describes the calls.
final class OpenApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private String document() {
    try (Newspaper newspaper = new Newspaper(folder);
        Visitor visitor = new Visitor(newspaper)) {
      return visitor.reads("/api/v1/openapi.json");
    }
  }

  @Test
  void theCommittedOneIsThatWhichIsServed() throws IOException {
    Path committed = Path.of(System.getProperty("stemma.root")).resolve("docs/openapi.json");
    String served = document();
    if (Boolean.getBoolean("stemma.write")) {
      Files.writeString(committed, served);
    }
    assertThat(Files.readString(committed))
        .as("mvn -pl web -am test -Dtest=OpenApiTest -Dstemma.write=true writes it anew")
        .isEqualTo(served);
  }

  @Test
  void everySchemaIsOneAndEveryReferenceLeadsToOne() throws IOException {
    var schemas = JSON.readTree(document()).at("/components/schemas");
    var rules =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(com.networknt.schema.SchemaLocation.of(SchemaId.V202012));
    Set<String> names = new HashSet<>();
    schemas.fieldNames().forEachRemaining(names::add);
    schemas.forEach(schema -> {
      assertThat(rules.validate(schema)).isEmpty();
      schema
          .findValuesAsText("$ref")
          .forEach(reference ->
              assertThat(names).contains(reference.replace("#/components/schemas/", "")));
    });
  }

  @Test
  void operationsHaveNamesOfTheirOwn() throws IOException {
    var names = JSON.readTree(document()).findValuesAsText("operationId");
    assertThat(names).doesNotHaveDuplicates().contains("getArticlesIdVersionsNumber", "postTrace");
  }
}
