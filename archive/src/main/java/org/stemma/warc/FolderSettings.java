package org.stemma.warc;

import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// How a [WarcFolder] writes.
///
/// @param maxBytes a file that holds as much is closed and another begun; a batch is never split, so a file may be
///     longer by one
/// @param prefix with which file names begin: letters, digits, hyphens
/// @param writer what tells this process from others that write into the folder: host and process, say; letters,
///     digits, hyphens
/// @param random a word that no other file of this writer has in its name; letters and digits
/// @param operator who runs this and how to reach them, as it stands in each file's first record; may be empty
/// @param userAgent the `User-Agent` that requests bear; may be empty
/// @param clock for file names and first records
public record FolderSettings(
    long maxBytes,
    String prefix,
    String writer,
    Supplier<String> random,
    String operator,
    String userAgent,
    InstantSource clock) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9-]+");

  /// Files of this many bytes are easily copied, and lose little when a disk loses one.
  public static final long ONE_GIBIBYTE = 1L << 30;

  /// Checks the names, which become parts of file names.
  public FolderSettings {
    if (!NAME.matcher(prefix).matches() || !NAME.matcher(writer).matches()) {
      throw new IllegalArgumentException(
          "only letters, digits and hyphens may stand in a file's name: " + prefix + ", " + writer);
    }
    if (maxBytes <= 0) {
      throw new IllegalArgumentException("a file must hold something: " + maxBytes);
    }
  }

  /// Files of one gibibyte named after this machine and process.
  public static FolderSettings standard(String operator, String userAgent, InstantSource clock) {
    return new FolderSettings(
        ONE_GIBIBYTE, "stemma", Names.thisProcess(), Names::randomWord, operator, userAgent, clock);
  }

  /// The same with files of another size.
  public FolderSettings withMaxBytes(long bytes) {
    return new FolderSettings(bytes, prefix, writer, random, operator, userAgent, clock);
  }
}
