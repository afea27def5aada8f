# What is a key of the cache, what the origins get to see, and what viewers get beside the picture.

resource "aws_cloudfront_cache_policy" "path_alone" {
  name        = "${var.prefix}-path-alone"
  comment     = "The canonical path is the whole key."
  min_ttl     = 0
  default_ttl = 3600
  max_ttl     = 31536000

  parameters_in_cache_key_and_forwarded_to_origin {
    enable_accept_encoding_brotli = false
    enable_accept_encoding_gzip   = false

    cookies_config {
      cookie_behavior = "none"
    }

    headers_config {
      header_behavior = "none"
    }

    query_strings_config {
      query_string_behavior = "none"
    }
  }
}

resource "aws_cloudfront_origin_request_policy" "two_headers" {
  name    = "${var.prefix}-two-headers"
  comment = "The path as the edge printed it, and what the viewer asked for."

  cookies_config {
    cookie_behavior = "none"
  }

  headers_config {
    header_behavior = "whitelist"

    headers {
      items = ["x-pixedge-path", "x-pixedge-url"]
    }
  }

  query_strings_config {
    query_string_behavior = "none"
  }
}

resource "aws_cloudfront_response_headers_policy" "this" {
  #checkov:skip=CKV_AWS_259: a year of TLS for the CDN's own name; its subdomains, and a list of browsers, are not for an image CDN to bind
  name    = "${var.prefix}-images"
  comment = "Images for any page; what is no image is disarmed."

  cors_config {
    access_control_allow_credentials = false
    origin_override                  = true

    access_control_allow_headers {
      items = ["*"]
    }

    access_control_allow_methods {
      items = ["GET", "HEAD", "OPTIONS"]
    }

    access_control_allow_origins {
      items = ["*"]
    }
  }

  # The same that the origin sends with what is no image; a bucket would serve an SVG without.
  security_headers_config {
    content_security_policy {
      content_security_policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
      override                = true
    }

    content_type_options {
      override = true
    }

    strict_transport_security {
      access_control_max_age_sec = 31536000
      override                   = true
    }
  }

  custom_headers_config {
    items {
      header   = "cross-origin-resource-policy"
      value    = "cross-origin"
      override = true
    }

    items {
      header   = "timing-allow-origin"
      value    = "*"
      override = true
    }
  }

  # What the buckets keep beside an object is not for viewers.
  remove_headers_config {
    dynamic "items" {
      for_each = toset(["x-amz-meta-cache-tag", "x-amz-meta-source-etag", "x-amz-server-side-encryption"])

      content {
        header = items.value
      }
    }
  }
}
