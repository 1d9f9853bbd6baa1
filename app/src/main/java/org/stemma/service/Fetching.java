package org.stemma.service;

import org.stemma.config.Configuration;
import org.stemma.fetch.FetchLimits;
import org.stemma.fetch.FetchSettings;
import org.stemma.fetch.Guard;
import org.stemma.robots.Robots;

/// How pages are fetched, as a configuration has it.
public final class Fetching {

  private Fetching() {}

  /// Bounds, guard and User-Agent.
  public static FetchSettings settings(Configuration.Fetching said) {
    return new FetchSettings(
        userAgent(said),
        null,
        Guard.publicOnly().allowing(said.allow()),
        true,
        new FetchLimits(
            said.deadline(),
            said.connect(),
            said.body(),
            said.unpacked(),
            said.redirects(),
            said.connections(),
            said.perHost()),
        null);
  }

  /// Who asks, and how to reach him; that nobody said it is said as well.
  static String userAgent(Configuration.Fetching said) {
    String contact = said.contact() == null ? "no contact set" : "+" + said.contact();
    return Robots.PRODUCT + "/" + Version.text() + " (" + contact + ")";
  }
}
