# The role that GitHub Actions deploys with: no key is stored anywhere, GitHub vouches for the repository and the environment.

locals {
  issuer   = "token.actions.githubusercontent.com"
  provider = var.provider_arn == null ? aws_iam_openid_connect_provider.github["github"].arn : var.provider_arn
  own      = "${var.prefix}-*"
}

resource "aws_iam_openid_connect_provider" "github" {
  for_each       = var.provider_arn == null ? { github = true } : {}
  url            = "https://${local.issuer}"
  client_id_list = ["sts.amazonaws.com"]
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRoleWithWebIdentity"]

    principals {
      type        = "Federated"
      identifiers = [local.provider]
    }

    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:aud"
      values   = ["sts.amazonaws.com"]
    }

    # The environment is the gate: GitHub gives this subject only to a run that its reviewers let through.
    condition {
      test     = "StringEquals"
      variable = "${local.issuer}:sub"
      values   = ["repo:${var.repository}:environment:${var.environment}"]
    }
  }
}

resource "aws_iam_role" "deploy" {
  name                 = "${var.prefix}-deploy"
  description          = "Deploys ${var.prefix} from ${var.repository}."
  assume_role_policy   = data.aws_iam_policy_document.assume.json
  max_session_duration = 7200
}
