package org.stemma.alert;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.security.cert.CertificateException;
import java.time.InstantSource;
import java.util.Date;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/// Sends by SMTP (RFC 5321), a connection for each letter.
public final class SmtpMailer implements Mailer {

  /// Milliseconds for each step of the conversation.
  private static final String PATIENCE = "20000";

  /// UTF-16 units of a server's answer that are shown.
  private static final int ANSWER = 200;

  private final MailSettings settings;
  private final InstantSource clock;
  private final Session session;

  /// Trusts the system's authorities.
  public SmtpMailer(MailSettings settings, InstantSource clock) {
    this(settings, clock, null);
  }

  /// @param trusted for secure connections; null for the system's authorities
  SmtpMailer(MailSettings settings, InstantSource clock, @Nullable SSLContext trusted) {
    this.settings = settings;
    this.clock = clock;
    Properties properties = properties(settings);
    if (trusted != null) {
      properties.put("mail.smtp.ssl.socketFactory", trusted.getSocketFactory());
    }
    session = Session.getInstance(properties, authenticator(settings));
  }

  private static Properties properties(MailSettings settings) {
    boolean starts = settings.security() == MailSettings.Security.STARTTLS;
    boolean secret = settings.security() == MailSettings.Security.TLS;
    Properties properties = new Properties();
    properties.setProperty("mail.transport.protocol", "smtp");
    properties.setProperty("mail.smtp.host", settings.host());
    properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
    properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
    properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(starts));
    properties.setProperty("mail.smtp.starttls.required", Boolean.toString(starts));
    properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(secret));
    properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    for (String step : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      properties.setProperty("mail.smtp." + step, PATIENCE);
    }
    return properties;
  }

  private static @Nullable Authenticator authenticator(MailSettings settings) {
    @Nullable String user = settings.user();
    @Nullable String password = settings.password();
    return user == null
        ? null
        : new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        };
  }

  /// Whether this is an address to which something can be sent.
  public static boolean isAddress(String text) {
    if (!text.matches("[!-~]{1,64}@[!-~]{1,190}") || text.matches(".*[<>(),;:\\\\\"\\[\\]].*")) {
      return false;
    }
    try {
      new InternetAddress(text, true).validate();
      return true;
    } catch (AddressException none) {
      return false;
    }
  }

  @Override
  public Outcome send(Letter letter) {
    try {
      Transport.send(message(letter));
      return Outcome.arrived("handed over to " + settings.host());
    } catch (AuthenticationFailedException wrong) {
      return Outcome.failed("the mail server refuses user and password");
    } catch (MessagingException failure) {
      if (isOfCertificates(failure)) {
        return Outcome.failed(
            "the mail server's certificate is not one for " + settings.host() + " that is trusted");
      }
      String answer = answer(failure);
      return isFinal(failure) ? Outcome.refused(answer) : Outcome.failed(answer);
    }
  }

  private MimeMessage message(Letter letter) throws MessagingException {
    MimeMessage message =
        new MimeMessage(session) {
          @Override
          protected void updateMessageID() throws MessagingException {
            String domain = settings.from().replaceFirst(".*@", "");
            setHeader("Message-ID", "<" + letter.id() + "@" + domain + ">");
          }
        };
    message.setFrom(new InternetAddress(settings.from(), true));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setSentDate(Date.from(clock.instant()));
    message.setText(letter.text(), "UTF-8");
    // RFC 3834: nobody's holiday answers this.
    message.setHeader("Auto-Submitted", "auto-generated");
    @Nullable String stop = letter.stop();
    if (stop != null) {
      message.setHeader("List-Unsubscribe", "<" + stop + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return message;
  }

  /// RFC 5321, section 4.2.1: what begins with 5 is not to be tried again as it is.
  private static boolean isFinal(MessagingException failure) {
    for (Exception next = failure; next != null; next = next(next)) {
      int code =
          switch (next) {
            case SMTPSendFailedException refused -> refused.getReturnCode();
            case SMTPAddressFailedException refused -> refused.getReturnCode();
            default -> 0;
          };
      if (code >= 500) {
        return true;
      }
    }
    return false;
  }

  /// Certificates that are not trusted, and those of another host.
  private static boolean isOfCertificates(Exception failure) {
    for (Throwable next = failure; next != null; next = next.getCause()) {
      if (next instanceof CertificateException || next instanceof SSLPeerUnverifiedException) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable Exception next(Exception failure) {
    return failure instanceof MessagingException chain ? chain.getNextException() : null;
  }

  private static String answer(Exception failure) {
    Exception deepest = failure;
    for (Exception next = failure; next != null; next = next(next)) {
      deepest = next;
    }
    String text = String.valueOf(deepest.getMessage()).replaceAll("\\p{Cntrl}+", " ").strip();
    return text.length() > ANSWER ? text.substring(0, ANSWER) + "…" : text;
  }
}
