#!/usr/bin/env bash
# Starts the packaged local CDN on free ports with an empty DATA folder, looks at its page in Chromium, and stops it.
set -euo pipefail
cd "$(dirname "$0")/../.."

for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome; do
  if [ -n "$name" ] && CHROMIUM=$(command -v "$name"); then break; fi
done
if [ -z "${CHROMIUM:-}" ]; then
  echo "browser test skipped: no Chromium was found (apt-get install chromium, or CHROMIUM=path)"
  exit 0
fi

[ -d local/browser/node_modules/playwright-core ] || (cd local/browser && npm ci --silent)

work=$(mktemp -d)
log=$work/log
cdn=""
finish() {
  [ -z "$cdn" ] || { kill "$cdn" 2>/dev/null && wait "$cdn" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

env PORT=0 API_PORT=0 HOST=127.0.0.1 DATA="$work/data" POLICY=policy.json EDGE=build/edge.js local/run.sh >"$log" 2>&1 &
cdn=$!

address=""
for _ in $(seq 300); do
  address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+/-/' "$log" | head -1 || true)
  [ -z "$address" ] || break
  if ! kill -0 "$cdn" 2>/dev/null; then break; fi
  sleep 0.2
done
if [ -z "$address" ]; then
  echo "the local CDN did not start within 60 s:" >&2
  cat "$log" >&2
  exit 1
fi

status=0
BASE_URL=${address%/-/} CHROMIUM=$CHROMIUM node --test local/browser/page.test.mjs || status=$?
[ "$status" = 0 ] || { echo "the CDN's log:" >&2; tail -50 "$log" >&2; }
exit "$status"
