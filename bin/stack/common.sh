# What the commands on a stack share: arguments from the environment, checks, Terraform with the stack's own state.
# shellcheck shell=bash
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

NAME=${NAME:-pixedge}
VARIANT=${VARIANT:-better}
POLICY=${POLICY:-policy.json}
ARCH=${ARCH:-arm64}
terraform_folder=infra/terraform
built=build/stack/$NAME

refuse() {
  printf '%s\n' "$@" >&2
  exit 1
}

is_region() { [[ $1 =~ ^[a-z]{2}(-[a-z]+)+-[0-9]$ ]]; }

# Says all that is wrong with the arguments at once.
check_arguments() {
  local wrong=()
  [[ $NAME =~ ^[a-z][a-z0-9-]{1,19}[a-z0-9]$ ]] || wrong+=("NAME: expected 3 to 21 lower-case letters, digits and hyphens, got \"$NAME\"")
  if [ -z "${REGION:-}" ]; then
    wrong+=("REGION: expected the region to deploy to, for example REGION=us-east-1")
  else
    is_region "$REGION" || wrong+=("REGION: expected a region like us-east-1, got \"$REGION\"")
  fi
  if [ -n "${SECOND_REGION:-}" ]; then
    is_region "$SECOND_REGION" || wrong+=("SECOND_REGION: expected a region like ap-south-1, got \"$SECOND_REGION\"")
    [ "$SECOND_REGION" != "${REGION:-}" ] || wrong+=("SECOND_REGION: expected another region than REGION, got \"$SECOND_REGION\" twice")
  fi
  [[ $VARIANT =~ ^(baseline|better|redis)$ ]] || wrong+=("VARIANT: expected baseline, better or redis, got \"$VARIANT\"")
  [[ $ARCH =~ ^(arm64|x86_64)$ ]] || wrong+=("ARCH: expected arm64 or x86_64, got \"$ARCH\"")
  [ -r "$POLICY" ] || wrong+=("POLICY: expected a file that can be read, got \"$POLICY\"")
  [ ${#wrong[@]} -eq 0 ] || refuse "${wrong[@]}"
}

# The credentials that AWS's own tools find; what they say is told in one line.
check_credentials() {
  local said
  said=$(aws sts get-caller-identity --query Account --output text 2>&1) ||
    refuse "AWS credentials: expected some that work (aws configure, or AWS_PROFILE=), but: $(tr '\n' ' ' <<<"$said" | cut -c1-200 | sed 's: *$::')"
  ACCOUNT=$said
}

version() { sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml | head -n 1; }

# terraform with this stack's state: a file under infra/terraform/stacks, or an object of STATE_BUCKET.
stack_terraform() { TF_DATA_DIR="$PWD/build/terraform/$NAME" TF_IN_AUTOMATION=1 terraform -chdir=$terraform_folder "$@"; }

prepare_terraform() {
  export TF_VAR_name=$NAME TF_VAR_variant=$VARIANT TF_VAR_architecture=$ARCH TF_VAR_stack_version
  TF_VAR_stack_version=$(version)
  [ -z "${REGION:-}" ] || export TF_VAR_region=$REGION
  [ -z "${SECOND_REGION:-}" ] || export TF_VAR_second_region=$SECOND_REGION
  [ -z "${DOMAIN:-}" ] || export TF_VAR_domain=$DOMAIN
  [ -z "${ZONE:-}" ] || export TF_VAR_zone=$ZONE
  [ -z "${MAIL:-}" ] || export TF_VAR_mail=$MAIL
  [ "${UPGRADE:-}" != yes ] || export TF_VAR_upgrade=true
  local from=../../$built
  export TF_VAR_artefacts="{\"origin\":\"$from/origin.zip\",\"meta\":\"$from/meta.zip\",\"request\":\"$from/edge.js\",\"response\":\"$from/response.js\"}"
  use_backend
}

# The one file that differs between a state on this machine and one in S3; it is not kept in the repository.
use_backend() {
  local override=$terraform_folder/backend_override.tf
  local settings=("-backend-config=path=stacks/$NAME.tfstate")
  mkdir -p $terraform_folder/stacks "build/terraform/$NAME"
  rm -f $override
  if [ -n "${STATE_BUCKET:-}" ]; then
    printf 'terraform {\n  backend "s3" {}\n}\n' >$override
    settings=("-backend-config=bucket=$STATE_BUCKET" "-backend-config=key=pixedge/$NAME.tfstate"
      "-backend-config=region=${STATE_REGION:-${REGION:-us-east-1}}" "-backend-config=use_lockfile=true" "-backend-config=encrypt=true")
  fi
  stack_terraform init -input=false -reconfigure "${settings[@]}" >"build/terraform/$NAME/init.log" 2>&1 ||
    refuse "terraform init failed:" "$(tail -n 20 "build/terraform/$NAME/init.log")"
}

# Further settings of the stack, of those in infra/terraform/variables.tf, may stand in a file of its own.
settings_file() {
  local file=stacks/$NAME.tfvars
  [ ! -f "$terraform_folder/$file" ] || printf -- '-var-file=%s' "$file"
}

# What is deployed, as JSON; refuses when nothing is.
stack_outputs() {
  local found
  found=$(stack_terraform output -json 2>/dev/null) || found="{}"
  [ "$found" != "{}" ] || refuse "No stack \"$NAME\" is known here: deploy it, or say NAME= (and STATE_BUCKET=) of the one that you mean."
  printf '%s' "$found"
}

# field EXPRESSION: prints one value of the JSON on standard input, lists one item a line, nothing for null.
field() {
  node -e 'const it = JSON.parse(require("fs").readFileSync(0, "utf8"));
    const found = new Function("it", "return " + process.argv[1])(it);
    for (const one of [found].flat()) if (one !== null && one !== undefined) console.log(one)' "$1"
}
