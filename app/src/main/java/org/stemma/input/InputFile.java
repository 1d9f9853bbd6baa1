package org.stemma.input;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A file to read.
///
/// @param name as the user wrote it, or a folder's name as he wrote it and the path below it; for messages
/// @param path null for standard input
record InputFile(String name, @Nullable Path path) {

  /// What the end of a file's name says about its content.
  enum Suffix {
    HTML,
    TEXT,
    JSON_LINES,
    NONE
  }

  Suffix suffix() {
    String lower = name.toLowerCase(Locale.ROOT);
    String unpacked = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    return switch (unpacked.substring(unpacked.lastIndexOf('.') + 1)) {
      case "html", "htm", "xhtml" -> Suffix.HTML;
      case "txt", "text" -> Suffix.TEXT;
      case "jsonl", "ndjson" -> Suffix.JSON_LINES;
      default -> Suffix.NONE;
    };
  }

  /// The files that an argument means: itself, standard input for `-`, or what a folder and its folders hold, in the order
  /// of their names. Of a folder only files whose name ends as that of text, HTML or JSONL are taken, and none that begins
  /// with a full stop; an argument that names a file is taken whatever its name.
  static List<InputFile> named(String argument, Notices notices) {
    if (argument.equals("-")) {
      return List.of(new InputFile("stdin", null));
    }
    Path path = path(argument, notices);
    if (path == null) {
      return List.of();
    }
    if (!Files.isDirectory(path)) {
      return List.of(new InputFile(argument, path));
    }
    List<InputFile> files = new ArrayList<>();
    int skipped = walk(new InputFile(argument, path), path, files, notices);
    if (files.isEmpty()) {
      notices.problem(argument, "no text, HTML or JSONL file is in this folder");
    } else if (skipped > 0) {
      notices.warning(
          argument,
          (skipped == 1 ? "1 file is" : skipped + " files are")
              + " neither text, HTML nor JSONL by name, and skipped");
    }
    return files;
  }

  private static @Nullable Path path(String argument, Notices notices) {
    if (argument.matches("(?i)https?://.*")) {
      notices.problem(argument, "not a file; save the page and name the file");
      return null;
    }
    try {
      Path path = Path.of(argument);
      if (Files.exists(path)) {
        return path;
      }
      notices.problem(argument, "no such file");
    } catch (InvalidPathException invalid) {
      notices.problem(argument, "no such file: " + invalid.getReason());
    }
    return null;
  }

  /// Returns how many files were skipped for their names.
  private static int walk(InputFile folder, Path path, List<InputFile> into, Notices notices) {
    int skipped = 0;
    String prefix = folder.name().endsWith("/") ? folder.name() : folder.name() + "/";
    for (Path entry : entries(folder.name(), path, notices)) {
      String base = String.valueOf(entry.getFileName());
      InputFile file = new InputFile(prefix + base, entry);
      if (Files.isDirectory(entry)) {
        skipped += Files.isSymbolicLink(entry) ? 0 : walk(file, entry, into, notices);
      } else if (file.suffix() == Suffix.NONE) {
        skipped++;
      } else {
        into.add(file);
      }
    }
    return skipped;
  }

  private static List<Path> entries(String name, Path folder, Notices notices) {
    Predicate<Path> shown = entry -> !String.valueOf(entry.getFileName()).startsWith(".");
    List<Path> entries = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      all.forEach(entries::add);
    } catch (IOException unreadable) {
      notices.problem(name, Failures.reason(unreadable));
    } catch (DirectoryIteratorException broken) {
      notices.problem(name, Failures.reason(Objects.requireNonNull(broken.getCause())));
    }
    return entries.stream().filter(shown).sorted().toList();
  }
}
