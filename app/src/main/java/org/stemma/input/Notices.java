package org.stemma.input;

import java.io.PrintStream;
import org.stemma.text.Visible;

/// Tells the user, one line each, what could not be read or was read otherwise than expected, and remembers whether the
/// run may still be called a success.
///
/// A line begins with the place (`docs.jsonl:17`, `page.html: byte 812`), as compilers write it. Control characters of file
/// names and contents never reach the terminal.
public final class Notices {

  private final PrintStream err;
  private boolean problem;

  public Notices(PrintStream err) {
    this.err = err;
  }

  /// Bad input: this part is not read, or not as it was meant; the command ends with exit code 2.
  public void problem(String place, String text) {
    problem = true;
    err.println(oneLine(place + ": " + text));
  }

  /// Something the user should know that does not change the exit code.
  public void warning(String place, String text) {
    err.println(oneLine(place + ": warning: " + text));
  }

  /// A remark about no place in particular.
  public void say(String text) {
    err.println(oneLine(text));
  }

  public boolean sawProblem() {
    return problem;
  }

  private static String oneLine(String message) {
    return Visible.of(message.replaceAll("\\s*\\R\\s*", " "));
  }
}
