package org.stemma.ancestry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.stemma.store.Engine;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;

@ParameterizedClass
@EnumSource
@Timeout(60)
final class FollowerTest {
  private final Path folder;
  private final StoreAddress address;
  private final Press press;
  private long source;
  private long copy;

  FollowerTest(Engine engine, @TempDir Path folder) {
    this.folder = folder;
    address = engine.fresh(folder);
    press = new Press(address, folder);
  }

  @BeforeEach
  void print() throws IOException {
    source = press.print("gazette.example", "a", Story.page("Ferry", Story.FERRY));
    copy = press.print("courier.example", "b", Story.page("Ship", Story.FERRY, Story.CHESS));
    press.follow();
  }

  @AfterEach
  void close() throws IOException {
    press.close();
  }

  private int found(String text) throws IOException {
    return press.ancestry.of(Press.pasted(text)).articles();
  }

  @Test
  void aNewProcessGoesOnWhereTheLastOneWas() throws IOException {
    press.restart();
    press.print("herald.example", "c", Story.page("Boat", Story.FERRY, Story.COUNCIL));
    press.follow();
    assertThat(found(Story.FERRY)).isEqualTo(3);
    assertThat(press.store.borrowings().count()).isEqualTo(3);
  }

  @Test
  void anIndexThatIsGoneIsMadeAnewAndNothingTracedTwice() throws IOException {
    press.stop();
    wipe(press.index);
    press.restart();
    press.follow();
    assertThat(found(Story.FERRY)).isEqualTo(2);
    assertThat(press.store.borrowings().count()).isEqualTo(1);
  }

  @Test
  void aDamagedIndexIsMadeAnew() throws IOException {
    press.stop();
    try (Stream<Path> files = Files.list(press.index)) {
      for (Path file : files.filter(file -> !file.endsWith("write.lock")).toList()) {
        Files.write(file, new byte[] {1, 2, 3});
      }
    }
    press.restart();
    press.follow();
    assertThat(found(Story.FERRY)).isEqualTo(2);
  }

  @Test
  void anIndexOfAnotherStoreIsNotTakenForThisOnes() throws IOException {
    press.stop();
    StoreAddress other = Engine.SQLITE.fresh(folder);
    try (Press elsewhere = new Press(other, folder)) {
      elsewhere.now = elsewhere.now.plus(Duration.ofDays(1));
      elsewhere.print("herald.example", "c", Story.page("Frost", Story.WEATHER));
      elsewhere.print("herald.example", "d", Story.page("Chess", Story.CHESS));
      elsewhere.follow();
      assertThat(elsewhere.ancestry.of(Press.pasted(Story.FERRY)).articles()).isZero();
      assertThat(elsewhere.ancestry.of(Press.pasted(Story.WEATHER)).articles()).isEqualTo(1);
    }
  }

  @Test
  void twoProcessesOnOneFolderShareTheIndex() throws IOException {
    try (Shelf second = new Shelf();
        Follower reader =
            new Follower(
                press.store, press.index, second, "two", () -> press.now, Follower.Listener.NONE)) {
      reader.catchUp();
      Ancestry theirs = new Ancestry(press.store, second);
      assertThat(theirs.of(Press.pasted(Story.FERRY)).articles()).isEqualTo(2);
      press.print("herald.example", "c", Story.page("Boat", Story.FERRY));
      press.follow();
      reader.catchUp();
      assertThat(theirs.of(Press.pasted(Story.FERRY)).articles()).isEqualTo(3);
    }
  }

  @Test
  void severalHostsEachKeepAnIndexAndFindEachPassageOnce() throws IOException {
    try (Store same = Store.open(address, () -> press.now);
        Shelf shelf = new Shelf();
        Follower other =
            new Follower(
                same,
                folder.resolve("other"),
                shelf,
                "two",
                () -> press.now,
                Follower.Listener.NONE)) {
      press.print("herald.example", "c", Story.page("Boat", Story.FERRY, Story.COUNCIL));
      while (other.step()) {
        // Goes on.
      }
      assertThat(press.store.borrowings().count()).isEqualTo(1);
      press.now = press.now.plus(Duration.ofMinutes(5));
      while (other.step()) {
        // The lease of the first has ended.
      }
      press.follow();
      assertThat(press.store.borrowings().count()).isEqualTo(3);
      assertThat(new Ancestry(same, shelf).of(Press.pasted(Story.FERRY)).articles()).isEqualTo(3);
    }
  }

  @Test
  void aReadingThatIsReplacedTakesItsPassagesWithIt() throws IOException {
    press.bring(copy, Press.BEGIN.minus(Duration.ofHours(1)), Story.page("Ship", Story.PRICE));
    assertThat(press.store.borrowings().count()).isZero();
    press.follow();
    assertThat(press.of(copy).relations().getFirst().stayHere())
        .extracting(Stay::versions)
        .isEqualTo(List.of(2));
    assertThat(press.of(source).articles()).isEqualTo(1);
  }

  @Test
  void aRevisionIsTracedWithinASecondOfItsCommit() throws Exception {
    press.stop();
    CountDownLatch traced = new CountDownLatch(1);
    Follower.Listener listener =
        new Follower.Listener() {
          @Override
          public void traced(long revision, int passages, Duration took) {
            traced.countDown();
          }
        };
    try (Follower running =
        new Follower(press.store, press.index, press.shelf, "run", () -> press.now, listener)) {
      running.start();
      press.now = press.now.plus(Duration.ofMinutes(5));
      press.print("herald.example", "c", Story.page("Boat", Story.FERRY));
      // Generous: the machine may be loaded.
      assertThat(traced.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  private static void wipe(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
  }
}
