package org.stemma.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// A way to a server on this machine that can be cut and mended.
public final class Cable implements AutoCloseable {

  /// What PostgreSQL answers to a commit (CommandComplete in its protocol).
  private static final String COMMITTED = "COMMIT\0";

  private final int server;
  private final ServerSocket entry;
  private final Set<Closeable> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean cutsNextCommit = new AtomicBoolean();
  private volatile boolean cut;

  /// @param server port on loopback
  public Cable(int server) throws IOException {
    this.server = server;
    entry = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::accept);
  }

  public int port() {
    return entry.getLocalPort();
  }

  /// Ends all connections; new ones end at once.
  public void cut() {
    cut = true;
    open.forEach(Cable::close);
    open.clear();
  }

  public boolean isCut() {
    return cut;
  }

  public void mend() {
    cut = false;
  }

  /// The server commits once more, and its client never hears of it: the cable is cut before the answer passes.
  public void cutAfterNextCommit() {
    cutsNextCommit.set(true);
  }

  private void accept() {
    while (!entry.isClosed()) {
      try {
        Socket client = entry.accept();
        if (cut) {
          client.close();
        } else {
          join(client, new Socket(InetAddress.getLoopbackAddress(), server));
        }
      } catch (IOException refused) {
        // The next one may do better; and at the end of the test there is none.
      }
    }
  }

  private void join(Socket client, Socket upstream) {
    open.add(client);
    open.add(upstream);
    Thread.ofVirtual().start(() -> pass(client, upstream, false));
    Thread.ofVirtual().start(() -> pass(upstream, client, true));
  }

  /// @param answers whether what passes comes from the server
  private void pass(Socket from, Socket to, boolean answers) {
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] buffer = new byte[64 << 10];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        if (answers && isCommitted(buffer, read) && cutsNextCommit.compareAndSet(true, false)) {
          cut();
          return;
        }
        out.write(buffer, 0, read);
      }
    } catch (IOException broken) {
      // What a cut cable looks like from here.
    }
  }

  private static boolean isCommitted(byte[] buffer, int length) {
    return new String(buffer, 0, length, StandardCharsets.ISO_8859_1).contains(COMMITTED);
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
    entry.close();
    cut();
  }
}
