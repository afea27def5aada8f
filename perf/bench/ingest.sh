#!/usr/bin/env bash
# What an upload of 12 megapixels costs; ROUNDS (15) of each.
set -euo pipefail
cd "$(dirname "$0")/../.."
JAVA_HOME=$(bin/find-jdk)
export JAVA_HOME
(cd perf/bench && npm ci --silent)
mvn -B -q package -pl perf/bench -am -DskipTests -Dspotless.check.skip
BENCH_CLASS_PATH="perf/bench/target/pixedge-bench.jar:perf/bench/target/lib/*"
export BENCH_CLASS_PATH
exec node perf/bench/ingest.mjs build/bench
