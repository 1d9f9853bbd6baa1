package org.stemma.alert;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.stemma.fetch.Poster;
import org.stemma.page.Site;
import org.stemma.store.Deliveries;
import org.stemma.store.Delivery;
import org.stemma.store.StoreUnavailable;

/// Tells who waits for a change, by webhook and by mail, and sends the digests.
///
/// Everything that is to be sent stands in the store before it is tried, and is tried with growing delays until it arrives or is
/// given up. Before each try it is taken there, so that of several processes one sends it. One that dies in the
/// moment between sending and writing that down sends it again, under the same id.
///
/// Either [#start]ed or stepped by its caller, never both.
public final class Alerts implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(10);

  /// Sent at once.
  private static final int TOGETHER = 8;

  /// How long one that was taken is left alone: longer than any try lasts.
  private static final Duration TAKEN = Duration.ofMinutes(5);

  private static final Duration FIRST_DELAY = Duration.ofSeconds(5);

  private static final int GROWTH = 5;

  private static final Duration LONGEST_DELAY = Duration.ofHours(12);

  /// How long what is over can be looked at by its owner.
  private static final Duration REMEMBERED = Duration.ofDays(30);

  private final Site site;
  private final Spotter spotter;
  private final Carrier carrier;
  private final boolean mails;
  private final Duration giveUp;
  private final Listener listener;
  private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closing = new CountDownLatch(1);
  private @Nullable Thread thread;

  /// Hears what happens.
  public interface Listener {
    Listener NONE = new Listener() {};

    /// Something was tried.
    default void tried(Delivery delivery, Outcome outcome) {}

    /// The store can't be reached, or something else went wrong; it is tried again.
    default void failed(Exception why) {}

    /// Nothing went wrong.
    default void went() {}
  }

  /// @param mailer null where no mails are sent
  /// @param giveUp how long after it was made something is tried no more
  public Alerts(
      Site site, Poster poster, @Nullable Mailer mailer, Duration giveUp, Listener listener) {
    this.site = site;
    this.spotter = new Spotter(site, mailer != null);
    this.carrier = new Carrier(site, new Hooks(poster), mailer);
    this.mails = mailer != null;
    this.giveUp = giveUp;
    this.listener = listener;
  }

  /// Tells, on a thread of its own, until this is closed.
  public void start() {
    thread = Thread.ofPlatform().name("stemma alerts").daemon().start(this::run);
  }

  private void run() {
    try {
      Duration pause;
      do {
        pause = stepped();
      } while (!closing.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException asked) {
      Thread.currentThread().interrupt();
    }
  }

  private Duration stepped() throws InterruptedException {
    try {
      boolean more = step();
      listener.went();
      return more ? Duration.ZERO : PAUSE;
    } catch (IOException | StoreUnavailable failure) {
      listener.failed(failure);
      return AFTER_FAILURE;
    }
  }

  /// Does some of what waits.
  ///
  /// @return true when more waits
  /// @throws StoreUnavailable when the store can't be reached
  public boolean step() throws IOException, InterruptedException {
    boolean more = spotter.step();
    Deliveries deliveries = site.store().deliveries();
    if (mails) {
      new Digests(site).step();
    }
    List<Delivery> due = deliveries.due(TOGETHER);
    List<Callable<Boolean>> work =
        due.stream().<Callable<Boolean>>map(one -> () -> send(one)).toList();
    for (Future<Boolean> sent : sending.invokeAll(work)) {
      try {
        sent.get();
      } catch (ExecutionException failure) {
        if (failure.getCause() instanceof StoreUnavailable away) {
          throw away;
        }
        throw new IOException(failure.getCause());
      }
    }
    if (!due.isEmpty()) {
      deliveries.forget(site.now().minus(REMEMBERED));
    }
    return more || due.size() == TOGETHER;
  }

  private boolean send(Delivery delivery) {
    Deliveries deliveries = site.store().deliveries();
    if (!deliveries.take(delivery, site.now().plus(TAKEN))) {
      return false;
    }
    Outcome outcome = tried(delivery);
    switch (outcome.state()) {
      case ARRIVED -> deliveries.arrived(delivery.id(), outcome.answer());
      case REFUSED -> deliveries.failed(delivery.id(), outcome.answer(), null);
      case FAILED -> failed(delivery, outcome);
    }
    listener.tried(delivery, outcome);
    return true;
  }

  /// A receiver that asks to be left alone is: what else waits for it waits too.
  private void failed(Delivery delivery, Outcome outcome) {
    Deliveries deliveries = site.store().deliveries();
    @Nullable Instant again = again(delivery, outcome.pause());
    deliveries.failed(delivery.id(), outcome.answer(), again);
    @Nullable Long search = delivery.search();
    if (outcome.pause() != null && again != null && search != null) {
      deliveries.hold(search, delivery.kind(), again);
    }
  }

  /// When it is tried next, after one more failure; null for never.
  ///
  /// @param pause that the receiver asks for; null for none. It makes no wait shorter, and none longer than the longest
  private @Nullable Instant again(Delivery delivery, @Nullable Duration pause) {
    Duration delay = FIRST_DELAY;
    for (int i = 0; i < delivery.tries() && delay.compareTo(LONGEST_DELAY) < 0; i++) {
      delay = delay.multipliedBy(GROWTH);
    }
    Duration wait = pause == null || pause.compareTo(delay) < 0 ? delay : pause;
    Instant next = site.now().plus(wait.compareTo(LONGEST_DELAY) < 0 ? wait : LONGEST_DELAY);
    return next.isAfter(delivery.createdAt().plus(giveUp)) ? null : next;
  }

  private Outcome tried(Delivery delivery) {
    try {
      return carrier.carry(delivery);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException mistake) {
      listener.failed(mistake);
      return Outcome.failed("it could not be written");
    }
  }

  /// Lets what is being sent end.
  @Override
  public void close() {
    closing.countDown();
    if (thread != null) {
      try {
        thread.join();
      } catch (InterruptedException hurried) {
        Thread.currentThread().interrupt();
      }
    }
    sending.close();
  }
}
