output "host" {
  description = "The API's name, once this region answers under it."
  value       = var.domain

  depends_on = [aws_route53_record.this, aws_apigatewayv2_api_mapping.this]
}
