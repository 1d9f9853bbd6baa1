package org.stemma.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
final class ChangesTest {
  private static final int WRITERS = 4;
  private static final int EACH = 60;

  private final StoreAddress address;

  ChangesTest(Engine engine, @TempDir Path folder) {
    address = engine.fresh(folder);
  }

  @Test
  @Timeout(60)
  void aReaderOfTheLogMissesNothingWhileSeveralWrite() throws Exception {
    try (Scene scene = new Scene(address);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        String name = "writer" + i;
        writers.add(threads.submit(() -> write(name)));
      }
      List<Long> read = new ArrayList<>();
      int expected = WRITERS * (EACH + 1);
      while (read.size() < expected) {
        long last = read.isEmpty() ? 0 : read.getLast();
        scene.store.histories().changes(last, 7).forEach(change -> read.add(change.seq()));
        if (writers.stream().allMatch(Future::isDone)) {
          expected = scene.store.histories().changes(0, 10_000).size();
        }
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
      assertThat(read)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, expected).boxed().toList());
    }
  }

  private void write(String name) {
    try (Scene scene = new Scene(address)) {
      long article = scene.article(name);
      for (int i = 0; i < EACH; i++) {
        NewEvent event = new NewEvent(EventKind.GONE, scene.now, name);
        scene.store.recording().addEvent(event, article, null, null);
      }
    }
  }
}
