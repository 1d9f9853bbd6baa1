package org.stemma.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a server on this machine that can be cut and mended.
final class Cable implements AutoCloseable {
  private final int server;
  private final ServerSocket entry;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private volatile boolean cut;

  Cable(int server) throws IOException {
    this.server = server;
    entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entry.getLocalPort();
  }

  /// Ends all connections; new ones end at once.
  void cut() {
    cut = true;
    open.forEach(Cable::close);
    open.clear();
  }

  void mend() {
    cut = false;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = entry.accept();
        if (cut) {
          client.close();
          continue;
        }
        Socket upstream = new Socket(InetAddress.getLoopbackAddress(), server);
        open.add(client);
        open.add(upstream);
        Thread.ofVirtual().start(() -> pass(client, upstream));
        Thread.ofVirtual().start(() -> pass(upstream, client));
      }
    } catch (IOException closed) {
      // The end of the test.
    }
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // What a cut cable looks like from here.
    }
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() throws IOException {
    cut();
    entry.close();
  }
}
