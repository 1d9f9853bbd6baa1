package org.stemma.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;

/// Readers who ask one request after the other.
///
/// @param requests the next, by its number
/// @param readers how many at once
record LoadRun(Sending sending, LongFunction<HttpRequest> requests, int readers) {

  /// Sends a request and waits for the whole answer.
  interface Sending {
    HttpResponse<byte[]> of(HttpRequest request) throws IOException;
  }

  /// What came of it.
  ///
  /// @param nanos what each request took, sorted
  /// @param perSecond requests
  /// @param bytes of a body on average
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Measured(long[] nanos, double perSecond, long bytes) {

    /// What this share of the requests took at most, in percent.
    double millis(int share) {
      return nanos[(int) ((long) (nanos.length - 1) * share / 100)] / 1e6;
    }
  }

  /// Numbers go on by a prime, so that neighbours in time are far apart.
  private static final long STRIDE = 7_919;

  Measured during(Duration time) throws Exception {
    AtomicLong next = new AtomicLong();
    AtomicLong bytes = new AtomicLong();
    long begin = System.nanoTime();
    long end = begin + time.toNanos();
    List<Future<List<Long>>> reading = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < readers; i++) {
        reading.add(threads.submit(() -> reader(next, bytes, end)));
      }
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    List<Long> all = new ArrayList<>();
    for (Future<List<Long>> reader : reading) {
      all.addAll(reader.get());
    }
    long[] nanos = all.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(nanos);
    return new Measured(nanos, nanos.length / seconds, bytes.get() / nanos.length);
  }

  private List<Long> reader(AtomicLong next, AtomicLong bytes, long end) throws IOException {
    List<Long> took = new ArrayList<>();
    do {
      HttpRequest request = requests.apply(STRIDE * next.getAndIncrement());
      long begin = System.nanoTime();
      HttpResponse<byte[]> answer = sending.of(request);
      took.add(System.nanoTime() - begin);
      if (answer.statusCode() != 200 && answer.statusCode() != 304) {
        throw new IllegalStateException(request.uri() + " answers " + answer.statusCode());
      }
      bytes.addAndGet(answer.body().length);
    } while (System.nanoTime() < end);
    return took;
  }
}
