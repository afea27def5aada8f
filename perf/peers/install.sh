#!/usr/bin/env bash
# Installs the peers from their registries: sharp beside perf/bench, thumbor into build/peers. What is there already stays.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ -d perf/bench/node_modules/sharp ] || (cd perf/bench && npm ci --silent)
venv=build/peers/thumbor
if ! cmp -s perf/peers/requirements.txt "$venv/installed.txt"; then
  rm -rf "$venv"
  mkdir -p build/peers
  if python3 -m venv "$venv" && "$venv/bin/pip" install --quiet --disable-pip-version-check -r perf/peers/requirements.txt; then
    cp perf/peers/requirements.txt "$venv/installed.txt"
  else
    rm -rf "$venv"
    echo "thumbor could not be installed from PyPI" >&2
  fi
fi
