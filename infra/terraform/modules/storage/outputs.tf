output "originals" {
  description = "The bucket of source images."
  value       = aws_s3_bucket.this["originals"]
}

output "transformed" {
  description = "The bucket of renditions."
  value       = aws_s3_bucket.this["transformed"]
}

output "images" {
  description = "The table of images."
  value       = aws_dynamodb_table.images
}
