package org.stemma.watch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Passes connections on to a server on loopback, and can be shut for a while: then every connection breaks and none is taken.
final class Valve implements AutoCloseable {

  private final int to;
  private final ServerSocket entrance;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile boolean isShut;

  Valve(int to) throws IOException {
    this.to = to;
    this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  int port() {
    return entrance.getLocalPort();
  }

  /// Shuts, waits, opens.
  void close(Duration time) throws InterruptedException {
    isShut = true;
    open.forEach(Valve::close);
    Thread.sleep(time);
    isShut = false;
  }

  private void accept() {
    while (!entrance.isClosed()) {
      try {
        Socket outer = entrance.accept();
        if (isShut) {
          outer.close();
        } else {
          join(outer, new Socket(InetAddress.getLoopbackAddress(), to));
        }
      } catch (IOException refused) {
        // The next one may do better.
      }
    }
  }

  private void join(Socket outer, Socket inner) {
    open.add(outer);
    open.add(inner);
    Thread.ofVirtual().start(() -> pass(outer, inner));
    Thread.ofVirtual().start(() -> pass(inner, outer));
  }

  private void pass(Socket from, Socket to) {
    try (InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream()) {
      in.transferTo(out);
    } catch (IOException broken) {
      // Both ends are closed below, which is all that is to be done.
    } finally {
      close(from);
      close(to);
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException gone) {
      // It was to be closed.
    }
  }

  @Override
  public void close() throws IOException {
    entrance.close();
    open.forEach(Valve::close);
  }
}
