# Finds what the tests in a browser need, and installs what may be installed; sourced by ./check and ./screenshots.
#
# A Chromium: STEMMA_CHROMIUM, or one on the PATH. Where there is none, Debian's is installed if that can be done without asking
# (by root, as in continuous integration). The rules of accessibility and the checker of HTML come from npm, by their lock file.

find_browser() {
  local name
  [ -z "${STEMMA_CHROMIUM:-}" ] || return 0
  [ ! -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ] || return 0
  for name in chromium chromium-browser google-chrome google-chrome-stable; do
    if command -v "$name" >/dev/null; then
      return 0
    fi
  done
  return 1
}

# Says in one line what to install and exits with 2 when there is no browser.
need_browser() {
  if ! find_browser && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends chromium fonts-noto-core >/dev/null
  fi
  if ! find_browser; then
    echo "stemma: the tests in a browser need Chromium and found none: install it (Debian: chromium) or set STEMMA_CHROMIUM" >&2
    exit 2
  fi
}

# For tests alone: pictures can do without.
need_checkers() {
  if ! command -v npm >/dev/null && command -v apt-get >/dev/null && [ "$(id -u)" = 0 ]; then
    apt-get -qq update
    DEBIAN_FRONTEND=noninteractive apt-get -qq -y install --no-install-recommends npm >/dev/null
  fi
  if ! command -v npm >/dev/null; then
    echo "stemma: the tests in a browser need npm and found none: install it (Debian: npm)" >&2
    exit 2
  fi
  (cd browser && npm ci --silent --ignore-scripts --no-audit --no-fund)
}
