package org.stemma.command;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stemma.input.Ids;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// How documents are read, alike for every command that reads some.
final class InputOptions {

  @Option(
      names = "--charset",
      paramLabel = "NAME",
      converter = CharsetName.class,
      description =
          "Character set of the files, where they do not say it themselves and it is not UTF-8.")
  private @Nullable Charset charset;

  @Option(
      names = "--max-size",
      paramLabel = "BYTES",
      defaultValue = "10M",
      converter = Size.class,
      description =
          "Longest document read, after unpacking; K and M are thousands and millions"
              + " (${DEFAULT-VALUE}).")
  private long maxSize;

  /// A reader of documents that names each of them once.
  Inputs inputs(Console console, Notices notices, Ids ids) {
    return new Inputs(console.in(), new Inputs.Limits(charset, maxSize), notices, ids);
  }

  /// A character set by any of its names.
  static final class CharsetName implements ITypeConverter<Charset> {
    @Override
    public Charset convert(String name) {
      try {
        return Charset.forName(name);
      } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
        throw new TypeConversionException("there is no character set called '" + name + "'");
      }
    }
  }

  /// A number of bytes: `800`, `800K`, `20M`, up to 500M.
  static final class Size implements ITypeConverter<Long> {

    private static final long MOST = 500_000_000;

    @Override
    public Long convert(String size) {
      String number = size.toUpperCase(Locale.ROOT);
      if (!number.matches("\\d{1,9}[KM]?B?")) {
        throw new TypeConversionException(
            "'" + size + "' is no number of bytes such as 800K or 20M");
      }
      long unit = number.contains("M") ? 1_000_000 : number.contains("K") ? 1_000 : 1;
      long bytes = Long.parseLong(number.replaceAll("\\D", "")) * unit;
      if (bytes < 1 || bytes > MOST) {
        throw new TypeConversionException("'" + size + "' is not between 1 and 500M");
      }
      return bytes;
    }
  }
}
