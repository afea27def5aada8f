# The functions of edge-js, and the keys that signatures are checked with.

resource "aws_cloudfront_key_value_store" "signing_keys" {
  name    = "${var.prefix}-signing-keys"
  comment = "Keys of signed URLs, by their id."
}

resource "aws_cloudfrontkeyvaluestore_keys_exclusive" "signing_keys" {
  key_value_store_arn = aws_cloudfront_key_value_store.signing_keys.arn

  dynamic "resource_key_value_pair" {
    for_each = toset(nonsensitive(keys(var.signing_keys)))

    content {
      key   = resource_key_value_pair.value
      value = var.signing_keys[resource_key_value_pair.value]
    }
  }
}

resource "aws_cloudfront_function" "request" {
  name                         = "${var.prefix}-request"
  comment                      = "Any URL language to the canonical path."
  runtime                      = "cloudfront-js-2.0"
  code                         = file(var.request_function)
  publish                      = true
  key_value_store_associations = [aws_cloudfront_key_value_store.signing_keys.arn]

  lifecycle {
    precondition {
      condition     = length(filebase64(var.request_function)) <= local.largest_function
      error_message = "${var.request_function}: expected at most 10240 bytes, which is what CloudFront Functions take."
    }
  }
}

resource "aws_cloudfront_function" "response" {
  name    = "${var.prefix}-response"
  comment = "Headers that depend on how a rendition was asked for."
  runtime = "cloudfront-js-2.0"
  code    = file(var.response_function)
  publish = true

  lifecycle {
    precondition {
      condition     = length(filebase64(var.response_function)) <= local.largest_function
      error_message = "${var.response_function}: expected at most 10240 bytes, which is what CloudFront Functions take."
    }
  }
}

locals {
  # 10,240 bytes in base64: four letters for each three bytes begun.
  largest_function = 4 * ceil(10240 / 3)
}
