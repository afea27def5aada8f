#!/usr/bin/env bash
# Pixedge against other image servers over HTTP: processor time, rate, latency, bytes, quality and memory. See perf/peers/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
bin/need node npm python3 nginx wrk
perf/peers/install.sh
mkdir -p build/peers
node edge-js/build.mjs --policy perf/peers/policy.json --out build/peers/edge.js >/dev/null
exec node perf/peers/bench.mjs
