# The distribution: its functions rewrite each request to the canonical path, the bucket (or the access point over both) is
# asked first, the origin's API when it has nothing.

locals {
  bucket_id = "store"
  api_id    = "api"
  # Where the API is asked: at its own host, or at the relay that tries two.
  api_host = length(var.api_hosts) == 1 ? var.api_hosts[0] : aws_cloudfront_distribution.relay["relay"].domain_name
  # What sends viewers to the other origin: S3 answers 403 for what it lacks, 404 to a caller who may list.
  failover = [403, 404, 500, 502, 503, 504]
}

resource "aws_cloudfront_origin_access_control" "store" {
  name                              = "${var.prefix}-store"
  description                       = "CloudFront signs what it asks the transformed buckets."
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = var.store.is_access_point ? "sigv4a" : "sigv4"
}

resource "aws_cloudfront_distribution" "this" {
  #checkov:skip=CKV_AWS_68: the firewall is the variable firewall_rate: it costs as much as 100 million requests to the function that checks all of them
  #checkov:skip=CKV2_AWS_47: as above; with the firewall its rule for Log4j is on
  #checkov:skip=CKV_AWS_86: hits, bytes and errors are counted in metrics; a log of every viewer's address is not kept
  #checkov:skip=CKV_AWS_174: without a domain the certificate is CloudFront's own, whose lowest protocol cannot be chosen; with one it is TLS 1.2
  #checkov:skip=CKV2_AWS_42: the same
  #checkov:skip=CKV_AWS_305: the function rewrites or answers every path, "/" as well
  #checkov:skip=CKV_AWS_374: images are for the whole world
  comment         = var.prefix
  enabled         = true
  is_ipv6_enabled = true
  http_version    = "http2and3"
  price_class     = var.price_class
  aliases         = var.certificate == null ? [] : [var.certificate.domain]
  web_acl_id      = one([for acl in aws_wafv2_web_acl.this : acl.arn])

  # Connections that fail are tried once and shortly: the other origin is faster.
  origin {
    origin_id                = local.bucket_id
    domain_name              = var.store.domain
    origin_access_control_id = aws_cloudfront_origin_access_control.store.id
    connection_attempts      = 1
    connection_timeout       = 2

    dynamic "s3_origin_config" {
      for_each = var.store.is_access_point ? [] : [1]

      content {
        origin_access_identity = ""
      }
    }

    # A Multi-Region Access Point is a custom origin, and signed for all the same (S3 User Guide, restrictions).
    dynamic "custom_origin_config" {
      for_each = var.store.is_access_point ? [1] : []

      content {
        http_port              = 80
        https_port             = 443
        origin_protocol_policy = "https-only"
        origin_ssl_protocols   = ["TLSv1.2"]
        origin_read_timeout    = 10
      }
    }
  }

  origin {
    origin_id                   = local.api_id
    domain_name                 = local.api_host
    connection_attempts         = 1
    connection_timeout          = 3
    response_completion_timeout = 60

    custom_header {
      name  = "x-origin-verify"
      value = var.origin_secret
    }

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
      origin_read_timeout    = 30
    }

    dynamic "origin_shield" {
      for_each = var.shield_region[*]

      content {
        enabled              = true
        origin_shield_region = origin_shield.value
      }
    }
  }

  origin_group {
    origin_id = "store-then-api"

    failover_criteria {
      status_codes = local.failover
    }

    member {
      origin_id = local.bucket_id
    }

    member {
      origin_id = local.api_id
    }
  }

  default_cache_behavior {
    target_origin_id           = "store-then-api"
    viewer_protocol_policy     = "redirect-to-https"
    allowed_methods            = ["GET", "HEAD", "OPTIONS"]
    cached_methods             = ["GET", "HEAD"]
    compress                   = false
    cache_policy_id            = aws_cloudfront_cache_policy.path_alone.id
    origin_request_policy_id   = aws_cloudfront_origin_request_policy.two_headers.id
    response_headers_policy_id = aws_cloudfront_response_headers_policy.this.id
    trusted_key_groups         = [for group in aws_cloudfront_key_group.viewers : group.id]

    function_association {
      event_type   = "viewer-request"
      function_arn = aws_cloudfront_function.request.arn
    }

    function_association {
      event_type   = "viewer-response"
      function_arn = aws_cloudfront_function.response.arn
    }
  }

  # How long a failure is kept is said by the origin, in Cache-Control; CloudFront's own minimum would be ten seconds.
  dynamic "custom_error_response" {
    for_each = [400, 403, 404, 405, 414, 416, 500, 501, 502, 503, 504]

    content {
      error_code            = custom_error_response.value
      error_caching_min_ttl = custom_error_response.value < 500 ? 0 : 1
    }
  }

  cache_tag_config {
    header_name = "x-amz-meta-cache-tag"
  }

  restrictions {
    geo_restriction {
      restriction_type = "none"
    }
  }

  viewer_certificate {
    cloudfront_default_certificate = var.certificate == null
    acm_certificate_arn            = try(var.certificate.arn, null)
    ssl_support_method             = var.certificate == null ? null : "sni-only"
    minimum_protocol_version       = var.certificate == null ? "TLSv1" : "TLSv1.2_2021"
  }
}

# Hit ratio and latency of the origin, at a fixed price a month.
resource "aws_cloudfront_monitoring_subscription" "this" {
  distribution_id = aws_cloudfront_distribution.this.id

  monitoring_subscription {
    realtime_metrics_subscription_config {
      realtime_metrics_subscription_status = "Enabled"
    }
  }
}
