package org.stemma.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/// The commands as the help lists them: by what somebody wants to do.
final class CommandGroups {

  /// Columns for the names, with the indent before them.
  private static final int NAMES = 12;

  private static final Map<String, List<String>> GROUPS = new LinkedHashMap<>();

  static {
    GROUPS.put("See what it does:", List.of("demo"));
    GROUPS.put("Watch articles:", List.of("watch", "serve", "account", "token"));
    GROUPS.put("Read texts of your own:", List.of("extract", "compare", "trace"));
    GROUPS.put("Bring histories in and out:", List.of("import", "export", "reread", "profile"));
    GROUPS.put("Keep them safe:", List.of("verify", "doctor", "backup", "restore"));
  }

  private CommandGroups() {}

  /// The names of the headings' commands, in order; some may not be built in.
  static List<String> names() {
    return GROUPS.values().stream().flatMap(List::stream).toList();
  }

  static String text(Help help) {
    StringBuilder out = new StringBuilder();
    for (Map.Entry<String, List<String>> group : GROUPS.entrySet()) {
      List<String> there = new ArrayList<>(group.getValue());
      there.retainAll(help.subcommands().keySet());
      if (!there.isEmpty()) {
        out.append(String.format("%n%s%n", group.getKey())).append(table(help, there));
      }
    }
    return out.toString();
  }

  private static String table(Help help, List<String> names) {
    int width = help.commandSpec().usageMessage().width();
    TextTable table =
        TextTable.forColumns(
            help.colorScheme(),
            new Column(NAMES, 2, Overflow.TRUNCATE),
            new Column(width - NAMES, 1, Overflow.WRAP));
    for (String name : names) {
      Help command = help.subcommands().get(name);
      String[] header =
          command == null ? new String[0] : command.commandSpec().usageMessage().header();
      table.addRowValues(name, header.length == 0 ? "" : header[0]);
    }
    return table.toString();
  }
}
