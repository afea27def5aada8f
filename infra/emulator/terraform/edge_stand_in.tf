# In the place of the distribution, its policies and its relay, which moto refuses. What it accepts of the edge is made.

resource "aws_cloudfront_origin_access_control" "store" {
  name                              = "${var.prefix}-store"
  origin_access_control_origin_type = "s3"
  signing_behavior                  = "always"
  signing_protocol                  = var.store.is_access_point ? "sigv4a" : "sigv4"
}

output "distribution" {
  description = "A distribution that is none."
  value = {
    id   = "EMULATED"
    arn  = "arn:aws:cloudfront::123456789012:distribution/EMULATED"
    host = "emulated.cloudfront.net"
    zone = "Z2FDTNDATAQYW2"
  }
}

output "request_function" {
  description = "Name of the function for viewers' requests."
  value       = aws_cloudfront_function.request.name
}
