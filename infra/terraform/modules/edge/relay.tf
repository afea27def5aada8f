# Two APIs without a domain: an origin group has two members, and the bucket is one of them. A second distribution asks one API
# and then the other; it caches nothing and passes the secret on, so that who finds its address gets no further than the gate.
# With a domain there is no relay: the API's name leads to a region that is well.

locals {
  # AWS's own policy, the same in every account (CloudFront Developer Guide, managed cache policies).
  caching_disabled = "4135ea2d-6df8-44a3-9df3-4b5a84be39ad"
  relayed          = length(var.api_hosts) == 2 ? { relay = var.api_hosts } : {}
}

resource "aws_cloudfront_origin_request_policy" "relay" {
  for_each = local.relayed
  name     = "${var.prefix}-relay"
  comment  = "The two headers, and the secret."

  cookies_config {
    cookie_behavior = "none"
  }

  headers_config {
    header_behavior = "whitelist"

    headers {
      items = ["x-origin-verify", "x-pixedge-path", "x-pixedge-url"]
    }
  }

  query_strings_config {
    query_string_behavior = "none"
  }
}

resource "aws_cloudfront_distribution" "relay" {
  #checkov:skip=CKV_AWS_68: nothing passes here without the secret
  #checkov:skip=CKV2_AWS_47: the same
  #checkov:skip=CKV_AWS_86: the APIs log what reaches them
  #checkov:skip=CKV_AWS_174: nobody but CloudFront itself asks here, under CloudFront's own name
  #checkov:skip=CKV2_AWS_42: the same
  #checkov:skip=CKV_AWS_305: it has no pages
  #checkov:skip=CKV_AWS_374: CloudFront asks it from everywhere
  #checkov:skip=CKV2_AWS_32: what viewers get is decided by the distribution in front
  for_each        = local.relayed
  comment         = "${var.prefix}: one API, then the other"
  enabled         = true
  is_ipv6_enabled = true
  price_class     = var.price_class

  dynamic "origin" {
    for_each = each.value

    content {
      origin_id           = "api-${origin.key}"
      domain_name         = origin.value
      connection_attempts = 1
      connection_timeout  = 3

      custom_origin_config {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
        origin_read_timeout    = 30
      }
    }
  }

  # A refusal is an answer; only what is broken goes on to the other region.
  origin_group {
    origin_id = "near-then-far"

    failover_criteria {
      status_codes = [500, 502, 503, 504]
    }

    member {
      origin_id = "api-0"
    }

    member {
      origin_id = "api-1"
    }
  }

  default_cache_behavior {
    target_origin_id         = "near-then-far"
    viewer_protocol_policy   = "https-only"
    allowed_methods          = ["GET", "HEAD"]
    cached_methods           = ["GET", "HEAD"]
    compress                 = false
    cache_policy_id          = local.caching_disabled
    origin_request_policy_id = aws_cloudfront_origin_request_policy.relay[each.key].id
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = true
  }
}
