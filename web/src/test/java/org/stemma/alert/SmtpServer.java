package org.stemma.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/// A server of mails on loopback that speaks SMTP over TLS, from the first byte or after STARTTLS (RFC 3207), asks who sends, and
/// writes down all it hears.
final class SmtpServer implements AutoCloseable {

  /// A letter as it came.
  record Received(List<String> to, String text) {}

  /// Lines of clients, but for the letters; those that came in secret begin with `tls `.
  final List<String> heard = new CopyOnWriteArrayList<>();

  final List<Received> received = new CopyOnWriteArrayList<>();

  /// The answer to a letter.
  volatile String answer = "250 kept";

  private final MailSettings.Security security;
  private final SSLContext tls;
  private final ServerSocket listening;

  SmtpServer(MailSettings.Security security, SSLContext tls) throws IOException {
    this.security = security;
    this.tls = tls;
    listening =
        security == MailSettings.Security.TLS
            ? tls.getServerSocketFactory().createServerSocket()
            : new ServerSocket();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    Thread.startVirtualThread(this::listen);
  }

  int port() {
    return listening.getLocalPort();
  }

  private void listen() {
    while (!listening.isClosed()) {
      try {
        Socket client = listening.accept();
        Thread.startVirtualThread(() -> speak(client));
      } catch (IOException closed) {
        // Ends, or waits for the next.
      }
    }
  }

  private void speak(Socket client) {
    try (client) {
      boolean isSecret = security == MailSettings.Security.TLS;
      new Conversation(client, isSecret).hold("220 mail.example ESMTP");
    } catch (IOException | UncheckedIOException gone) {
      // A client that does not trust this server leaves in the middle of the handshake.
    }
  }

  @Override
  public void close() throws IOException {
    listening.close();
  }

  /// With one client, until it leaves; it begins anew after STARTTLS.
  private final class Conversation {
    private final Socket socket;
    private final boolean isSecret;
    private final BufferedReader in;
    private final List<String> to = new ArrayList<>();

    Conversation(Socket socket, boolean isSecret) throws IOException {
      this.socket = socket;
      this.isSecret = isSecret;
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
    }

    void hold(String greeting) throws IOException {
      if (!greeting.isEmpty()) {
        say(greeting);
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        heard.add((isSecret ? "tls " : "") + line);
        String word = line.split(" ", 2)[0].toUpperCase(Locale.ROOT);
        switch (word) {
          case "EHLO" -> greet();
          case "STARTTLS" -> {
            secretly();
            return;
          }
          case "AUTH" -> say(isKnown(line) ? "235 known" : "535 5.7.8 nobody knows you");
          case "RCPT" -> {
            to.add(line);
            say("250 well");
          }
          case "DATA" -> take();
          default -> say("250 well");
        }
      }
    }

    private void greet() throws IOException {
      say("250-mail.example");
      if (security == MailSettings.Security.STARTTLS && !isSecret) {
        say("250-STARTTLS");
      }
      say("250 AUTH PLAIN");
    }

    private void secretly() throws IOException {
      say("220 go on");
      SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(socket, null, true);
      secret.startHandshake();
      new Conversation(secret, true).hold("");
    }

    private static boolean isKnown(String line) {
      byte[] told = Base64.getDecoder().decode(line.replaceFirst("AUTH PLAIN ", ""));
      return new String(told, StandardCharsets.UTF_8).endsWith("\0stemma\0secret");
    }

    private void take() throws IOException {
      say("354 tell");
      StringBuilder text = new StringBuilder();
      for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
        text.append(line).append('\n');
      }
      if (answer.startsWith("2")) {
        received.add(new Received(List.copyOf(to), text.toString()));
      }
      to.clear();
      say(answer);
    }

    private void say(String line) throws IOException {
      socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
    }
  }
}
