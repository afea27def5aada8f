#!/usr/bin/env bash
# Every script of "make perf" in its shortest form: those that can share a lab in one, the others in their own. Figures of so short runs mean
# nothing and are not judged (SHORT=yes); that requests fail, that scripts break and that a herd makes two pictures does.
set -euo pipefail
cd "$(dirname "$0")/../.."
log=$(mktemp)
PORT=0 API_PORT=0 node perf/lab/lab.mjs >"$log" 2>&1 &
lab=$!
trap 'kill "$lab" 2>/dev/null || true; wait "$lab" 2>/dev/null || true; rm -f "$log"' EXIT
for _ in $(seq 300); do
  ! grep -q '^Measure' "$log" || break
  kill -0 "$lab" 2>/dev/null || { cat "$log" >&2; exit 1; }
  sleep 0.5
done
few=gallery/01.jpg,gallery/02.jpg,gallery/03.jpg
perf() {
  printf '\n-- %s\n' "$*"
  env SHORT=yes "$@" node perf/lab/perf.mjs
}
perf SCRIPT=herd CLIENTS=50
perf SCRIPT=mixed DURATION=4s PICTURES="$few"
perf SCRIPT=hit DURATION=2s PICTURES="$few"
perf SCRIPT=store-hit ITERATIONS=2
perf SCRIPT=miss ITERATIONS=2
perf SCRIPT=ramp RATE=10 STEP=2 STEPS=2 LIMIT=30000 PICTURES="$few"
perf SCRIPT=soak RATE=3 DURATION=3s WARM_UP=1s PICTURES="$few"
kill "$lab"
wait "$lab" 2>/dev/null || true
perf SCRIPT=cold ITERATIONS=1
perf SCRIPT=constant-300 RATE=20 DURATION=2s WARM_UP=1s
