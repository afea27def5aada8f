# One name for an API that runs in several regions: Route 53 answers with the nearest region that is well.

resource "aws_acm_certificate" "this" {
  domain_name       = var.domain
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

# The same record in each region, so one of them writes it.
resource "aws_route53_record" "proof" {
  for_each        = toset(var.proves ? ["proof"] : [])
  zone_id         = var.zone_id
  name            = one(aws_acm_certificate.this.domain_validation_options).resource_record_name
  type            = one(aws_acm_certificate.this.domain_validation_options).resource_record_type
  records         = [one(aws_acm_certificate.this.domain_validation_options).resource_record_value]
  ttl             = 300
  allow_overwrite = true
}

resource "aws_acm_certificate_validation" "this" {
  certificate_arn         = aws_acm_certificate.this.arn
  validation_record_fqdns = var.proves ? [aws_route53_record.proof["proof"].fqdn] : null
}

resource "aws_apigatewayv2_domain_name" "this" {
  domain_name = var.domain

  domain_name_configuration {
    certificate_arn = aws_acm_certificate_validation.this.certificate_arn
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_api_mapping" "this" {
  api_id      = var.api.id
  domain_name = aws_apigatewayv2_domain_name.this.id
  stage       = "$default"
}

# The region's own address is asked: the common name would answer for the other region. That address stays open therefore; the
# origin behind it answers nothing but its health without the secret.
resource "aws_route53_health_check" "this" {
  fqdn              = var.api.host
  port              = 443
  type              = "HTTPS"
  resource_path     = var.health_path
  request_interval  = 30
  failure_threshold = 2
  # The fewest that Route 53 takes: each of them asks, and each question is a call of a function.
  regions = ["us-east-1", "eu-west-1", "ap-southeast-1"]
  tags    = { Name = "${var.domain} ${var.region}" }
}

resource "aws_route53_record" "this" {
  for_each        = toset(["A", "AAAA"])
  zone_id         = var.zone_id
  name            = var.domain
  type            = each.key
  set_identifier  = var.region
  health_check_id = aws_route53_health_check.this.id

  alias {
    name                   = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].target_domain_name
    zone_id                = aws_apigatewayv2_domain_name.this.domain_name_configuration[0].hosted_zone_id
    evaluate_target_health = true
  }

  latency_routing_policy {
    region = var.region
  }
}
