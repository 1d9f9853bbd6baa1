package org.stemma.service;

/// Which Stemma this is.
public final class Version {

  private Version() {}

  /// As the jar's manifest has it, `0.1.0`; `unpackaged` where the classes run from a folder.
  public static String text() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "unpackaged" : version;
  }
}
