package org.stemma.extract;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element of a page that lays out a block, with sums over all that stands in it.
final class Box {

  final Element element;

  /// Null for the outermost.
  final @Nullable Box parent;

  /// The first piece in it, and one past the last, as indices into the page's pieces.
  int begin;

  int end;

  /// Units of text, units of it inside links, and units in pieces that read as running text.
  int length;

  int linked;
  int prose;

  /// Pictures in it, and those in no box inside it.
  int pictures;

  int ownPictures;

  /// How many pieces of running text stand in it.
  int proses;

  /// An entry of a live blog.
  boolean entry;

  Box(Element element, @Nullable Box parent, int begin) {
    this.element = element;
    this.parent = parent;
    this.begin = begin;
  }

  /// Forgets the sums over what stands in it.
  void clear() {
    length = 0;
    linked = 0;
    prose = 0;
    proses = 0;
    pictures = ownPictures;
  }

  private @Nullable ClassNames names;

  /// What its class and id say; read once.
  ClassNames names() {
    if (names == null) {
      names = ClassNames.of(element);
    }
    return names;
  }

  String tag() {
    return element.normalName();
  }

  boolean isInEntry() {
    for (Box box = this; box != null; box = box.parent) {
      if (box.entry) {
        return true;
      }
    }
    return false;
  }

  boolean isIn(Box other) {
    return other.begin <= begin && end <= other.end && (this == other || isBelow(other));
  }

  private boolean isBelow(Box other) {
    for (Box box = parent; box != null; box = box.parent) {
      if (box == other) {
        return true;
      }
    }
    return false;
  }

  double linkDensity() {
    return length == 0 ? 0 : (double) linked / length;
  }
}
