package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.account.Secrets;
import org.stemma.report.AccountJson;
import org.stemma.report.Json;
import org.stemma.service.Holdings;
import org.stemma.store.Account;
import org.stemma.store.Accounts;
import org.stemma.store.Token;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stemma token`: what programs show in place of a password. Each verb is a command of its own.
@Command(
    name = "token",
    header = "Makes, shows and revokes tokens, by which programs act for an account.",
    description = {
      "",
      "A program sends it as `Authorization: Bearer stemma_…` and may do what the account may. It is"
          + " shown once, when it is made; only its hash is kept.",
      ""
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "",
      "Example: one for a script, and its end",
      "  stemma token add ada --label nightly > token.txt",
      "  stemma token revoke 1",
      "",
      "`stemma token VERB --help` teaches each."
    })
final class TokenCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  /// The command with its verbs.
  static CommandLine commandLine(Console console) {
    CommandLine token = new CommandLine(new TokenCommand());
    token.addSubcommand(new Add(console));
    token.addSubcommand(new Listing(console));
    token.addSubcommand(new Revoke(console));
    return token;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "which verb? There are " + String.join(", ", spec.subcommands().keySet()));
  }

  /// `stemma token add`.
  @Command(
      name = "add",
      header = "Makes a token and prints it, this once.",
      footer = {"", "Example:", "  stemma token add ada --label nightly > token.txt"})
  static final class Add implements Callable<Integer> {
    private final Console console;

    @Mixin private final StoreOptions options = new StoreOptions();

    @Mixin private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "Of the account that it stands for.")
    private String name = "";

    @Option(
        names = "--label",
        paramLabel = "TEXT",
        defaultValue = "made by command",
        description = "What it is for (${DEFAULT-VALUE}).")
    private String label = "";

    Add(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, UsageException {
      try (Holdings holdings = options.open(console);
          Writer out = console.writer()) {
        Accounts accounts = holdings.store().accounts();
        Account account = AccountCommand.named(accounts, name);
        String secret = new Secrets(new SecureRandom()).token();
        Token token = accounts.token(account.id(), label, Secrets.hash(secret));
        if (output.form() == OutputOptions.Form.TEXT) {
          out.write(secret + "\n");
        } else {
          json(output, out).tokens(account.name(), List.of(token), secret);
        }
        return ExitCode.DONE;
      }
    }
  }

  private static AccountJson json(OutputOptions output, Writer out) throws IOException {
    boolean lines = output.form() == OutputOptions.Form.JSON_LINES;
    return new AccountJson(lines ? Json.lines(out) : Json.document(out), lines);
  }

  /// `stemma token list`.
  @Command(
      name = "list",
      header = "Shows an account's tokens: their numbers and labels, not themselves.",
      footer = {
        "",
        "Example:",
        "  stemma token list ada",
        "",
        "Exit code 1: the account has none."
      })
  static final class Listing implements Callable<Integer> {
    private final Console console;

    @Mixin private final StoreOptions options = new StoreOptions();

    @Mixin private final OutputOptions output = new OutputOptions();

    @Parameters(paramLabel = "NAME", description = "Of the account.")
    private String name = "";

    Listing(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws IOException, UsageException {
      try (Holdings holdings = options.open(console);
          Writer out = console.writer()) {
        Accounts accounts = holdings.store().accounts();
        Account account = AccountCommand.named(accounts, name);
        List<Token> tokens = accounts.tokens(account.id());
        if (output.form() == OutputOptions.Form.TEXT) {
          for (Token token : tokens) {
            out.write(line(token));
          }
        } else {
          json(output, out).tokens(account.name(), tokens, null);
        }
        return tokens.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
      }
    }

    private static String line(Token token) {
      @Nullable Object revoked = token.revokedAt();
      return token.id()
          + ": "
          + token.label()
          + ", made "
          + token.createdAt()
          + (revoked == null ? "" : ", revoked " + revoked)
          + "\n";
    }
  }

  /// `stemma token revoke`.
  @Command(
      name = "revoke",
      header = "Has a token refused from now on.",
      footer = {
        "",
        "Example: the number is what `stemma token list` shows",
        "  stemma token revoke 1",
        "",
        "Exit code 1: there is none of this number, or it was revoked before."
      })
  static final class Revoke implements Callable<Integer> {
    private final Console console;

    @Mixin private final StoreOptions options = new StoreOptions();

    @Parameters(paramLabel = "NUMBER", description = "Of the token.")
    private long number;

    Revoke(Console console) {
      this.console = console;
    }

    @Override
    public Integer call() throws UsageException, IOException {
      try (Holdings holdings = options.open(console)) {
        if (holdings.store().accounts().revoke(number)) {
          return ExitCode.DONE;
        }
        console.err().println("stemma token revoke: no token " + number + " that is in force");
        return ExitCode.NOTHING_FOUND;
      }
    }
  }
}
