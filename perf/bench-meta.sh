#!/usr/bin/env bash
# The metadata API in its three variants, asked by k6: DURATION (30s) a line in ROUNDS (3), RECORDS (100000) in the large table.
# About 13 minutes; DURATION=3s RECORDS=2000 is a short form.
set -euo pipefail
cd "$(dirname "$0")/.."
bin/need k6 redis-server node
JAVA_HOME=$(bin/find-jdk)
export JAVA_HOME
mvn -B -q package -pl perf/bench -am -DskipTests -Dspotless.check.skip
exec node perf/bench-meta.mjs
