#!/usr/bin/env bash
# Time from the start to the first page and until everything is ready, and resident memory after 1,000 renditions.
# RENDITIONS (1000) changes how many. Exit 1 over the goals: 3 s, 6 s, 600 MB.
set -euo pipefail
cd "$(dirname "$0")/.."
renditions=${RENDITIONS:-1000}
work=$(mktemp -d)
cdn=""
finish() {
  [ -z "$cdn" ] || { kill "$cdn" 2>/dev/null && wait "$cdn" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT
now() { date +%s%3N; }

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
address=http://127.0.0.1:$port
started=$(now)
env PORT="$port" API_PORT=0 HOST=127.0.0.1 DATA="$work/data" POLICY=policy.json EDGE="${EDGE:-build/edge.js}" local/run.sh >"$work/log" 2>&1 &
cdn=$!
until curl -sf -o /dev/null "$address/-/"; do
  kill -0 "$cdn" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.02
done
page=$(($(now) - started))
until grep -q '^curl' "$work/log"; do
  kill -0 "$cdn" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.02
done
ready=$(($(now) - started))
printf 'first page %d ms (goal under 3000), ready %d ms (goal under 6000)\n' "$page" "$ready"

until [ -f "$work/data/originals/samples/forest.jpg" ]; do sleep 0.5; done
sleep 2
# All listed widths, qualities and formats of the samples, until there are enough.
for format in webp jpeg; do
  for quality in 30 40 50 60 70 75 80 85 90; do
    for width in 16 32 48 64 96 128 150 200 256 320 384 400 480 500 640 750 800; do
      for picture in lake.jpg vase.jpg forest.jpg lighthouse.jpg badge.png; do
        echo "url = \"$address/samples/$picture?width=$width&quality=$quality&format=$format\""
        echo 'output = "/dev/null"'
      done
    done
  done
done >"$work/all"
head -n $((2 * renditions)) "$work/all" >"$work/urls"
curl -s --no-progress-meter --parallel --parallel-max 4 -w '%{http_code}\n' -K "$work/urls" 2>/dev/null | sort | uniq -c | awk '{ print $1 " answers of status " $2 }'
resident=$(awk '/^VmRSS/ { print int($2 / 1000) }' "/proc/$cdn/status")
highest=$(awk '/^VmHWM/ { print int($2 / 1000) }' "/proc/$cdn/status")
printf 'resident after %d renditions %d MB, at most %d MB (goal under 600)\n' "$renditions" "$resident" "$highest"
[ "$page" -lt 3000 ] && [ "$ready" -lt 6000 ] && [ "$resident" -lt 600 ]
