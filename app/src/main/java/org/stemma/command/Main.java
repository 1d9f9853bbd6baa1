package org.stemma.command;

import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_COMMAND_LIST;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.stemma.input.Failures;
import org.stemma.store.StoreUnavailable;
import org.stemma.store.UnusableStore;
import org.stemma.text.Visible;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/// The `stemma` command. Whatever goes wrong, a user sees one line; with `--debug`, or `STEMMA_DEBUG` set, also where in the
/// program it happened.
public final class Main {

  private final Console console;
  private final boolean debug;

  private Main(Console console, boolean debug) {
    this.console = console;
    this.debug = debug;
  }

  public static void main(String[] args) {
    PrintStream err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    InputStream in = new FileInputStream(FileDescriptor.in);
    OutputStream out = new FileOutputStream(FileDescriptor.out);
    System.exit(execute(args, in, out, err));
  }

  /// Runs one command and returns its exit code: 0 done, 1 nothing found where the command promises something, 2 bad usage
  /// or bad input.
  ///
  /// @param in read for the argument `-`
  /// @param out takes the data, in UTF-8
  /// @param err takes everything else
  public static int execute(String[] args, InputStream in, OutputStream out, PrintStream err) {
    return execute(args, Console.ofProcess(in, out, err));
  }

  static int execute(String[] args, Console console) {
    boolean debug = console.isSet("STEMMA_DEBUG") || List.of(args).contains("--debug");
    return new Main(console, debug).run(args);
  }

  /// The command and its subcommands, for those who want to know its options. [CommandGroups] says under which heading the
  /// help shows each.
  static CommandLine commandLine(Console console) {
    CommandLine stemma = new CommandLine(new StemmaCommand());
    stemma.addSubcommand(WatchCommand.commandLine(console));
    stemma.addSubcommand(new ServeCommand(console));
    stemma.addSubcommand(AccountCommand.commandLine(console));
    stemma.addSubcommand(TokenCommand.commandLine(console));
    stemma.addSubcommand(new ExtractCommand(console));
    stemma.addSubcommand(new CompareCommand(console));
    stemma.addSubcommand(new TraceCommand(console));
    stemma.addSubcommand(new DemoCommand(console));
    stemma.addSubcommand(new VerifyCommand(console));
    stemma.addSubcommand(new DoctorCommand(console));
    stemma.addSubcommand(new BackupCommand(console));
    stemma.addSubcommand(new RestoreCommand(console));
    stemma.addSubcommand(new ImportCommand(console));
    stemma.addSubcommand(new ExportCommand(console));
    stemma.addSubcommand(new RereadCommand(console));
    stemma.addSubcommand(new ProfileCommand(console));
    stemma.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    stemma.setCaseInsensitiveEnumValuesAllowed(true);
    stemma.setUsageHelpWidth(console.width(100));
    stemma.setUsageHelpAutoWidth(false);
    stemma.getHelpSectionMap().put(SECTION_KEY_COMMAND_LIST, help -> CommandGroups.text(help));
    return stemma;
  }

  private int run(String[] args) {
    CommandLine stemma = commandLine(console);
    stemma.setOut(new PrintWriter(console.writer(), true));
    stemma.setParameterExceptionHandler((misuse, given) -> misused(misuse));
    stemma.setExecutionExceptionHandler((failure, command, parsed) -> failed(command, failure));
    try {
      return stemma.execute(args);
    } catch (OutOfMemoryError full) {
      return outOfMemory(full);
    } catch (StackOverflowError deep) {
      trace(deep);
      return refuse("stemma: the input is nested too deeply");
    }
  }

  private int misused(ParameterException misuse) {
    String command = misuse.getCommandLine().getCommandSpec().qualifiedName();
    trace(misuse);
    return refuse(command + ": " + misuse.getMessage() + " (see " + command + " --help)");
  }

  private int failed(CommandLine command, Exception failure) {
    String name = command.getCommandSpec().qualifiedName();
    if (failure instanceof IOException broken && isClosedPipe(broken)) {
      return ExitCode.DONE;
    }
    if (isOutOfMemory(failure)) {
      return outOfMemory(failure);
    }
    trace(failure);
    return switch (failure) {
      case UsageException misuse -> refuse(name + ": " + misuse.getMessage());
      case StoreUnavailable away -> refuse(name + ": " + away.getMessage());
      case UnusableStore unusable -> refuse(name + ": " + unusable.getMessage());
      case IOException unwritable ->
          refuse(name + ": cannot write: " + Failures.reason(unwritable));
      default ->
          refuse(
              name
                  + ": a fault of Stemma's own ("
                  + failure
                  + "); --debug shows where it happened");
    };
  }

  /// Also where it happened on another thread, whose failure comes wrapped.
  private static boolean isOutOfMemory(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(OutOfMemoryError.class::isInstance);
  }

  private int outOfMemory(Throwable failure) {
    trace(failure);
    return refuse(
        "stemma: out of memory: give it fewer or shorter documents, or a larger heap"
            + " (STEMMA_JAVA_OPTS=-Xmx4g)");
  }

  /// The reader of our output has gone (`| head`): it has all it wanted.
  private static boolean isClosedPipe(IOException failure) {
    String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  private int refuse(String message) {
    console.err().println(Visible.of(message.replaceAll("\\s*\\R\\s*", " ")));
    return ExitCode.BAD_INPUT;
  }

  private void trace(Throwable failure) {
    if (debug) {
      failure.printStackTrace(console.err());
    }
  }
}
