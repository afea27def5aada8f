output "certificate" {
  description = "The domain and its certificate, once that is proven."
  value       = { domain = var.domain, arn = aws_acm_certificate_validation.this.certificate_arn }
}
