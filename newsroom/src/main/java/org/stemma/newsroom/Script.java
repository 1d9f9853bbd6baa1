package org.stemma.newsroom;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;

/// What happens in an invented world, from its first instant to its last. Immutable.
///
/// @param begins the instant at which a demonstration starts; what was published earlier stands there already
/// @param lasts until nothing more happens
/// @param outlets all of them
public record Script(Instant begins, Duration lasts, List<Outlet> outlets) {

  public Script {
    outlets = List.copyOf(outlets);
  }

  /// The Ormsund story: six outlets, two of them rewriters, from 14 to 17 May 2031.
  ///
  /// @throws IllegalStateException when this jar was built without its resources
  public static Script story() {
    return ScriptReader.read(name -> resource("story/" + name));
  }

  /// A script in a folder: `newsroom.json` and `articles/ID.json` for each article it names.
  ///
  /// @throws IllegalArgumentException when it is no script; the message names the event or field
  /// @throws UncheckedIOException when a file cannot be read
  public static Script read(Path folder) {
    Function<String, String> files =
        name -> {
          try {
            return Files.readString(folder.resolve(name));
          } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder.resolve(name), e);
          }
        };
    return ScriptReader.read(files);
  }

  public Instant ends() {
    return begins.plus(lasts);
  }

  /// The outlet of an id.
  ///
  /// @throws NoSuchElementException when there is none
  public Outlet outlet(String id) {
    return outlets.stream().filter(outlet -> outlet.id().equals(id)).findFirst().orElseThrow();
  }

  public List<ScriptArticle> articles() {
    return outlets.stream().flatMap(outlet -> outlet.articles().stream()).toList();
  }

  /// The article of an id.
  ///
  /// @throws NoSuchElementException when there is none
  public ScriptArticle article(String id) {
    return articles().stream().filter(article -> article.id().equals(id)).findFirst().orElseThrow();
  }

  /// All that happens to articles, in order of time; also what happened before the beginning.
  public List<ScriptEvent> events() {
    return articles().stream()
        .flatMap(article -> article.events().stream())
        .sorted(Comparator.comparing(ScriptEvent::at))
        .toList();
  }

  private static String resource(String name) {
    try (InputStream in = Script.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the newsroom's jar lacks its resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading resource " + name, e);
    }
  }
}
