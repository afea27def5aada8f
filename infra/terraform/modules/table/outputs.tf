output "name" {
  description = "Name of the table, the same in each region."
  value       = aws_dynamodb_table.images.name
}

output "stream" {
  description = "ARN of the stream of changes; null where the table has none."
  value       = local.streams ? aws_dynamodb_table.images.stream_arn : null
}

output "replica_stream" {
  description = "ARN of the stream of the replica; null where there is one region."
  value       = one([for replica in aws_dynamodb_table.images.replica : replica.stream_arn])
}
