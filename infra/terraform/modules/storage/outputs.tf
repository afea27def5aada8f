output "originals" {
  description = "The bucket of source images: its name and ARN."
  value       = { name = aws_s3_bucket.originals.id, arn = aws_s3_bucket.originals.arn }

  # Replication into a bucket needs its versions.
  depends_on = [aws_s3_bucket_versioning.originals]
}

output "transformed" {
  description = "The bucket of renditions: its name, ARN and address in its region."
  value = {
    name   = aws_s3_bucket.transformed.id
    arn    = aws_s3_bucket.transformed.arn
    domain = aws_s3_bucket.transformed.bucket_regional_domain_name
  }
}
