output "distribution" {
  description = "The distribution: its id, its ARN, its host name and the zone of that name."
  value = {
    id   = aws_cloudfront_distribution.this.id
    arn  = aws_cloudfront_distribution.this.arn
    host = aws_cloudfront_distribution.this.domain_name
    zone = aws_cloudfront_distribution.this.hosted_zone_id
  }
}

output "request_function" {
  description = "Name of the function for viewers' requests."
  value       = aws_cloudfront_function.request.name
}
