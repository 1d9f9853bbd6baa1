package org.stemma.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// One Chromium and one served story for all tests that only look; the story takes some seconds to be watched.
final class Stage implements AutoCloseable {

  final Chromium chromium = Chromium.start();
  final ServedStory story;
  private final Path folder;

  private Stage() throws IOException, InterruptedException {
    folder = Files.createTempDirectory("stemma-browser");
    story = ServedStory.open(folder);
  }

  /// One for who changes what is seen; the others share that of [Given].
  static Stage set() {
    try {
      return new Stage();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(ending);
    }
  }

  /// A fresh visitor on the front page.
  Visit visit(Look look) {
    Visit visit = chromium.visit(look);
    visit.go(story.origin() + "/");
    return visit;
  }

  /// A fresh visitor who has signed in as the editor.
  Visit editor(Look look) {
    Visit visit = visit(look);
    Hands.signIn(visit, ServedStory.EDITOR, ServedStory.PASSWORD);
    return visit;
  }

  @Override
  public void close() throws IOException {
    chromium.close();
    story.close();
    Folders.delete(folder);
  }

  /// Hands the stage to tests that ask for it; it is taken down after the last of all classes.
  static final class Given implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(Stage.class))
          .computeIfAbsent(Stage.class, _ -> set());
    }
  }
}
