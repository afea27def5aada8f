# What "make perf-aws" applies and destroys again: a bucket for scripts and results, and visitors in each region.

provider "aws" {
  region = var.regions[0]

  default_tags {
    tags = { Application = var.name }
  }
}

resource "aws_s3_bucket" "this" {
  #checkov:skip=CKV_AWS_18: it lives for the minutes of a measurement
  #checkov:skip=CKV_AWS_21: as above
  #checkov:skip=CKV_AWS_144: as above
  #checkov:skip=CKV_AWS_145: load scripts, which are public, and latencies
  #checkov:skip=CKV2_AWS_61: as above
  #checkov:skip=CKV2_AWS_62: nothing follows from a result
  bucket        = "${var.name}-${var.account}-${var.regions[0]}"
  force_destroy = true
}

resource "aws_s3_bucket_public_access_block" "this" {
  bucket                  = aws_s3_bucket.this.id
  block_public_acls       = true
  block_public_policy     = true
  ignore_public_acls      = true
  restrict_public_buckets = true
}

module "lab" {
  for_each  = toset(var.regions)
  source    = "../terraform/modules/lab"
  name      = var.name
  region    = each.key
  bucket    = { name = aws_s3_bucket.this.bucket, arn = aws_s3_bucket.this.arn }
  k6_image  = var.k6_image
  aws_image = var.aws_image
}

output "bucket" {
  description = "The bucket of scripts and results."
  value       = aws_s3_bucket.this.bucket
}

output "tasks" {
  description = "What to run in each region."
  value       = { for region, lab in module.lab : region => lab.task }
}
