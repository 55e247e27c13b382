# Sourced by mvnw and run. Leaves JAVA_HOME at a JDK 25 or newer, or says in one line that there is none.
jdk_major() { "$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p'; }

find_jdk() {
  found=
  set +f
  for candidate in "${JAVA_HOME:-}" "$(dirname "$(dirname "$(readlink -f "$(command -v javac 2>/dev/null)" 2>/dev/null)")" 2>/dev/null)" \
    /usr/lib/jvm/*25* /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    [ -n "$candidate" ] && [ -x "$candidate/bin/javac" ] || continue
    major=$(jdk_major "$candidate")
    [ "${major:-0}" -ge 25 ] && { found=$candidate; break; }
  done
  set -f
  if [ -z "$found" ]; then
    echo "JDK 25 is missing: install one (for example Eclipse Temurin 25) or point JAVA_HOME at it." >&2
    return 1
  fi
  JAVA_HOME=$found
  export JAVA_HOME
}

find_jdk
