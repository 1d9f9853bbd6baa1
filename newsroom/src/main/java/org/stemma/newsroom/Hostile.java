package org.stemma.newsroom;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/// A server on 127.0.0.1 that does everything a server should not, for tests of clients and watchers.
///
/// Which fault is meant stands in the request's path ([Fault#path]); any other path gets a short page of invented news, so that
/// one can see whether a client still gets on. Nothing that it sends is held in memory as a whole, the gzip bomb apart. One
/// virtual thread a connection.
public final class Hostile implements AutoCloseable {

  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private final CountDownLatch closed = new CountDownLatch(1);

  private Hostile(ServerSocket listener) {
    this.listener = listener;
  }

  /// Opens on any free port.
  public static Hostile open() {
    try {
      var listener = new ServerSocket(0, 256, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      var hostile = new Hostile(listener);
      Thread.ofPlatform().daemon().name("hostile").start(hostile::accept);
      return hostile;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1", e);
    }
  }

  public int port() {
    return listener.getLocalPort();
  }

  /// The address of a fault, on a host of its own.
  public String url(Fault fault) {
    return "http://" + fault.host() + ":" + port() + fault.path();
  }

  /// The address of a harmless page of invented news on a host.
  public String harmless(String host) {
    return "http://" + host + ":" + port() + "/news";
  }

  /// The paths asked for so far, in order.
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException("accepting", e);
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      String path = path(socket);
      asked.add(path);
      new Misbehaviour(socket, port(), closed).answer(path);
    } catch (IOException e) {
      // The client had enough, which is what it is tested for.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  /// The path of one request; the rest of its head is read and forgotten.
  private static String path(Socket socket) throws IOException {
    var reader =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    String first = reader.readLine();
    String line = first;
    while (line != null && !line.isEmpty()) {
      line = reader.readLine();
    }
    String[] parts = first == null ? new String[0] : first.split(" ");
    return parts.length > 1 ? parts[1] : "/";
  }

  /// Lets go of every connection, also of those that were to be held for ever.
  @Override
  public void close() {
    closed.countDown();
    try {
      listener.close();
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("closing 127.0.0.1:" + port(), e);
    }
  }
}
