# The two buckets of a region: the originals, and the renditions with the mezzanines.

locals {
  buckets = {
    originals   = aws_s3_bucket.originals
    transformed = aws_s3_bucket.transformed
  }
}

resource "aws_s3_bucket" "originals" {
  #checkov:skip=CKV_AWS_18: access logs of S3 cost more than they tell here; CloudTrail data events can be switched on for the account
  #checkov:skip=CKV_AWS_144: replicated when the stack has a second region, which is a variable
  #checkov:skip=CKV_AWS_145: SSE-S3: a KMS key would cost a call per miss and has to be opened to CloudFront in each region
  #checkov:skip=CKV2_AWS_62: the events go to the ingest function, which the module origin connects
  bucket        = "${var.prefix}-originals"
  force_destroy = var.delete_originals
}

resource "aws_s3_bucket" "transformed" {
  #checkov:skip=CKV_AWS_18: CloudFront reads it, and CloudFront counts; access logs of S3 would cost more than the reads
  #checkov:skip=CKV_AWS_21: all that lies here is made again from the originals
  #checkov:skip=CKV_AWS_144: the origin writes to both regions itself, because replication takes up to 15 minutes
  #checkov:skip=CKV_AWS_145: SSE-S3: a KMS key would cost a call per miss and has to be opened to CloudFront in each region
  #checkov:skip=CKV2_AWS_62: nothing follows from a stored rendition
  bucket        = "${var.prefix}-transformed"
  force_destroy = true
}

resource "aws_s3_bucket_public_access_block" "this" {
  for_each                = local.buckets
  bucket                  = each.value.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

resource "aws_s3_bucket_ownership_controls" "this" {
  for_each = local.buckets
  bucket   = each.value.id

  rule {
    object_ownership = "BucketOwnerEnforced"
  }
}

resource "aws_s3_bucket_server_side_encryption_configuration" "this" {
  for_each = local.buckets
  bucket   = each.value.id

  rule {
    apply_server_side_encryption_by_default {
      sse_algorithm = "AES256"
    }
  }
}

resource "aws_s3_bucket_versioning" "originals" {
  bucket = aws_s3_bucket.originals.id

  versioning_configuration {
    status = "Enabled"
  }
}
