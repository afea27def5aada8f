output "domain" {
  description = "The access point's address; its alias ends in .mrap already."
  value       = aws_s3control_multi_region_access_point.this.domain_name
}

output "arn" {
  description = "The access point's ARN."
  value       = aws_s3control_multi_region_access_point.this.arn
}
