package org.stemma.wacz;

import java.io.IOException;
import java.util.Optional;
import org.stemma.warc.Position;
import org.stemma.warc.Reference;

/// Finds the capture that a revisit repeats, when it is not among those to be packed.
@FunctionalInterface
public interface Originals {

  /// The place of its response record; empty when it is not known.
  Optional<Position> find(Reference reference) throws IOException;
}
