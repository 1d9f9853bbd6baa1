package org.stemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What `./stemma` has to know of the build.
class LauncherIT {

  private static final Path ROOT = Path.of(System.getProperty("stemma.root"));
  private static final Pattern USED = Pattern.compile("<artifactId>stemma-(\\w+)</artifactId>");

  @Test
  void buildsAgainWhenAnyModuleOfTheCommandHasChanged() throws IOException {
    Set<String> modules = new TreeSet<>();
    add("app", modules);
    Matcher list =
        Pattern.compile("(?m)^modules=\\((.*)\\)$")
            .matcher(Files.readString(ROOT.resolve("stemma")));
    assertThat(list.find()).isTrue();
    assertThat(list.group(1).split(" ")).containsExactlyInAnyOrderElementsOf(modules);
  }

  private static void add(String module, Set<String> modules) throws IOException {
    if (modules.add(module)) {
      Matcher used = USED.matcher(Files.readString(ROOT.resolve(module).resolve("pom.xml")));
      while (used.find()) {
        add(used.group(1), modules);
      }
    }
  }
}
