# What is wrong is refused here, while nothing has been changed yet.

data "aws_caller_identity" "current" {}

data "aws_regions" "enabled" {
  provider = aws.us_east_1
}

# A Multi-Region Access Point that CloudFront signs for takes no opt-in regions (CloudFront Developer Guide).
data "aws_regions" "always_enabled" {
  provider = aws.us_east_1

  filter {
    name   = "opt-in-status"
    values = ["opt-in-not-required"]
  }
}

# What the stack of this name is, when there is one; always asked in one place, so that it is found from every region.
data "aws_ssm_parameters_by_path" "stack" {
  provider = aws.us_east_1
  path     = "/${var.name}"
}

locals {
  two      = var.second_region != null
  regions  = compact([var.region, var.second_region])
  recorded = try(jsondecode(nonsensitive(data.aws_ssm_parameters_by_path.stack.values[0])), null)
}

resource "terraform_data" "preflight" {
  input = var.stack_version

  lifecycle {
    precondition {
      condition     = alltrue([for region in local.regions : contains(data.aws_regions.enabled.names, region)])
      error_message = "Expected regions that the account has enabled, got ${join(" and ", local.regions)}."
    }

    precondition {
      condition     = !local.two || alltrue([for region in local.regions : contains(data.aws_regions.always_enabled.names, region)])
      error_message = "Two regions share a Multi-Region Access Point, which takes no region that has to be enabled first; got ${join(" and ", local.regions)}."
    }

    precondition {
      condition     = local.recorded == null || var.upgrade || try(local.recorded.version, "") == var.stack_version
      error_message = "The stack ${var.name} is of version ${try(local.recorded.version, "?")}, this is ${var.stack_version}: deploy with that version, or say UPGRADE=yes to change the stack to this one."
    }

    precondition {
      condition     = local.recorded == null || try(local.recorded.region, "") == var.region
      error_message = "The stack ${var.name} runs in ${try(local.recorded.region, "?")}: say REGION=${try(local.recorded.region, "?")}, or choose another NAME for a stack in ${var.region}."
    }

    precondition {
      condition     = local.recorded == null || try(local.recorded.second_region, "") == "" || try(local.recorded.second_region, "") == coalesce(var.second_region, "-")
      error_message = "The stack ${var.name} runs in ${try(local.recorded.second_region, "?")} too: say SECOND_REGION=${try(local.recorded.second_region, "?")}; a second region goes only with the whole stack, since its originals would go with it."
    }
  }
}

resource "aws_ssm_parameter" "stack" {
  #checkov:skip=CKV2_AWS_34: the version and the regions of a stack are no secret
  #checkov:skip=CKV_AWS_337: the same
  provider    = aws.us_east_1
  name        = "/${var.name}/stack"
  description = "What is deployed under this name."
  type        = "String"
  value = jsonencode({
    version       = terraform_data.preflight.output
    region        = var.region
    second_region = coalesce(var.second_region, "-") == "-" ? "" : var.second_region
    variant       = var.variant
  })
}
