#!/usr/bin/env bash
# Validates and tests what "make perf-aws" applies, with what AWS would answer made up.
set -euo pipefail
cd "$(dirname "$0")"
mkdir -p ../../build/terraform-test
export TF_DATA_DIR="$PWD/../../build/terraform-test/lab" TF_IN_AUTOMATION=1
terraform fmt -check -recursive
terraform init -backend=false -input=false >../../build/terraform-test/lab-init.log || {
  tail -n 20 ../../build/terraform-test/lab-init.log >&2
  exit 1
}
terraform validate -no-color
terraform test -no-color "$@"
