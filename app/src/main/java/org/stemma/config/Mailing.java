package org.stemma.config;

import org.jspecify.annotations.Nullable;
import org.stemma.alert.MailSettings;
import org.stemma.alert.MailSettings.Security;
import org.stemma.alert.SmtpMailer;

/// Reads `[mail]`.
final class Mailing {

  private Mailing() {}

  /// @return null where no host is named
  /// @throws ConfigurationException also where a host is named and no sender
  static @Nullable MailSettings of(Values values) throws ConfigurationException {
    @Nullable String host = values.find("host", Configuration::host).orElse(null);
    int port = values.get("port", text -> Configuration.number(text, 1, 65_535));
    Security security = values.get("security", text -> Configuration.word(Security.class, text));
    @Nullable String from = values.find("from", Mailing::address).orElse(null);
    @Nullable String user = values.find("user", text -> text).orElse(null);
    @Nullable String password = values.find("password", text -> text).orElse(null);
    if (host == null) {
      return null;
    }
    if (from == null) {
      throw values.wrong(new IllegalArgumentException("host needs from: who mails are from"));
    }
    if ((user == null) != (password == null)) {
      throw values.wrong(
          new IllegalArgumentException(
              user == null ? "password needs user" : "user needs password"));
    }
    return new MailSettings(host, port, from, user, password, security);
  }

  private static String address(String text) {
    if (!SmtpMailer.isAddress(text)) {
      throw new IllegalArgumentException("\"" + text + "\" is not an address of mail");
    }
    return text;
  }
}
