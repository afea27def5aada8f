output "topic" {
  description = "ARN of the topic that all alarms of the region go to."
  value       = aws_sns_topic.this.arn
}
