package org.stemma.report;

import java.io.IOException;
import java.io.Writer;

/// Writes text for a terminal: wrapped at a width, indented, with or without colours.
public final class Terminal {

  /// Width where the terminal does not tell its own; long enough for a table, short enough to be read.
  public static final int WIDTH = 100;

  private final Writer out;
  private final boolean colours;
  private final int width;

  /// @param width columns; at least 40 are used
  public Terminal(Writer out, boolean colours, int width) {
    this.out = out;
    this.colours = colours;
    this.width = Math.max(40, width);
  }

  boolean hasColours() {
    return colours;
  }

  int width() {
    return width;
  }

  void blank() throws IOException {
    out.write('\n');
  }

  void heading(String text) throws IOException {
    paragraph(0, 0, Line.of(Ink.HEADING, text));
  }

  void paragraph(int indent, Line line) throws IOException {
    paragraph(indent, indent, line);
  }

  /// Writes a paragraph, broken at blanks so that no line is longer than the width, unless one word is.
  ///
  /// @param first columns that the first line is indented
  /// @param rest columns that the others are
  void paragraph(int first, int rest, Line line) throws IOException {
    String text = line.text();
    int room = width - first;
    int indent = first;
    int from = 0;
    int to = 0;
    for (int begin = wordBegin(text, 0); begin < text.length(); begin = wordBegin(text, to)) {
      int end = wordEnd(text, begin);
      int columns = Line.columns(text.substring(to, end));
      if (to > from && columns > room) {
        row(indent, line, from, to);
        indent = rest;
        from = begin;
        room = width - rest;
        columns = Line.columns(text.substring(begin, end));
      }
      room -= columns;
      to = end;
    }
    row(indent, line, from, to);
  }

  private void row(int indent, Line line, int from, int to) throws IOException {
    out.write(" ".repeat(indent));
    write(line, from, to);
    out.write('\n');
  }

  private static int wordBegin(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static int wordEnd(String text, int begin) {
    int blank = text.indexOf(' ', begin);
    return blank < 0 ? text.length() : blank;
  }

  private void write(Line line, int begin, int end) throws IOException {
    String text = line.text();
    for (int at = begin; at < end; ) {
      Ink ink = line.inkAt(at);
      int stop = at + 1;
      while (stop < end && line.inkAt(stop) == ink) {
        stop++;
      }
      write(ink, text.substring(at, stop));
      at = stop;
    }
  }

  private void write(Ink ink, String text) throws IOException {
    if (!colours || ink.on().isEmpty()) {
      out.write(text);
    } else {
      out.write(ink.on() + text + Ink.OFF);
    }
  }
}
