package org.stemma.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.stemma.config.Configuration;
import org.stemma.config.ConfigurationException;
import org.stemma.config.Template;
import org.stemma.input.Failures;
import org.stemma.service.Holdings;
import org.stemma.store.StoreAddress;
import org.stemma.store.StoreUnavailable;
import org.stemma.store.UnusableStore;
import picocli.CommandLine.Option;

/// Where the history is kept, alike for every command that has to do with it.
///
/// ```java
/// @Mixin private final StoreOptions holdings = new StoreOptions();
/// …
/// try (Holdings held = holdings.open(console)) { … held.store() … held.archive() … }
/// ```
final class StoreOptions {

  private static final String HERE = "stemma-data";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "Folder of database, archive and configuration (./stemma-data, or what STEMMA_DATA"
              + " says).")
  private @Nullable Path data;

  @Option(
      names = "--store",
      paramLabel = "URL",
      description =
          "A PostgreSQL database in place of the folder's own: jdbc:postgresql://HOST/NAME; user and"
              + " password from STEMMA_STORE_USER and STEMMA_STORE_PASSWORD (STEMMA_STORE).")
  private @Nullable String store;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Configuration to read (DIR/stemma.conf, where it is there).")
  private @Nullable Path config;

  /// Opens what is there.
  ///
  /// @throws UsageException in one line, when nothing is there, or it can't be used
  Holdings open(Console console) throws UsageException {
    StoreAddress address = address(console);
    if (address instanceof StoreAddress.File(Path file) && !Files.exists(file)) {
      throw new UsageException(
          "there is no "
              + file
              + "; `stemma watch add URL` makes one, --data names another folder");
    }
    return openOrMake(console);
  }

  /// Opens what is there, and makes what is not.
  ///
  /// @throws UsageException in one line, when it can't be used
  Holdings openOrMake(Console console) throws UsageException {
    return open(console, configuration(console), InstantSource.system());
  }

  /// As [#openOrMake], with a configuration and clock of one's own.
  Holdings open(Console console, Configuration configuration, InstantSource clock)
      throws UsageException {
    Path folder = folder(console);
    try {
      return Holdings.open(folder, address(console), configuration, clock);
    } catch (UnusableStore | StoreUnavailable away) {
      throw new UsageException(String.valueOf(away.getMessage()), away);
    } catch (IOException unusable) {
      throw new UsageException(folder + ": " + Failures.reason(unusable), unusable);
    } catch (UncheckedIOException unusable) {
      throw new UsageException(
          folder + ": " + Failures.reason(Objects.requireNonNull(unusable.getCause())), unusable);
    }
  }

  /// Writes a configuration with comments where none is.
  ///
  /// @return whether there was none
  /// @throws IOException when it can't be written
  boolean writeConfiguration(Console console) throws IOException {
    Path file = configurationFile(console);
    if (Files.exists(file)) {
      return false;
    }
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.writeString(file, Template.text());
    return true;
  }

  /// The data folder, which need not be there.
  Path folder(Console console) {
    if (data != null) {
      return data;
    }
    return Path.of(console.isSet("STEMMA_DATA") ? console.variable("STEMMA_DATA") : HERE);
  }

  /// Where the database is, which need not be there.
  ///
  /// @throws UsageException when that is no address
  StoreAddress address(Console console) throws UsageException {
    String named = store == null ? console.variable("STEMMA_STORE") : store;
    if (named.isEmpty()) {
      return new StoreAddress.File(Holdings.database(folder(console)));
    }
    try {
      return StoreAddress.parse(named, console.environment());
    } catch (IllegalArgumentException none) {
      throw new UsageException("--store " + named + ": " + none.getMessage(), none);
    }
  }

  /// What the configuration file says; the standard where there is none.
  ///
  /// @throws UsageException naming file and line
  Configuration configuration(Console console) throws UsageException {
    Path file = configurationFile(console);
    if (config == null && !Files.exists(file)) {
      return Configuration.standard();
    }
    try {
      return Configuration.read(file);
    } catch (ConfigurationException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()), wrong);
    } catch (IOException unreadable) {
      throw new UsageException(file + ": " + Failures.reason(unreadable), unreadable);
    }
  }

  /// Where the configuration is, which need not be there.
  Path configurationFile(Console console) {
    return config == null ? Holdings.configuration(folder(console)) : config;
  }
}
