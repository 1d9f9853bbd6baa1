package org.stemma.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.stemma.store.StoreAddress;

@Tag("long")
final class StoreAwayTest {

  @Test
  void storeThatIsAwayIsSaidToBeAway() throws IOException {
    EmbeddedPostgres server = EmbeddedPostgres.builder().start();
    StoreAddress address = StoreAddress.parse(server.getJdbcUrl("postgres", "postgres"), Map.of());
    try (Newspaper newspaper = new Newspaper(address);
        Visitor visitor = new Visitor(newspaper)) {
      newspaper.bridge();
      assertThat(visitor.status("/")).isEqualTo(200);
      server.close();

      HttpResponse<String> page = visitor.gets("/");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.body()).contains("Not now").doesNotContain("Exception", "postgres");
      for (String path : List.of("articles", "articles/1/versions", "changes", "disputes")) {
        HttpResponse<String> problem = visitor.gets("/api/v1/" + path);
        assertThat(problem.statusCode()).as(path).isEqualTo(503);
        assertThat(problem.headers().firstValue("Content-Type"))
            .hasValue("application/problem+json");
        assertThat(problem.headers().firstValue("Retry-After")).isPresent();
      }
      HttpResponse<String> health = visitor.gets("/health");
      assertThat(health.statusCode()).isEqualTo(503);
      assertThat(health.body()).contains("\"store\":false");
    }
  }
}
