package org.stemma.history;

import java.io.IOException;
import java.util.Optional;
import org.stemma.extract.Extractor;
import org.stemma.store.Capture;
import org.stemma.store.Profiles;
import org.stemma.text.Witness;

/// Reads captures anew from the archive, as the extractor of today does.
public final class CaptureReader {

  private final Bodies bodies;
  private final Readers readers;

  public CaptureReader(Bodies bodies, Profiles profiles, Extractor extractor) {
    this.bodies = bodies;
    this.readers = new Readers(profiles, Reads.with(extractor));
  }

  /// Version of the rules it reads by, as a reading names it.
  public String version() {
    return readers.version();
  }

  /// The same by itself, as a reading without a profile does.
  ///
  /// @throws IOException as the other does
  public Optional<Witness> read(Capture capture) throws IOException {
    return read(capture, PageReader.NO_PROFILE);
  }

  /// The text that a capture's own body bears; empty when it bears none, or has no body of its own.
  ///
  /// @param profile the reading's; empty for none
  /// @throws IOException when the archive does not have it whole, naming file and offset
  public Optional<Witness> read(Capture capture, String profile) throws IOException {
    return readers.with(profile).text(bodies, capture, capture.url());
  }
}
