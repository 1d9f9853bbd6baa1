package org.stemma.newsroom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// An HTTP/1.1 server for tests: loopback only, one virtual thread a connection, connections kept until the client closes them.
///
/// It is small so that what it costs is known, and so that nothing (a Date, a default header) is sent that the newsroom did not
/// mean. It reads requests without a body and answers in their order.
final class Server implements AutoCloseable {

  /// Connections that may wait to be accepted: more than any test opens at once.
  private static final int BACKLOG = 1_024;

  private final ServerSocket listener;
  private final InstantSource clock;
  private final Function<Request, Answer> handler;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicLong connections = new AtomicLong();

  private Server(ServerSocket listener, InstantSource clock, Function<Request, Answer> handler) {
    this.listener = listener;
    this.clock = clock;
    this.handler = handler;
  }

  /// Listens on 127.0.0.1 and answers from now on.
  ///
  /// @param port 0 for any that is free
  /// @param handler called by many threads at once
  /// @throws UncheckedIOException when the port is taken
  static Server start(int port, InstantSource clock, Function<Request, Answer> handler) {
    try {
      var listener =
          new ServerSocket(port, BACKLOG, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
      var server = new Server(listener, clock, handler);
      Thread.ofPlatform()
          .daemon()
          .name("newsroom-" + listener.getLocalPort())
          .start(server::accept);
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on 127.0.0.1:" + port, e);
    }
  }

  int port() {
    return listener.getLocalPort();
  }

  /// How many connections were accepted so far.
  long connections() {
    return connections.get();
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        var connection = new Connection(socket, connections.incrementAndGet(), clock, handler);
        Thread.ofVirtual().start(() -> serve(socket, connection));
      } catch (SocketException e) {
        return; // closed
      } catch (IOException e) {
        throw new UncheckedIOException("accepting", e);
      }
    }
  }

  private void serve(Socket socket, Connection connection) {
    try (socket) {
      connection.run();
    } catch (IOException e) {
      // The client went away or spoke no HTTP; the next connection is none the worse for it.
    } finally {
      open.remove(socket);
    }
  }

  /// Closes the listener and every connection. Does not wait for handlers.
  @Override
  public void close() {
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
