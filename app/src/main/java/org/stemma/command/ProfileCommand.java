package org.stemma.command;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.stemma.extract.Extractor;
import org.stemma.extract.SiteProfile;
import org.stemma.history.Bodies;
import org.stemma.history.SiteLearning;
import org.stemma.report.Json;
import org.stemma.report.ProfileReport;
import org.stemma.service.Holdings;
import org.stemma.store.Outlet;
import org.stemma.store.StoredProfile;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `stemma profile`: what an outlet's pages teach about its template.
@Command(
    name = "profile",
    header = "Shows what an outlet's pages teach about its template, and puts it into use.",
    description = {
      "",
      "Pages of one outlet show each other what is furniture there: what stands in several articles"
          + " outside the flow of paragraphs, or changes from fetch to fetch in several of them."
          + " Nothing in the flow is ever left out for it. Without an option the profile in use is"
          + " shown, with the reason for each decision.",
      "",
      "A profile changes our reading, never a history: each article is read anew with it, all its"
          + " captures, before it is next compared. `stemma reread --outlet` does it at once.",
      ""
    },
    footer = {
      "",
      "Example: what could be learnt, then the same in use, then without it again",
      "  stemma profile courier.example --learn",
      "  stemma profile courier.example --release",
      "  stemma profile courier.example --withdraw",
      "",
      "Exit code 1: the outlet is not known, no profile is in use, or its pages teach nothing."
    })
final class ProfileCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private final StoreOptions options = new StoreOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Parameters(paramLabel = "OUTLET", description = "Its host, such as courier.example.")
  private String key = "";

  @ArgGroup private @Nullable Deed deed;

  /// What is to be done; at most one.
  private static final class Deed {
    @Option(
        names = "--learn",
        description = "Learn from the captures that are kept; change nothing.")
    private boolean learn;

    @Option(names = "--release", description = "Learn, and put what was learnt into use.")
    private boolean release;

    @Option(names = "--withdraw", description = "Read each page by itself again.")
    @SuppressWarnings("UnusedVariable") // what is left when the others were not said
    private boolean withdraw;
  }

  ProfileCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, UsageException {
    try (Holdings held = options.open(console);
        Writer out = console.writer()) {
      Outlet outlet = held.store().outlets().find(key.toLowerCase(Locale.ROOT)).orElse(null);
      if (outlet == null) {
        return nothing("nothing of " + key + " was ever on the list");
      }
      if (deed == null) {
        return show(held, outlet, out);
      }
      return deed.learn || deed.release
          ? learn(held, outlet, deed.release, out)
          : withdraw(held, outlet);
    }
  }

  private int nothing(String why) {
    console.err().println("stemma profile: " + why);
    return ExitCode.NOTHING_FOUND;
  }

  private int show(Holdings held, Outlet outlet, Writer out) throws IOException {
    Optional<StoredProfile> current = held.store().profiles().current(outlet.id());
    if (current.isEmpty()) {
      return nothing("no profile of " + outlet.key() + " is in use; --learn shows what could be");
    }
    StoredProfile stored = current.get();
    String says = "profile " + stored.version() + ", in use since " + stored.madeAt();
    write(outlet, says, SiteProfile.parse(stored.text()), out);
    return ExitCode.DONE;
  }

  private int withdraw(Holdings held, Outlet outlet) {
    if (!held.store().profiles().withdraw(outlet.id())) {
      return nothing("no profile of " + outlet.key() + " is in use");
    }
    console.err().println(outlet.key() + ": each page is read by itself again.");
    return ExitCode.DONE;
  }

  private int learn(Holdings held, Outlet outlet, boolean release, Writer out) throws IOException {
    SiteLearning.Learnt learnt =
        new SiteLearning(held.store(), new Bodies(held.archive()), Extractor.standard())
            .learn(outlet.id());
    SiteProfile profile = learnt.profile();
    String from = learnt.pages() + " pages of " + learnt.articles() + " articles";
    if (profile.rules().isEmpty()) {
      return nothing(from + " of " + outlet.key() + " teach nothing; three articles are needed");
    }
    if (release) {
      held.store().profiles().release(outlet.id(), profile.version(), profile.text());
    }
    String says = "profile " + profile.version() + ", learnt from " + from;
    write(outlet, says + (release ? ", in use from now on" : ", not in use"), profile, out);
    return ExitCode.DONE;
  }

  private void write(Outlet outlet, String says, SiteProfile profile, Writer out)
      throws IOException {
    switch (output.form()) {
      case TEXT -> ProfileReport.write(outlet.key(), says, profile, output.terminal(console, out));
      case JSON -> ProfileReport.write(outlet.key(), says, profile, Json.document(out));
      case JSON_LINES -> ProfileReport.write(outlet.key(), says, profile, Json.lines(out));
    }
  }
}
