#!/usr/bin/env bash
# Takes parts of a local cloud away while it is asked for pictures. See perf/chaos/README.md.
set -euo pipefail
cd "$(dirname "$0")/.."
bin/need node npm redis-server
[ -d perf/bench/node_modules/sharp ] || (cd perf/bench && npm ci --silent)
exec node perf/chaos/chaos.mjs
