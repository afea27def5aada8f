#!/usr/bin/env bash
# Formats, validates and tests the stack with what AWS would answer made up (tests/mocks). Needs build/edge.js.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p ../../build/terraform-test
printf 'PK\5\6\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0' >../../build/terraform-test/function.zip # an empty zip
export TF_DATA_DIR="$PWD/../../build/terraform-test/data" TF_IN_AUTOMATION=1
terraform fmt -check -recursive
terraform init -backend=false -input=false >../../build/terraform-test/init.log || {
  tail -n 20 ../../build/terraform-test/init.log >&2
  exit 1
}
terraform validate -no-color
terraform test -no-color "$@"
