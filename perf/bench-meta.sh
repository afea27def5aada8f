#!/usr/bin/env bash
# The metadata API in its three variants, asked by k6. ITERATIONS (200) questions per line, or DURATION
# (30s) instead; RECORDS (100000) in the large table.
set -euo pipefail
cd "$(dirname "$0")/.."
bin/need k6 redis-server node
JAVA_HOME=$(bin/find-jdk)
export JAVA_HOME
mvn -B -q package -pl perf/bench -am -DskipTests -Dspotless.check.skip
exec node perf/bench-meta.mjs
