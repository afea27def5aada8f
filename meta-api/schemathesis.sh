#!/usr/bin/env bash
# Asks a local CDN of its own what its OpenAPI document allows and what it does not, with schemathesis in a virtual environment below
# build. --install only installs it. EXAMPLES (30) bounds the requests for each operation.
set -euo pipefail
cd "$(dirname "$0")/.."
venv=build/schemathesis
if [ ! -x "$venv/bin/schemathesis" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet 'schemathesis==4.32.5'
fi
[ "${1:-}" != --install ] || exit 0

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
  ! grep -q '^curl' "$work/log" || break
  kill -0 "$cdn" 2>/dev/null || { cat "$work/log" >&2; exit 1; }
  sleep 0.2
done
api=$(sed -n 's/^API *//p' "$work/log")
"$venv/bin/schemathesis" run "$api/openapi.json" --checks all --exclude-checks positive_data_acceptance \
  --max-examples "${EXAMPLES:-30}" --seed 1 --workers 2 --no-color
