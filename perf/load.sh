#!/usr/bin/env bash
# Asks a local CDN of its own for what a gallery asks for, with k6, and stops it again. DURATION (10s) and VUS (4) bound the load.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v k6 >/dev/null || { echo "load needs k6 on the PATH: go install go.k6.io/k6@v1.4.0" >&2; exit 1; }

work=$(mktemp -d)
cdn=""
finish() {
  [ -z "$cdn" ] || { kill "$cdn" 2>/dev/null && wait "$cdn" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

env PORT=0 API_PORT=0 HOST=127.0.0.1 DATA="$work/data" POLICY=policy.json EDGE=build/edge.js local/run.sh >"$work/log" 2>&1 &
cdn=$!
for _ in $(seq 300); do
  [ ! -f "$work/data/originals/samples/forest.jpg" ] || ! grep -q '^curl' "$work/log" || break
  kill -0 "$cdn" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done
sleep 2
BASE_URL=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/log" | head -1)
export BASE_URL
PICTURES=samples/lake.jpg,samples/vase.jpg,samples/forest.jpg,samples/lighthouse.jpg k6 run --quiet --no-usage-report perf/k6/mixed.js
