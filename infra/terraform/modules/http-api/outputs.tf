output "id" {
  description = "The API's id."
  value       = aws_apigatewayv2_api.this.id
}

output "host" {
  description = "The API's own host name."
  value       = trimprefix(aws_apigatewayv2_api.this.api_endpoint, "https://")
}

output "log_group" {
  description = "Where the API logs its requests to."
  value       = aws_cloudwatch_log_group.this.name
}
