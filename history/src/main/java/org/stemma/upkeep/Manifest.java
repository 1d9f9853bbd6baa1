package org.stemma.upkeep;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a backup consists of: a SHA-256 for each file, in the form that `sha256sum -c` reads.
///
/// ```
/// # stemma.backup/1
/// 0e0f5c…  archive/stemma-20261119221000000-host-4711-77aa0e31.warc.gz
/// 93a1d4…  store-20261120101500.sql.gz
/// ```
/// @param files digest in hexadecimal digits, by path inside of the backup with `/`
record Manifest(SortedMap<String, String> files) {

  static final String NAME = "MANIFEST.sha256";
  private static final String HEAD = "# stemma.backup/1";

  /// Nothing that leads out of the folder.
  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{64})  ((?:archive/)?[A-Za-z0-9_-][A-Za-z0-9._~-]*)");

  Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /// @throws BadBackupException when it can't be understood, naming the line
  static Manifest read(Path folder) throws IOException, BadBackupException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      throw new BadBackupException(folder + " is no finished backup: it has no " + NAME);
    }
    TreeMap<String, String> files = new TreeMap<>();
    int number = 0;
    for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
      number++;
      Matcher entry = LINE.matcher(line);
      if (number == 1 ? !line.equals(HEAD) : !entry.matches()) {
        throw new BadBackupException(file + ": line " + number + " is none of a manifest");
      }
      if (number > 1) {
        files.put(entry.group(2), entry.group(1));
      }
    }
    return new Manifest(files);
  }

  String text() {
    StringBuilder text = new StringBuilder(HEAD).append('\n');
    files.forEach((file, digest) -> text.append(digest).append("  ").append(file).append('\n'));
    return text.toString();
  }
}
