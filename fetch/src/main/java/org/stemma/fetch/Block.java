package org.stemma.fetch;

import java.util.Locale;

/// What stands in an article's place.
public enum Block {
  /// A test whether a person is reading.
  CAPTCHA,
  /// A question about cookies that must be answered first.
  CONSENT,
  /// A demand for money or a subscription; what there is of the text is a teaser.
  PAYWALL,
  /// A demand to log in.
  LOGIN,
  /// A refusal of machines.
  BOT_WALL,
  /// The server says that it was asked too often (429).
  RATE_LIMITED,
  /// The server says that the law forbids it (451), or that it is not for this country.
  LEGAL,
  /// A refusal without a reason (403).
  FORBIDDEN;

  /// The word for it in output.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
