package org.stemma.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where a store is: a file of SQLite or a database of PostgreSQL.
public sealed interface StoreAddress {

  /// A file of SQLite, made when it is not there. It must lie on a local disk: SQLite's locks are not to be relied on over a
  /// network.
  record File(Path path) implements StoreAddress {
    @Override
    public String toString() {
      return path.toString();
    }
  }

  /// A database of PostgreSQL.
  ///
  /// @param url for JDBC; may hold user and password
  /// @param user null when `url` names one or the driver's own rule shall apply
  /// @param password null likewise
  record Server(String url, @Nullable String user, @Nullable String password)
      implements StoreAddress {

    /// Without parameters, which may hold a password.
    @Override
    public String toString() {
      return url.replaceFirst("\\?.*", "").replaceFirst("//[^/@]*@", "//");
    }
  }

  String POSTGRESQL = "jdbc:postgresql:";

  /// Reads what a person wrote: `jdbc:postgresql://…` (also plain `postgresql://…`), or the path of a file.
  ///
  /// @param environment where `STEMMA_STORE_USER` and `STEMMA_STORE_PASSWORD` are looked up for a server
  static StoreAddress parse(String text, Map<String, String> environment) {
    String url = text.startsWith("postgresql:") ? "jdbc:" + text : text;
    if (url.startsWith(POSTGRESQL)) {
      return server(url, environment);
    }
    return new File(Path.of(text));
  }

  private static Server server(String url, Map<String, String> environment) {
    @Nullable String user = environment.get("STEMMA_STORE_USER");
    @Nullable String password = environment.get("STEMMA_STORE_PASSWORD");
    // The driver does not read user:password@host, which is how everybody else writes it.
    @Nullable String userInfo = URI.create(url.substring("jdbc:".length())).getUserInfo();
    if (userInfo == null) {
      return new Server(url, user, password);
    }
    int colon = userInfo.indexOf(':');
    String bare = url.replaceFirst("//[^/@]*@", "//");
    return colon < 0
        ? new Server(bare, userInfo, password)
        : new Server(bare, userInfo.substring(0, colon), userInfo.substring(colon + 1));
  }
}
