output "dashboard" {
  description = "Address of the dashboard."
  value       = "https://console.aws.amazon.com/cloudwatch/home?region=us-east-1#dashboards/dashboard/${aws_cloudwatch_dashboard.this.dashboard_name}"
}

output "topic" {
  description = "ARN of the topic that the CDN's alarms go to."
  value       = aws_sns_topic.this.arn
}
