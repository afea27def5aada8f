# Optional locks in front: CloudFront's own signed URLs, and a firewall.

locals {
  viewer_keys = { for index, pem in var.viewer_keys : tostring(index) => pem }
  firewalls   = var.firewall_rate > 0 ? { firewall = var.firewall_rate } : {}
}

resource "aws_cloudfront_public_key" "viewers" {
  for_each    = local.viewer_keys
  name        = "${var.prefix}-viewers-${each.key}"
  encoded_key = each.value
}

resource "aws_cloudfront_key_group" "viewers" {
  for_each = length(var.viewer_keys) > 0 ? { viewers = true } : {}
  name     = "${var.prefix}-viewers"
  items    = [for key in aws_cloudfront_public_key.viewers : key.id]
}

resource "aws_wafv2_web_acl" "this" {
  #checkov:skip=CKV2_AWS_31: blocked requests are counted and sampled; a log of viewers' addresses is not kept
  for_each = local.firewalls
  name     = var.prefix
  scope    = "CLOUDFRONT"

  default_action {
    allow {}
  }

  rule {
    name     = "rate-of-one-address"
    priority = 0

    action {
      block {}
    }

    statement {
      rate_based_statement {
        limit              = each.value
        aggregate_key_type = "IP"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "${var.prefix}-rate"
      sampled_requests_enabled   = true
    }
  }

  rule {
    name     = "known-bad-inputs"
    priority = 1

    override_action {
      none {}
    }

    statement {
      managed_rule_group_statement {
        name        = "AWSManagedRulesKnownBadInputsRuleSet"
        vendor_name = "AWS"
      }
    }

    visibility_config {
      cloudwatch_metrics_enabled = true
      metric_name                = "${var.prefix}-bad-inputs"
      sampled_requests_enabled   = true
    }
  }

  visibility_config {
    cloudwatch_metrics_enabled = true
    metric_name                = var.prefix
    sampled_requests_enabled   = true
  }
}
