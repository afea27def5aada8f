# The access point over both regions.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name             = "pixedge-transformed"
  buckets          = ["a-transformed", "b-transformed"]
  distribution_arn = "arn:aws:cloudfront::123456789012:distribution/E1"
}

run "the_distribution_alone_reads_through_it" {
  module {
    source = "./modules/access-point"
  }

  assert {
    condition     = toset([for region in aws_s3control_multi_region_access_point.this.details[0].region : region.bucket]) == toset(["a-transformed", "b-transformed"])
    error_message = "expected both buckets"
  }

  assert {
    condition = alltrue([
      for statement in data.aws_iam_policy_document.this.statement :
      toset(statement.actions) == toset(["s3:GetObject"]) && one(statement.condition).values == tolist(["arn:aws:cloudfront::123456789012:distribution/E1"])
    ])
    error_message = "expected s3:GetObject for the distribution"
  }

  assert {
    condition = alltrue([
      for block in aws_s3control_multi_region_access_point.this.details[0].public_access_block :
      block.block_public_acls && block.block_public_policy && block.ignore_public_acls && block.restrict_public_buckets
    ])
    error_message = "the access point can be made public"
  }
}

run "one_bucket_needs_none" {
  command = plan

  variables {
    buckets = ["a-transformed"]
  }

  module {
    source = "./modules/access-point"
  }

  expect_failures = [var.buckets]
}
