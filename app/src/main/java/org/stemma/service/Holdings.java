package org.stemma.service;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import org.stemma.config.Configuration;
import org.stemma.store.Store;
import org.stemma.store.StoreAddress;
import org.stemma.warc.FolderSettings;
import org.stemma.warc.WarcFolder;

/// What a data folder holds, opened: the database, the archive of captures, the configuration.
///
/// ```
/// stemma-data/stemma.conf    the configuration; need not be there
/// stemma-data/stemma.db      the database, unless it is a server's
/// stemma-data/archive/       WARC files and their index
/// stemma-data/index/         what is searched for shared passages; a cache, made anew where it is missing
/// ```
///
/// Several processes may have the same holdings open.
public final class Holdings implements AutoCloseable {

  private final Path folder;
  private final Configuration configuration;
  private final InstantSource clock;
  private final Store store;
  private final WarcFolder archive;

  private Holdings(
      Path folder,
      Configuration configuration,
      InstantSource clock,
      Store store,
      WarcFolder archive) {
    this.folder = folder;
    this.configuration = configuration;
    this.clock = clock;
    this.store = store;
    this.archive = archive;
  }

  /// Opens, and makes what is not there.
  ///
  /// @param folder for the archive
  /// @param address of the database
  /// @param clock says when something was recorded
  /// @throws org.stemma.store.UnusableStore when the database is none of ours
  /// @throws org.stemma.store.StoreUnavailable when it can't be reached
  /// @throws IOException when the folder can't be used
  public static Holdings open(
      Path folder, StoreAddress address, Configuration configuration, InstantSource clock)
      throws IOException {
    WarcFolder archive = WarcFolder.open(archive(folder), settings(configuration, clock));
    try {
      return new Holdings(folder, configuration, clock, Store.open(address, clock), archive);
    } catch (RuntimeException unusable) {
      archive.close();
      throw unusable;
    }
  }

  private static FolderSettings settings(Configuration configuration, InstantSource clock) {
    String contact = configuration.fetching().contact();
    return FolderSettings.standard(
            contact == null ? "" : contact, Fetching.userAgent(configuration.fetching()), clock)
        .withMaxBytes(configuration.archiving().file());
  }

  /// Where the configuration of a data folder is.
  public static Path configuration(Path folder) {
    return folder.resolve("stemma.conf");
  }

  /// Where the database of a data folder is, unless it is a server's.
  public static Path database(Path folder) {
    return folder.resolve("stemma.db");
  }

  /// Where the archive of a data folder is.
  public static Path archive(Path folder) {
    return folder.resolve("archive");
  }

  /// Where the index of shingles of a data folder is.
  public static Path index(Path folder) {
    return folder.resolve("index");
  }

  /// The data folder.
  public Path folder() {
    return folder;
  }

  public Configuration configuration() {
    return configuration;
  }

  /// What says when something was recorded.
  public InstantSource clock() {
    return clock;
  }

  public Store store() {
    return store;
  }

  public WarcFolder archive() {
    return archive;
  }

  /// Closes archive and database.
  ///
  /// @throws IOException when the archive's last file could not be closed properly; what was written to it is whole all the same
  @Override
  public void close() throws IOException {
    try {
      archive.close();
    } finally {
      store.close();
    }
  }
}
