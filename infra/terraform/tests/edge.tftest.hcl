# The distribution: signed origins, failover, and a cache whose key is the path alone.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  prefix            = "pixedge"
  request_function  = "../../build/edge.js"
  response_function = "../../build/response.js"
  signing_keys      = { k1 = "0123456789abcdef", k0 = "fedcba9876543210" }
  origin_secret     = "secret"
  api_hosts         = ["api.execute-api.us-east-1.amazonaws.com"]
  store             = { domain = "b.s3.us-east-1.amazonaws.com", is_access_point = false }
}

run "the_bucket_is_asked_with_a_signature" {
  module {
    source = "./modules/edge"
  }

  assert {
    condition = alltrue([
      for origin in aws_cloudfront_distribution.this.origin : origin.origin_access_control_id != ""
      if endswith(origin.domain_name, ".amazonaws.com") && strcontains(origin.domain_name, ".s3")
    ])
    error_message = "an S3 origin without origin access control"
  }

  assert {
    condition     = aws_cloudfront_origin_access_control.store.signing_behavior == "always" && aws_cloudfront_origin_access_control.store.signing_protocol == "sigv4"
    error_message = "expected each request to the bucket to be signed with sigv4"
  }
}

run "the_api_follows_when_the_bucket_has_nothing" {
  module {
    source = "./modules/edge"
  }

  assert {
    condition     = toset(one(one(aws_cloudfront_distribution.this.origin_group).failover_criteria).status_codes) == toset([403, 404, 500, 502, 503, 504])
    error_message = "expected failover on 403 404 500 502 503 504"
  }

  assert {
    condition     = one(aws_cloudfront_distribution.this.origin_group).member[*].origin_id == tolist(["store", "api"])
    error_message = "expected the store before the API"
  }

  assert {
    condition     = aws_cloudfront_distribution.this.default_cache_behavior[0].target_origin_id == one(aws_cloudfront_distribution.this.origin_group).origin_id
    error_message = "expected every request to go to the group"
  }

  assert {
    condition     = one([for origin in aws_cloudfront_distribution.this.origin : one(origin.custom_header).name if origin.origin_id == "api"]) == "x-origin-verify"
    error_message = "expected the secret to be sent to the API"
  }

  assert {
    condition     = length([for origin in aws_cloudfront_distribution.this.origin : origin if origin.origin_id == "store" && length(origin.custom_header) > 0]) == 0
    error_message = "the bucket gets the secret"
  }
}

run "the_path_alone_is_the_key" {
  module {
    source = "./modules/edge"
  }

  assert {
    condition = alltrue([
      aws_cloudfront_cache_policy.path_alone.parameters_in_cache_key_and_forwarded_to_origin[0].cookies_config[0].cookie_behavior == "none",
      aws_cloudfront_cache_policy.path_alone.parameters_in_cache_key_and_forwarded_to_origin[0].headers_config[0].header_behavior == "none",
      aws_cloudfront_cache_policy.path_alone.parameters_in_cache_key_and_forwarded_to_origin[0].query_strings_config[0].query_string_behavior == "none",
      !aws_cloudfront_cache_policy.path_alone.parameters_in_cache_key_and_forwarded_to_origin[0].enable_accept_encoding_gzip,
      !aws_cloudfront_cache_policy.path_alone.parameters_in_cache_key_and_forwarded_to_origin[0].enable_accept_encoding_brotli,
    ])
    error_message = "something beside the path is in the cache key"
  }

  assert {
    condition     = aws_cloudfront_cache_policy.path_alone.min_ttl == 0
    error_message = "a minimum over 0 would keep what the origin says not to keep"
  }

  assert {
    condition     = toset(aws_cloudfront_origin_request_policy.two_headers.headers_config[0].headers[0].items) == toset(["x-pixedge-path", "x-pixedge-url"])
    error_message = "expected the two headers of the edge function to reach the origin"
  }

  assert {
    condition     = toset([for it in aws_cloudfront_distribution.this.default_cache_behavior[0].function_association : it.event_type]) == toset(["viewer-request", "viewer-response"])
    error_message = "expected both functions on the behavior"
  }
}

