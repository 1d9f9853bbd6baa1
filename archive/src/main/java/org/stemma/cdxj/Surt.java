package org.stemma.cdxj;

import org.netpreserve.jwarc.URIs;

/// The key under which an index lists an address (Sort-friendly URI Reordering Transform):
/// `https://www.Example.org/a?b=1` is `org,example)/a?b=1`, so that a host's pages stand together, and a domain's
/// hosts.
///
/// The form is that of the Python module `surt`, as pywb and OutbackCDX expect it; it is lossy on purpose (scheme,
/// `www`, letter case).
public final class Surt {

  private Surt() {}

  /// The key of an address; never contains a space.
  public static String key(String url) {
    return URIs.toNormalizedSurt(url).replace(" ", "%20");
  }
}
