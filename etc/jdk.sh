# Finds the JDK that Stemma runs and is built on; sourced by ./stemma, ./check and bench/run.
#
# Wanted: 25.0.3 or a later 25. (Earlier builds of 25 can corrupt buffers that native libraries hold under G1,
# JDK-8377811, and Stemma keeps evidence.) Looked for, in this order: STEMMA_JAVA_HOME, JAVA_HOME, the java on the PATH, the
# usual folders. A JDK's version is read from its `release` file: starting one costs more than the whole search.

is_wanted_jdk() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  local line version update
  while IFS= read -r line; do
    case "$line" in
      JAVA_VERSION=*)
        version=${line#JAVA_VERSION=}
        version=${version//\"/}
        case "$version" in
          25.0.*)
            update=${version#25.0.}
            update=${update%%[!0-9]*}
            [ "${update:-0}" -ge 3 ]
            return
            ;;
          25.[1-9]*) return 0 ;;
          *) return 1 ;;
        esac
        ;;
    esac
  done <"$1/release"
  return 1
}

# Sets JAVA_HOME, or says in one line what to install and exits with 2.
find_jdk() {
  local candidate on_path
  for candidate in "${STEMMA_JAVA_HOME:-}" "${JAVA_HOME:-}"; do
    if [ -n "$candidate" ] && is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  if on_path=$(command -v javac); then
    candidate=$(cd "$(dirname "$(readlink -f "$on_path")")/.." && pwd)
    if is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  fi
  for candidate in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_wanted_jdk "$candidate"; then
      export JAVA_HOME=$candidate
      return
    fi
  done
  echo "stemma: needs a JDK 25 (25.0.3 or later) and found none: install one (Debian: temurin-25-jdk) or set JAVA_HOME" >&2
  exit 2
}
