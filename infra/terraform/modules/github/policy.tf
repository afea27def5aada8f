# What a deployment may do. What has a name is limited to the stack's names; what gets its id from AWS (distributions, APIs,
# networks, certificates) to the account's resources of that kind.

locals {
  # One statement for each kind, since a managed policy has at most 6,144 characters.
  named = {
    Buckets   = { actions = ["s3:*"], resources = ["arn:aws:s3:::${local.own}"] }
    Access    = { actions = ["s3:*"], resources = ["arn:aws:s3::${var.account}:accesspoint/*"] }
    Functions = { actions = ["lambda:*"], resources = ["arn:aws:lambda:*:${var.account}:function:${local.own}"] }
    Tables    = { actions = ["dynamodb:*"], resources = ["arn:aws:dynamodb:*:${var.account}:table/${local.own}"] }
    Queues    = { actions = ["sqs:*"], resources = ["arn:aws:sqs:*:${var.account}:${local.own}"] }
    Topics    = { actions = ["sns:*"], resources = ["arn:aws:sns:*:${var.account}:${local.own}"] }
    Rules     = { actions = ["events:*"], resources = ["arn:aws:events:*:${var.account}:rule/${local.own}"] }
    Logs      = { actions = ["logs:*"], resources = ["arn:aws:logs:*:${var.account}:log-group:/aws/lambda/${local.own}", "arn:aws:logs:*:${var.account}:log-group:/aws/apigateway/${local.own}"] }
    Stack     = { actions = ["ssm:*"], resources = ["arn:aws:ssm:*:${var.account}:parameter/${var.prefix}/*", "arn:aws:ssm:*:${var.account}:parameter/${var.prefix}"] }
    Alarms    = { actions = ["cloudwatch:*"], resources = ["arn:aws:cloudwatch:*:${var.account}:alarm:${local.own}", "arn:aws:cloudwatch::${var.account}:dashboard/${var.prefix}"] }
    Budget    = { actions = ["budgets:*"], resources = ["arn:aws:budgets::${var.account}:budget/${local.own}"] }
    Monitors  = { actions = ["rum:*"], resources = ["arn:aws:rum:*:${var.account}:appmonitor/${local.own}"] }
    Roles = {
      actions   = ["iam:CreateRole", "iam:DeleteRole", "iam:GetRole", "iam:UpdateRole", "iam:UpdateAssumeRolePolicy", "iam:PassRole", "iam:PutRolePolicy", "iam:DeleteRolePolicy", "iam:GetRolePolicy", "iam:ListRolePolicies", "iam:ListAttachedRolePolicies", "iam:ListInstanceProfilesForRole", "iam:TagRole", "iam:UntagRole"]
      resources = ["arn:aws:iam::${var.account}:role/${local.own}"]
    }
  }
  numbered = {
    Edge     = { actions = ["cloudfront:*", "cloudfront-keyvaluestore:*"], resources = ["arn:aws:cloudfront::${var.account}:*"] }
    Apis     = { actions = ["apigateway:*"], resources = ["arn:aws:apigateway:*::/apis*", "arn:aws:apigateway:*::/domainnames*", "arn:aws:apigateway:*::/tags*"] }
    Proofs   = { actions = ["acm:*"], resources = ["arn:aws:acm:*:${var.account}:certificate/*"] }
    Names    = { actions = ["route53:*"], resources = ["arn:aws:route53:::hostedzone/*", "arn:aws:route53:::healthcheck/*", "arn:aws:route53:::change/*"] }
    Firewall = { actions = ["wafv2:*"], resources = ["arn:aws:wafv2:us-east-1:${var.account}:global/webacl/${var.prefix}/*", "arn:aws:wafv2:us-east-1:${var.account}:global/managedruleset/*"] }
    Caches   = { actions = ["elasticache:*"], resources = ["arn:aws:elasticache:*:${var.account}:serverlesscache:${var.prefix}"] }
    Streams  = { actions = ["lambda:DeleteEventSourceMapping", "lambda:UpdateEventSourceMapping", "lambda:ListTags", "lambda:TagResource", "lambda:UntagResource"], resources = ["arn:aws:lambda:*:${var.account}:event-source-mapping:*"] }
    Network  = { actions = ["ec2:*"], resources = [for kind in ["vpc", "subnet", "route-table", "security-group", "security-group-rule", "vpc-endpoint"] : "arn:aws:ec2:*:${var.account}:${kind}/*"] }
  }
}

data "aws_iam_policy_document" "deploy" {
  for_each = { named = local.named, numbered = local.numbered }

  dynamic "statement" {
    for_each = each.value

    content {
      sid       = statement.key
      actions   = statement.value.actions
      resources = statement.value.resources
    }
  }

  # Lists and questions about the account, for which AWS knows no narrower resource.
  dynamic "statement" {
    for_each = each.key == "numbered" ? [1] : []

    content {
      #checkov:skip=CKV_AWS_356: as above
      sid       = "Look"
      resources = ["*"]
      actions = [
        "acm:ListCertificates", "acm:RequestCertificate", "account:ListRegions", "cloudwatch:DescribeAlarms", "cloudwatch:GetMetricData",
        "ec2:DescribeAvailabilityZones", "ec2:DescribeNetworkInterfaces", "ec2:DescribePrefixLists", "ec2:DescribeRegions",
        "ec2:DescribeRouteTables", "ec2:DescribeSecurityGroupRules", "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets",
        "ec2:DescribeVpcAttribute", "ec2:DescribeVpcEndpoints", "ec2:DescribeVpcs", "lambda:CreateEventSourceMapping", "lambda:GetAccountSettings",
        "lambda:GetEventSourceMapping", "lambda:ListEventSourceMappings", "logs:DescribeLogGroups",
        "route53:CreateHealthCheck", "route53:ListHostedZones", "route53:ListHostedZonesByName", "s3:DescribeMultiRegionAccessPointOperation", "secretsmanager:GetRandomPassword",
        "ssm:DescribeParameters", "sts:GetCallerIdentity",
      ]
    }
  }
}

resource "aws_iam_policy" "deploy" {
  #checkov:skip=CKV_AWS_286: iam:PassRole and iam:PutRolePolicy reach the stack's own roles only
  #checkov:skip=CKV_AWS_287: it creates the stack's own functions and tables, and reads their settings
  #checkov:skip=CKV_AWS_288: who deploys buckets and functions can read what they hold
  #checkov:skip=CKV_AWS_289: the permissions it may manage are those of the stack's own roles
  #checkov:skip=CKV_AWS_290: each write is limited to the stack's names, or to the account's resources of a kind that has none
  #checkov:skip=CKV_AWS_355: the statement Look, see there
  for_each = data.aws_iam_policy_document.deploy
  name     = "${var.prefix}-deploy-${each.key}"
  policy   = each.value.json
}

resource "aws_iam_role_policy_attachment" "deploy" {
  for_each   = aws_iam_policy.deploy
  role       = aws_iam_role.deploy.name
  policy_arn = each.value.arn
}

# Where the state lies, when it is kept in S3.
data "aws_iam_policy_document" "state" {
  for_each = toset(var.state_bucket[*])

  statement {
    sid       = "FindState"
    actions   = ["s3:ListBucket"]
    resources = ["arn:aws:s3:::${each.value}"]
  }

  statement {
    sid       = "KeepState"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = ["arn:aws:s3:::${each.value}/pixedge/*"]
  }
}

resource "aws_iam_role_policy" "state" {
  for_each = data.aws_iam_policy_document.state
  name     = "state"
  role     = aws_iam_role.deploy.id
  policy   = each.value.json
}
