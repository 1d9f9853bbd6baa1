package org.stemma.warc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A folder of WARC files to which one writer appends. Several writers, also of several processes, may share a folder,
/// since each has files of its own.
///
/// ```
/// stemma-20261120101500000-host-4711-1f0c9a2b.warc.gz.open    being written
/// stemma-20261120101500000-host-4711-1f0c9a2b.warc.gz.lock    held while its writer lives
/// stemma-20261119221000000-host-4711-77aa0e31.warc.gz         closed
/// stemma-20261119221000000-host-4711-77aa0e31.cdxj            its index
/// ```
///
/// Opening the folder closes the files of writers that died ([Recovery]). A file is begun with the first append, so a
/// folder that is only read stays as it is. Nothing is ever removed.
///
/// Thread-safe; appends wait for each other, so gather what several threads made into one batch.
public final class WarcFolder implements AutoCloseable {

  private final WarcFiles files;
  private final FolderSettings settings;
  private final Recovery recovery;
  private final WarcFile.Opener opener;
  private final Records records = Records.standard();
  private @Nullable WarcFile current;

  private WarcFolder(WarcFiles files, FolderSettings settings, WarcFile.Opener opener)
      throws IOException {
    this.files = files;
    this.settings = settings;
    this.opener = opener;
    this.recovery = new Mending(files).run();
  }

  /// Opens a folder, which is made when the first record comes.
  ///
  /// @throws IOException when a dead writer's file can't be mended
  public static WarcFolder open(Path folder, FolderSettings settings) throws IOException {
    return open(folder, settings, WarcFile.Opener.STANDARD);
  }

  static WarcFolder open(Path folder, FolderSettings settings, WarcFile.Opener opener)
      throws IOException {
    return new WarcFolder(new WarcFiles(folder), settings, opener);
  }

  /// What was mended at opening.
  public Recovery recovery() {
    return recovery;
  }

  /// The folder as it is read.
  public WarcFiles files() {
    return files;
  }

  /// Appends all of them to one file and makes them durable with one `fsync`; when it returns, they survive a loss of
  /// power.
  ///
  /// @return the place of each one's main record, in the same order
  /// @throws IOException when the disk is full or broken: then none of them was kept, what was kept before is whole,
  ///     and the next append tries anew
  public synchronized List<Position> append(List<Prepared> batch) throws IOException {
    if (batch.isEmpty()) {
      return List.of();
    }
    long bytes = batch.stream().mapToLong(Prepared::size).sum();
    return uninterrupted(() -> appendTo(fileFor(bytes), batch));
  }

  private interface Writing<T> {
    T write() throws IOException;
  }

  /// An interrupt would close the file under our hands (see InterruptibleChannel), so one that is pending waits until
  /// the writing is done. One that comes meanwhile makes it fail, as a broken disk would.
  private static <T> T uninterrupted(Writing<T> writing) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      return writing.write();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private List<Position> appendTo(WarcFile file, List<Prepared> batch) throws IOException {
    try {
      return file.append(batch);
    } catch (IOException | RuntimeException failed) {
      if (!file.isSound()) {
        roll(failed);
      }
      throw failed;
    }
  }

  private WarcFile fileFor(long bytes) throws IOException {
    if (current != null && current.size() + bytes > settings.maxBytes()) {
      roll();
    }
    if (current == null) {
      String name = Names.file(settings, settings.clock().instant());
      Prepared warcinfo = records.warcinfo(name, settings.clock().instant(), about());
      current = WarcFile.begin(files.folder(), name, warcinfo, opener);
    }
    return current;
  }

  private List<Header> about() {
    List<Header> about = new ArrayList<>();
    about.add(new Header("software", "Stemma"));
    about.add(new Header("format", "WARC File Format 1.1"));
    about.add(
        new Header(
            "conformsTo",
            "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"));
    if (!settings.operator().isEmpty()) {
      about.add(new Header("operator", settings.operator()));
    }
    if (!settings.userAgent().isEmpty()) {
      about.add(new Header("http-header-user-agent", settings.userAgent()));
    }
    return about;
  }

  /// Closes the file that is being written, with its index; the next append begins another.
  ///
  /// @throws IOException when it could not be closed properly; it is whole all the same, and is closed when the folder
  ///     is next opened
  public synchronized void roll() throws IOException {
    WarcFile file = current;
    current = null;
    if (file != null) {
      uninterrupted(() -> {
        file.close();
        return file;
      });
    }
  }

  private void roll(Exception failed) {
    try {
      roll();
    } catch (IOException again) {
      failed.addSuppressed(again);
    }
  }

  /// The record at a place, see [WarcFiles#read].
  public WarcEntry read(Position position) throws IOException {
    return files.read(position);
  }

  /// The size of everything in the folder, in bytes.
  public long bytes() throws IOException {
    return files.bytes();
  }

  /// Closes the file that is being written. Appending afterwards begins a new one.
  @Override
  public void close() throws IOException {
    roll();
  }
}
