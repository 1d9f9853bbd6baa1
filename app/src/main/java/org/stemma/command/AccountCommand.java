package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.account.Passwords;
import org.stemma.report.AccountJson;
import org.stemma.report.Json;
import org.stemma.service.Holdings;
import org.stemma.store.Account;
import org.stemma.store.Accounts;
import org.stemma.store.Role;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `stemma account`: who may sign in to the pages. Each verb is a command of its own.
@Command(
    name = "account",
    header = "Says who may sign in to the pages, to read or to change something.",
    description = {
      "",
      "A password is typed twice at the terminal, or is the first line of standard input; it is kept"
          + " as a slow, salted hash. A `stemma serve` at work knows a change at once.",
      ""
    },
    synopsisSubcommandLabel = "VERB",
    commandListHeading = "%nVerbs:%n",
    footer = {
      "",
      "Example: the first account; one that only reads, its password from a file",
      "  stemma account add ada",
      "  stemma account add --role reader bela < password.txt",
      "",
      "`stemma account VERB --help` teaches each."
    })
final class AccountCommand implements Callable<Integer> {

  @Spec
  @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
  private CommandSpec spec;

  /// The command with its verbs.
  static CommandLine commandLine(Console console) {
    CommandLine account = new CommandLine(new AccountCommand());
    account.addSubcommand(new Add(console));
    account.addSubcommand(new Listing(console));
    account.addSubcommand(new Password(console));
    account.addSubcommand(new Disable(console));
    account.addSubcommand(new Enable(console));
    return account;
  }

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(),
        "which verb? There are " + String.join(", ", spec.subcommands().keySet()));
  }

  /// What all verbs share: a store, and accounts that are shown in the end.
  abstract static class Verb implements Callable<Integer> {

    final Console console;

    @Mixin final StoreOptions options = new StoreOptions();

    @Mixin final OutputOptions output = new OutputOptions();

    Verb(Console console) {
      this.console = console;
    }

    /// @return the accounts to show
    abstract List<Account> act(Accounts accounts) throws IOException, UsageException;

    Holdings open() throws UsageException {
      return options.open(console);
    }

    @Override
    public Integer call() throws IOException, UsageException {
      try (Holdings holdings = open();
          Writer out = console.writer()) {
        List<Account> shown = act(holdings.store().accounts());
        switch (output.form()) {
          case TEXT -> text(shown, out);
          case JSON -> new AccountJson(Json.document(out), false).accounts(shown);
          case JSON_LINES -> new AccountJson(Json.lines(out), true).accounts(shown);
        }
        return shown.isEmpty() ? ExitCode.NOTHING_FOUND : ExitCode.DONE;
      }
    }

    private static void text(List<Account> accounts, Writer out) throws IOException {
      for (Account account : accounts) {
        String disabled =
            account.disabledAt() == null ? "" : ", disabled since " + account.disabledAt();
        out.write(
            account.name()
                + ": "
                + account.role().label()
                + ", made "
                + account.createdAt()
                + disabled
                + "\n");
      }
    }
  }

  /// `stemma account add`.
  @Command(
      name = "add",
      header = "Makes an account.",
      footer = {
        "",
        "Example: a store may be made by this, before anything is watched",
        "  stemma account add ada"
      })
  static final class Add extends Verb {

    @Parameters(
        paramLabel = "NAME",
        description = "Letters, digits, and . _ - @; capitals do not count.")
    private String name = "";

    @Option(
        names = "--role",
        paramLabel = "ROLE",
        defaultValue = "editor",
        description = "editor, who changes things, or reader (${DEFAULT-VALUE}).")
    private Role role = Role.EDITOR;

    Add(Console console) {
      super(console);
    }

    @Override
    Holdings open() throws UsageException {
      return options.openOrMake(console);
    }

    @Override
    List<Account> act(Accounts accounts) throws IOException, UsageException {
      if (!name.matches("[\\p{L}\\p{N}._@-]{1,64}")) {
        throw new UsageException(
            "\"" + name + "\" is no name: letters, digits, and . _ - @, at most 64");
      }
      if (accounts.find(name).isPresent()) {
        throw new UsageException("there is an account " + name + " already");
      }
      String hash = Passwords.standard().hash(new NewPassword(console).read());
      return List.of(
          accounts
              .add(name, hash, role)
              .orElseThrow(() -> new UsageException("there is an account " + name + " already")));
    }
  }

  /// `stemma account list`.
  @Command(
      name = "list",
      header = "Shows the accounts.",
      footer = {
        "",
        "Example: as data",
        "  stemma account list --jsonl",
        "",
        "Exit code 1: there is none."
      })
  static final class Listing extends Verb {
    Listing(Console console) {
      super(console);
    }

    @Override
    List<Account> act(Accounts accounts) {
      return accounts.all();
    }
  }

  /// The verbs that do something with one account.
  abstract static class Change extends Verb {

    @Parameters(paramLabel = "NAME", description = "Of the account.")
    private String name = "";

    Change(Console console) {
      super(console);
    }

    abstract void change(Accounts accounts, Account account) throws IOException, UsageException;

    @Override
    List<Account> act(Accounts accounts) throws IOException, UsageException {
      change(accounts, named(accounts, name));
      return List.of(named(accounts, name));
    }
  }

  /// @throws UsageException when there is none
  static Account named(Accounts accounts, String name) throws UsageException {
    return accounts.find(name).orElseThrow(() -> new UsageException("there is no account " + name));
  }

  /// `stemma account password`.
  @Command(
      name = "password",
      header = "Gives an account another password and ends its sessions.",
      footer = {"", "Example:", "  stemma account password ada"})
  static final class Password extends Change {
    Password(Console console) {
      super(console);
    }

    @Override
    void change(Accounts accounts, Account account) throws IOException, UsageException {
      accounts.password(account.id(), Passwords.standard().hash(new NewPassword(console).read()));
    }
  }

  /// `stemma account disable`.
  @Command(
      name = "disable",
      header = "Shuts an account out at once: its sessions end, its tokens are refused.",
      footer = {"", "Example:", "  stemma account disable ada"})
  static final class Disable extends Change {
    Disable(Console console) {
      super(console);
    }

    @Override
    void change(Accounts accounts, Account account) {
      accounts.disable(account.id());
    }
  }

  /// `stemma account enable`.
  @Command(
      name = "enable",
      header = "Lets a disabled account in again.",
      footer = {"", "Example:", "  stemma account enable ada"})
  static final class Enable extends Change {
    Enable(Console console) {
      super(console);
    }

    @Override
    void change(Accounts accounts, Account account) {
      accounts.enable(account.id());
    }
  }
}
