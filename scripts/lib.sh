# What the scripts share: finding a JDK, and running the programs that print figures. Sourced by them.

say() { printf '%s\n' "$*" >&2; }

# Whether $1 is the home of a JDK 25 or newer.
is_jdk() {
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
  local version
  version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null)
  [ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/^[^"]*"\([0-9]*\).*/\1/p')
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  local candidate java
  if [ -n "${JAVA_HOME:-}" ] && is_jdk "$JAVA_HOME"; then
    printf '%s' "$JAVA_HOME"
    return
  fi
  java=$(command -v javac || true)
  while [ -L "$java" ]; do
    candidate=$(readlink "$java")
    case $candidate in
      /*) java=$candidate ;;
      *) java=$(dirname "$java")/$candidate ;;
    esac
  done
  for candidate in \
    ${java:+"$(dirname "$(dirname "$java")")"} \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* /opt/*jdk* /usr/local/openjdk-* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.jabba/jdk/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk "$candidate"; then
      printf '%s' "$candidate"
      return
    fi
  done
  return 1
}

# Sets jdk, or says what is missing and ends the script.
require_jdk() {
  if ! jdk=$(find_jdk); then
    say "$(basename "$0"): no JDK 25 or newer was found in JAVA_HOME, PATH or the usual places."
    say "Install one (for example from https://adoptium.net) or set JAVA_HOME to it."
    exit 2
  fi
}

# run_from_tests MODULE HEAP CLASS ARGUMENTS: compiles a module with its tests, and runs a class of those.
run_from_tests() {
  local module=$1 heap=$2 main=$3 paths
  shift 3
  require_jdk
  mkdir -p "$module/target"
  paths=$PWD/$module/target/test-classpath
  JAVA_HOME=$jdk mvn -q -B -pl "$module" -am -DskipTests test-compile dependency:build-classpath \
    -Dmdep.outputFile="$paths" -Dmdep.includeScope=test >&2
  "$jdk/bin/java" -Xmx"$heap" --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    -cp "$module/target/test-classes:$module/target/classes:$(cat "$paths")" "$main" "$@"
}
