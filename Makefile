# Pixedge: every task of this repository. "make help" lists them.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

PORT     ?= 8080
API_PORT ?= 8081
HOST     ?= 127.0.0.1
DATA     ?= data
POLICY   ?= policy.json
ARCH     ?= arm64
N        ?= 1000000
SEED     ?=
COUNT    ?=

# Maven's own libraries warn on JDK 25; the flags keep its output to what matters.
MAVEN = JAVA_HOME="$$(bin/find-jdk)" MAVEN_OPTS="--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow" mvn -B -q
JAVA_SOURCES := $(shell find common engine origin-lambda meta-api local -path '*/target' -prune -o -path '*/node_modules' -prune -o -path '*/src/main/*' -type f -print 2>/dev/null)
POMS := pom.xml $(wildcard */pom.xml) perf/bench/pom.xml
EDGE_SOURCES := $(wildcard edge-js/src/*.js edge-js/build/*.js) edge-js/build.mjs $(wildcard common/contract/*.json)
# The value of a variable as it was given, fit to stand between single quotes.
quoted = $(subst ','\'',$(value $1))
# The arguments of a command on a stack, as they were given.
STACK = env $(foreach name,$(STACK_ARGUMENTS),$(if $(value $(name)),$(name)='$(call quoted,$(name))'))
STACK_ARGUMENTS := NAME REGION SECOND_REGION DOMAIN ZONE VARIANT POLICY ARCH MAIL UPGRADE STATE_BUCKET STATE_REGION YES \
  DELETE_ORIGINALS FILE KEY WAIT SINCE FOLLOW FUNCTION MEASURED PRICES
# The settings of k6's scripts, as they were given.
PERF = env $(foreach name,$(PERF_SETTINGS),$(if $(value $(name)),$(name)='$(call quoted,$(name))'))
PERF_SETTINGS := SCRIPT REGIONS DURATION URL STRICT VUS RATE ITERATIONS CLIENTS STEP STEPS LIMIT PICTURES SEED SECOND_REGION WARM_UP K6_IMAGE YES
HOST_ARCH := $(subst aarch64,arm64,$(shell uname -m))
LOCAL_JAR := local/target/pixedge-local.jar
PERF_SCRIPTS := perf/k6 perf/lab
INFRA_SCRIPTS := infra/cost infra/sbom infra/smoke infra/emulator infra/test
PAGE := local/browser local/src/main/resources/page

##@ Use
run: $(LOCAL_JAR) build/edge.js ## start the whole CDN on this machine [PORT API_PORT HOST DATA POLICY VARIANT]
	@exec env PORT=$(PORT) API_PORT=$(API_PORT) HOST=$(HOST) DATA=$(DATA) POLICY=$(POLICY) $(if $(VARIANT),VARIANT=$(VARIANT)) EDGE=build/edge.js local/run.sh

purge: ## forget all that was made from an original: of the stack NAME, else of the CDN on DATA, else of the stack that is deployed [KEY=products/shoe.jpg NAME DATA]
	@DATA='$(call quoted,DATA)' $(STACK) bin/purge

sign: ## print a signed URL, made with a key of the local CDN [URL=/path?query DATA EXPIRES KID]
	@URL='$(call quoted,URL)' DATA='$(call quoted,DATA)' EXPIRES='$(call quoted,EXPIRES)' KID='$(call quoted,KID)' node url-builder/sign.mjs

package: tools engine/native/.fetched engine/fonts/.fetched ## make the zips that Lambda takes [ARCH=arm64|x86_64]
	@bin/package $(ARCH)

##@ On AWS
deploy: ## put the service into an AWS account [REGION SECOND_REGION DOMAIN VARIANT POLICY NAME YES]
	@$(STACK) bin/stack/deploy

plan: ## show what deploy would change [REGION SECOND_REGION DOMAIN VARIANT POLICY NAME]
	@$(STACK) bin/stack/plan

destroy: ## remove all of it from the account [NAME DELETE_ORIGINALS YES]
	@$(STACK) bin/stack/destroy

upload: ## put a picture into the deployed originals bucket [FILE KEY NAME]
	@$(STACK) bin/stack/upload

smoke: ## try what is deployed: upload, two requests, metadata, purge [NAME]
	@$(STACK) bin/stack/smoke

logs: ## what the deployed functions logged [NAME SINCE FOLLOW FUNCTION]
	@$(STACK) bin/stack/logs

cost: ## what 100,000 views cost by list prices [PRICES=us|india SECOND_REGION; MEASURED=yes takes a stack's own figures]
	@$(STACK) bin/stack/cost

sbom: tools ## list every library that is deployed, with its licence (CycloneDX, into build/sbom)
	@bin/sbom

##@ Check
test: tools edge-js/node_modules url-builder/node_modules engine/native/.fetched engine/fonts/.fetched build/edge.js ## run every test that needs nothing but JDK 25, Maven and Node
	cd edge-js && npm test
	cd url-builder && npm test
	node --test perf/peers/ perf/chaos/ perf/k6/test/ perf/lab/test/
	$(MAVEN) clean verify
	@JAVA_HOME="$$(bin/find-jdk)" node edge-js/fuzz.mjs --count 20000 --seed 2026
	@bin/count-tests

test-localstack: tools engine/native/.fetched engine/fonts/.fetched ## hold the calls of AWS against LocalStack in a container, those that "make test" holds against embedded servers (needs Docker)
	@docker info >/dev/null 2>&1 || { echo "test-localstack: expected a Docker daemon that answers" >&2; exit 1; }
	TESTCONTAINERS_RYUK_DISABLED=true TESTCONTAINERS_CHECKS_DISABLE=true $(MAVEN) verify -pl common,meta-api,origin-lambda -am -Dspotless.check.skip -Dtests.excluded= -Dgroups=localstack -Dsurefire.failIfNoSpecifiedTests=false

test-infra: edge-js/node_modules build/edge.js ## validate and test what is deployed, without an account (needs terraform and its AWS provider)
	node --test infra/test/
	infra/terraform/test.sh
	infra/lab/test.sh

test-stack: edge-js/node_modules ## apply the stack to an emulator, run its functions there, destroy it (needs terraform, its provider, moto_server, aws)
	@NAME=emulator ARCH=$(HOST_ARCH) bin/stack/build
	@infra/emulator/check

fuzz-urls: $(LOCAL_JAR) edge-js/node_modules ## hold edge and Java against each other on N random requests [N SEED]
	@JAVA_HOME="$$(bin/find-jdk)" node edge-js/fuzz.mjs --count '$(N)' --seed '$(SEED)'

fuzz: tools engine/native/.fetched ## ask the engine for damaged files, in bounded time and memory [SECONDS, or COUNT files; SEED]
	$(MAVEN) package -pl local -am -DskipTests -Dspotless.check.skip
	@FUZZ_SECONDS='$(SECONDS)' COUNT='$(COUNT)' SEED='$(SEED)' "$$(bin/find-jdk)/bin/java" -Xmx512m -XX:+UseSerialGC \
	  --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dpixedge.vips=engine/native \
	  -cp "engine/target/test-classes:engine/target/classes:local/target/lib/*" dev.pixedge.engine.vips.FuzzMain

fuzz-jpeg: N = 100000
fuzz-jpeg: tools engine/native/.fetched ## hold both lanes of the engine against each other on N mutated JPEGs [N SEED]
	$(MAVEN) verify -pl engine -am -Dspotless.check.skip -Dtest=FastLaneFuzzTest -Dsurefire.failIfNoSpecifiedTests=false -Dpixedge.fuzz='$(N)' -Dpixedge.seed='$(or $(SEED),2026)'

check: check-format test ## everything that CI checks without further programs

check-format: tools edge-js/node_modules url-builder/node_modules ## fail on an unformatted file
	cd edge-js && npm run --silent check-format
	edge-js/node_modules/.bin/prettier --log-level warn --check $(PAGE) $(INFRA_SCRIPTS) $(PERF_SCRIPTS)
	cd url-builder && npm run --silent check-format
	$(MAVEN) spotless:check

format: tools edge-js/node_modules url-builder/node_modules ## format every file
	cd edge-js && npm run --silent format
	edge-js/node_modules/.bin/prettier --log-level warn --write $(PAGE) $(INFRA_SCRIPTS) $(PERF_SCRIPTS)
	cd url-builder && npm run --silent format
	$(MAVEN) spotless:apply
	if command -v terraform >/dev/null; then terraform fmt -recursive infra/terraform && terraform fmt -recursive infra/lab; fi

test-api: $(LOCAL_JAR) build/edge.js ## hold the metadata API against its OpenAPI document with schemathesis (needs Python 3)
	bin/test-api

browser: $(LOCAL_JAR) build/edge.js ## drive the page at /-/ in a real browser (needs Chromium)
	local/browser/run.sh

##@ Measure
lab: $(LOCAL_JAR) build/edge.js ## three points of presence and two regions with the round trips between them [PORT API_PORT SECOND_REGION=none]
	@exec env PORT='$(if $(filter file,$(origin PORT)),8090,$(PORT))' API_PORT='$(if $(filter file,$(origin API_PORT)),8094,$(API_PORT))' \
	  SECOND_REGION='$(call quoted,SECOND_REGION)' node perf/lab/lab.mjs

perf: $(LOCAL_JAR) build/edge.js ## latency by region and tier from k6, in a lab of its own, the running one, or at URL [SCRIPT REGIONS DURATION URL STRICT]
	@$(PERF) node perf/lab/perf.mjs

perf-short: $(LOCAL_JAR) build/edge.js ## every script of perf in its shortest form (needs k6)
	perf/lab/short.sh

perf-aws: ## the same from tasks in several regions of AWS, merged into one report [URL PICTURES SCRIPT REGIONS DURATION K6_IMAGE YES]
	@$(PERF) node perf/lab/aws.mjs

bench-engine: tools engine/native/.fetched engine/fonts/.fetched ## time, memory and quality of the engine against sharp [PARTS CELLS ROUNDS WARM_UP]
	@PARTS='$(call quoted,PARTS)' CELLS='$(call quoted,CELLS)' ROUNDS='$(call quoted,ROUNDS)' WARM_UP='$(call quoted,WARM_UP)' perf/bench/run.sh

bench-hit: $(LOCAL_JAR) build/edge.js ## requests per second of an edge hit against nginx (needs nginx and wrk)
	perf/bench-hit.sh

bench-peers: $(LOCAL_JAR) ## the misses and hits of the local CDN against sharp, thumbor, nginx, imgproxy and imagor (needs nginx, wrk, Python 3) [ROUNDS SECONDS CELLS WARM_UP HIT_SECONDS]
	@ROUNDS='$(call quoted,ROUNDS)' SECONDS_EACH='$(call quoted,SECONDS)' CELLS='$(call quoted,CELLS)' WARM_UP='$(call quoted,WARM_UP)' \
	  HIT_SECONDS='$(call quoted,HIT_SECONDS)' perf/bench-peers.sh

chaos: $(LOCAL_JAR) build/edge.js ## take parts of the local CDN away while it is asked for pictures (needs redis-server) [DURATION VUS FAULTS]
	@DURATION='$(call quoted,DURATION)' VUS='$(call quoted,VUS)' FAULTS='$(call quoted,FAULTS)' perf/chaos.sh

bench-start: $(LOCAL_JAR) build/edge.js ## time until ready, memory after 1,000 renditions
	perf/bench-start.sh

bench-cold: tools ## time from the start of the built zip to its first rendition, against Node.js with sharp
	@NAME=emulator ARCH=$(HOST_ARCH) bin/stack/build
	@[ -d perf/bench/node_modules ] || (cd perf/bench && npm ci --silent)
	@[ -d infra/emulator/node/node_modules ] || (cd infra/emulator/node && npm ci --silent)
	@node infra/emulator/bench-cold.mjs

bench-meta: build/edge.js $(LOCAL_JAR) ## the metadata API in its three variants, asked by k6, in 13 minutes (needs k6 and redis-server) [DURATION=30s a line, ROUNDS RECORDS]
	perf/bench-meta.sh

bench-ingest: tools engine/native/.fetched engine/fonts/.fetched ## what an upload costs: facts, and ingest against one transform to 2000 px [ROUNDS]
	@ROUNDS='$(call quoted,ROUNDS)' perf/bench/ingest.sh
.PHONY: bench-ingest

bench-edge: edge-js/node_modules build/edge.js ## time per request of the edge function, under Node and njs
	cd edge-js && npm run --silent bench

##@ Keep house
clean: ## remove all that was built (DATA stays)
	rm -rf build edge-js/dist $(addsuffix /target,. common engine origin-lambda meta-api local perf/bench)

help: ## this list
	@awk 'BEGIN { FS = ":.*## " } /^##@/ { printf "\n%s\n", substr($$0, 5) } /^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run chaos bench-peers bench-meta test-api purge sign package deploy plan destroy upload smoke logs cost sbom test test-infra test-localstack test-stack fuzz fuzz-jpeg fuzz-urls check check-format format browser lab perf perf-short perf-aws bench-engine bench-hit bench-start bench-cold bench-edge clean help tools

tools:
	@bin/need mvn node npm
	@bin/find-jdk >/dev/null

edge-js/node_modules url-builder/node_modules: %/node_modules: %/package-lock.json | tools
	cd $* && npm ci --silent
	@touch $@

engine/native/.fetched: engine/native/package-lock.json | tools
	bin/fetch-libvips engine/native
	@touch $@

engine/fonts/.fetched: engine/fonts/package-lock.json | tools
	cd engine/fonts && npm ci --silent
	@touch $@

# The edge file of the policy in use; always asked for, since POLICY may name another file than last time.
build/edge.js: edge-js/node_modules $(EDGE_SOURCES) $(POLICY) build/policy-in-use
	@mkdir -p build
	node edge-js/build.mjs --policy $(POLICY) --out $@

build/policy-in-use: always
	@mkdir -p build
	@echo '$(POLICY)' | cmp -s - $@ || echo '$(POLICY)' >$@
.PHONY: always

$(LOCAL_JAR): $(JAVA_SOURCES) $(POMS) engine/native/.fetched engine/fonts/.fetched $(wildcard common/contract/*.json url-builder/src/*.js) policy.json | tools
	$(MAVEN) package -pl local -am -DskipTests -Dspotless.check.skip
	@touch $@
