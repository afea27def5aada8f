#!/usr/bin/env bash
# Takes parts of a local cloud away while it is asked for pictures. See perf/chaos/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
bin/need node npm redis-server
[ -d perf/bench/node_modules/sharp ] || (cd perf/bench && npm ci --silent)
mkdir -p build/peers
node edge-js/build.mjs --policy perf/peers/policy.json --out build/peers/edge.js >/dev/null
exec node perf/chaos/chaos.mjs
