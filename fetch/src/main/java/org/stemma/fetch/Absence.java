package org.stemma.fetch;

/// How a server says that an article is not there.
public enum Absence {
  /// 404: it may come back.
  NOT_FOUND_404,
  /// 410: it will not.
  GONE_410,
  /// A redirect to the site's front page, or to a page about errors: a 404 in disguise.
  SENT_AWAY
}
