#!/usr/bin/env bash
# Requests per second of an edge hit, the edge function's decision included, against nginx serving the same bytes, in one run.
# Needs nginx and wrk. SECONDS_EACH (10) and CONNECTIONS (64) change the load. Exit 1 below half of nginx.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${SECONDS_EACH:-10}
connections=${CONNECTIONS:-64}
goal=0.5
for program in nginx wrk curl; do
  command -v "$program" >/dev/null || { echo "bench-hit needs $program (apt-get install nginx wrk curl)" >&2; exit 1; }
done

work=$(mktemp -d)
cdn=""
finish() {
  [ ! -f "$work/nginx.pid" ] || kill "$(cat "$work/nginx.pid")" 2>/dev/null || true
  [ -z "$cdn" ] || { kill "$cdn" 2>/dev/null && wait "$cdn" 2>/dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT

env PORT=0 API_PORT=0 HOST=127.0.0.1 DATA="$work/data" POLICY=policy.json EDGE="${EDGE:-build/edge.js}" local/run.sh >"$work/log" 2>&1 &
cdn=$!
for _ in $(seq 300); do
  grep -q '^curl' "$work/log" && break
  kill -0 "$cdn" 2>/dev/null || break
  sleep 0.1
done
address=$(grep -oE 'http://127\.0\.0\.1:[0-9]+' "$work/log" | head -1)
[ -n "$address" ] || { cat "$work/log" >&2; exit 1; }

# A listed width and quality of a sample picture that come near 20 KB; the file is there once it has been drawn.
accept='image/avif;q=0,image/webp,*/*'
url=$address/samples/lake.jpg?width=640\&quality=60
for _ in $(seq 300); do
  curl -sf -o "$work/picture.webp" -H "Accept: $accept" "$url" && break
  sleep 0.2
done
bytes=$(wc -c <"$work/picture.webp")
sleep 2
curl -s -o "$work/picture.webp" -H "Accept: $accept" "$url"
# The one-time work of drawing all samples is over when the processor rests.
for _ in $(seq 60); do
  [ -f "$work/data/originals/samples/forest.jpg" ] && break
  sleep 1
done
sleep 3

cat >"$work/nginx.conf" <<CONF
worker_processes auto;
pid $work/nginx.pid;
error_log $work/error.log;
events { worker_connections 1024; }
http {
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=10;
  types { image/webp webp; }
  client_body_temp_path $work; proxy_temp_path $work; fastcgi_temp_path $work; uwsgi_temp_path $work; scgi_temp_path $work;
  server {
    listen 127.0.0.1:PORT backlog=1024;
    root $work;
    add_header Cache-Control "public, max-age=86400";
  }
}
CONF
nginx_port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close() })')
sed -i "s/:PORT/:$nginx_port/" "$work/nginx.conf"
nginx -p "$work" -c "$work/nginx.conf"

rate() { # URL
  wrk -t2 -c"$connections" -d"${seconds}s" -H "Accept: $accept" "$1" | tee -a "$work/wrk" | awk '/^Requests\/sec/ { print $2 }'
}

rate "$url" >/dev/null # warm up
echo "an edge hit of $bytes bytes, $connections connections, $seconds s each, taken in turn"
for round in 1 2 3; do
  nginx_rate=$(rate "http://127.0.0.1:$nginx_port/picture.webp")
  cdn_rate=$(rate "$url")
  echo "$nginx_rate $cdn_rate" >>"$work/rates"
  awk -v r="$round" -v n="$nginx_rate" -v c="$cdn_rate" 'BEGIN { printf "round %d   nginx %8.0f/s   pixedge %8.0f/s   ratio %.2f\n", r, n, c, c / n }'
done
! grep -q 'Non-2xx' "$work/wrk" || { echo "some answers were not pictures" >&2; exit 1; }
awk -v goal="$goal" '{ n += $1; c += $2 } END { r = c / n; printf "ratio %.2f (goal at least %.1f)\n", r, goal; exit r < goal }' "$work/rates"
