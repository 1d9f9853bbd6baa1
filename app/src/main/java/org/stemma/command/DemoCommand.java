package org.stemma.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.stemma.input.Extracted;
import org.stemma.input.Ids;
import org.stemma.input.Inputs;
import org.stemma.input.Notices;
import org.stemma.report.Terminal;
import org.stemma.text.Document;
import org.stemma.trace.Trace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `stemma demo`: traces the invented story that comes with the command.
@Command(
    name = "demo",
    header = "Traces an invented news story that comes with the command, and writes the page.",
    description = {
      "",
      "Two countries negotiate about a strait while a port buries its dead; an agency, two papers, a"
          + " radio station and two sites that rewrite what others wrote report of it. Every"
          + " country, person, outlet and sentence is invented.",
      ""
    },
    footer = {
      "",
      "Example: the page, and all of it as text",
      "  stemma demo",
      "  stemma demo --html story.html --json > story.json"
    })
final class DemoCommand implements Callable<Integer> {

  private static final String FOLDER = "/story/";

  /// Longer than any document of the story.
  private static final long MAX_SIZE = 1_000_000;

  private final Console console;

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--html",
      paramLabel = "FILE",
      defaultValue = "stemma-demo.html",
      description = "Where to write the page (${DEFAULT-VALUE}).")
  private Path html = Path.of("stemma-demo.html");

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Trace trace = Trace.of(documents());
    try (Writer out = console.writer()) {
      Terminal terminal = output.terminal(console, out);
      new TraceOutput(trace, output.form(), html).write(terminal, out);
    }
    console.err().println();
    console.err().println("The page is " + html + "; open it in a browser.");
    return ExitCode.DONE;
  }

  private List<Document> documents() throws IOException {
    Notices notices = new Notices(console.err());
    Ids ids = new Ids(notices);
    Inputs inputs = new Inputs(console.in(), new Inputs.Limits(null, MAX_SIZE), notices, ids);
    List<Document> documents = new ArrayList<>();
    for (String name : names()) {
      try (InputStream bytes = resource(name)) {
        inputs.read(name, bytes, raw -> documents.addAll(Extracted.of(raw).documents(ids)));
      }
    }
    return documents;
  }

  /// A jar cannot be listed like a folder: the build writes the names down.
  private static List<String> names() throws IOException {
    try (InputStream index = resource("index.txt")) {
      return new String(index.readAllBytes(), StandardCharsets.UTF_8).lines().sorted().toList();
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = DemoCommand.class.getResourceAsStream(FOLDER + name);
    if (resource == null) {
      throw new IOException("the story has no " + name + "; was it built whole?");
    }
    return resource;
  }
}