run "images_are_for_every_page_and_disarmed" {
  module {
    source = "./modules/edge"
  }

  assert {
    condition     = aws_cloudfront_distribution.this.http_version == "http2and3" && aws_cloudfront_distribution.this.is_ipv6_enabled
    error_message = "expected HTTP/2, HTTP/3 and IPv6"
  }

  assert {
    condition     = strcontains(aws_cloudfront_response_headers_policy.this.security_headers_config[0].content_security_policy[0].content_security_policy, "sandbox")
    error_message = "a stored SVG would run scripts"
  }

  assert {
    condition     = contains([for it in aws_cloudfront_response_headers_policy.this.remove_headers_config[0].items : it.header], "x-amz-meta-cache-tag")
    error_message = "viewers see what the store keeps"
  }
}

run "replies_carry_their_tag" {
  module {
    source = "./modules/edge"
  }

  assert {
    condition     = aws_cloudfront_distribution.this.cache_tag_config[0].header_name == "x-amz-meta-cache-tag"
    error_message = "expected the header that the origin sends"
  }
}

run "over_two_buckets_lies_an_access_point" {
  variables {
    store     = { domain = "m.mrap.accesspoint.s3-global.amazonaws.com", is_access_point = true }
    api_hosts = ["a.execute-api.us-east-1.amazonaws.com", "b.execute-api.ap-south-1.amazonaws.com"]
  }

  module {
    source = "./modules/edge"
  }

  assert {
    condition     = aws_cloudfront_origin_access_control.store.signing_protocol == "sigv4a" && aws_cloudfront_origin_access_control.store.origin_access_control_origin_type == "s3"
    error_message = "an access point over regions takes sigv4a alone"
  }

  assert {
    condition     = one([for origin in aws_cloudfront_distribution.this.origin : one(origin.custom_origin_config).origin_protocol_policy if origin.origin_id == "store"]) == "https-only"
    error_message = "expected the access point as a custom origin over TLS"
  }

  assert {
    condition     = toset(one(one(aws_cloudfront_distribution.relay["relay"].origin_group).failover_criteria).status_codes) == toset([500, 502, 503, 504])
    error_message = "a refusal must not be asked again in the other region"
  }

  assert {
    condition     = one(aws_cloudfront_distribution.relay["relay"].origin_group).member[*].origin_id == tolist(["api-0", "api-1"])
    error_message = "expected the near API before the far one"
  }

  assert {
    condition     = alltrue([for origin in aws_cloudfront_distribution.relay["relay"].origin : length(origin.custom_header) == 0])
    error_message = "a relay that adds the secret lets everybody in"
  }
}

run "a_domain_comes_with_its_certificate" {
  variables {
    certificate = { domain = "img.example.com", arn = "arn:aws:acm:us-east-1:123456789012:certificate/1" }
  }

  module {
    source = "./modules/edge"
  }

  assert {
    condition     = one(aws_cloudfront_distribution.this.aliases) == "img.example.com" && aws_cloudfront_distribution.this.viewer_certificate[0].minimum_protocol_version == "TLSv1.2_2021"
    error_message = "expected the domain under TLS 1.2"
  }
}

run "locks_are_optional" {
  variables {
    viewer_keys   = ["-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n"]
    firewall_rate = 2000
  }

  module {
    source = "./modules/edge"
  }

  assert {
    condition     = length(aws_cloudfront_distribution.this.default_cache_behavior[0].trusted_key_groups) == 1 && aws_cloudfront_distribution.this.web_acl_id != null
    error_message = "expected the key group and the firewall on the distribution"
  }
}

run "a_function_that_is_too_large_is_refused" {
  command = plan

  variables {
    request_function = "../../docs/playground.jpg"
  }

  module {
    source = "./modules/edge"
  }

  expect_failures = [aws_cloudfront_function.request]
}

run "other_addresses_than_one_or_two_are_refused" {
  command = plan

  variables {
    api_hosts = []
  }

  module {
    source = "./modules/edge"
  }

  expect_failures = [var.api_hosts]
}
