#!/usr/bin/env bash
# Runs the local CDN from what the build made, in the foreground: NAME=value arguments or environment variables.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
target=$root/local/target

java=$("$root/bin/find-jdk")/bin/java
export EDGE=${EDGE:-$root/edge-js/dist/edge.js}

# libvips allocates from many threads: fewer arenas leave less memory unused in each.
export MALLOC_ARENA_MAX=${MALLOC_ARENA_MAX:-2}

# Named, so that the SDK does not look for one each time that a bucket answers with XML.
xml=-Djavax.xml.stream.XMLInputFactory=com.ctc.wstx.stax.WstxInputFactory

# The heap holds the edge cache; libvips works outside of it. The serial collector takes the least memory.
exec "$java" "$xml" -Xmx384m -XX:+UseSerialGC -XX:MaxDirectMemorySize=128m \
  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
  -cp "$target/pixedge-local.jar:$target/lib/*" dev.pixedge.local.Main "$@"
