# The buckets: private, encrypted, over TLS, readable by the distribution alone, with what grows old.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  prefix            = "pixedge-123456789012-us-east-1"
  role_prefix       = "pixedge-us-east-1"
  distribution_arns = ["arn:aws:cloudfront::123456789012:distribution/E1"]
}

run "no_bucket_is_public" {
  module {
    source = "./modules/storage"
  }

  assert {
    condition = alltrue([
      for block in aws_s3_bucket_public_access_block.this :
      block.block_public_acls && block.block_public_policy && block.ignore_public_acls && block.restrict_public_buckets
    ]) && toset(keys(aws_s3_bucket_public_access_block.this)) == toset(["originals", "transformed"])
    error_message = "a bucket can be made public"
  }

  assert {
    condition = alltrue([
      for document in data.aws_iam_policy_document.this : alltrue([
        for statement in document.statement : statement.effect == "Deny" || (
          alltrue([for principal in statement.principals : principal.type == "Service"]) && length(statement.condition) > 0
        )
      ])
    ])
    error_message = "a bucket policy lets in somebody who is no service of AWS"
  }

  assert {
    condition = alltrue([
      for document in data.aws_iam_policy_document.this : anytrue([
        for statement in document.statement : statement.effect == "Deny" && one(statement.condition).variable == "aws:SecureTransport"
      ])
    ])
    error_message = "a bucket answers without TLS"
  }

  assert {
    condition     = length([for statement in data.aws_iam_policy_document.this["originals"].statement : statement if statement.effect != "Deny"]) == 0
    error_message = "the distribution reads originals"
  }
}

run "objects_are_encrypted_and_versions_kept" {
  module {
    source = "./modules/storage"
  }

  assert {
    condition     = length(aws_s3_bucket_server_side_encryption_configuration.this) == 2 && aws_s3_bucket_versioning.originals.versioning_configuration[0].status == "Enabled"
    error_message = "expected encryption of both buckets and versions of the originals"
  }

  assert {
    condition     = aws_s3_bucket.originals.force_destroy == false
    error_message = "originals would go with the stack without being asked for"
  }
}

run "old_versions_go_to_the_archive" {
  variables {
    archive_versions_days = 45
  }

  module {
    source = "./modules/storage"
  }

  assert {
    condition = one(one([
      for rule in aws_s3_bucket_lifecycle_configuration.originals.rule : rule
      if rule.id == "archive-old-versions" && rule.status == "Enabled"
    ]).noncurrent_version_transition).storage_class == "DEEP_ARCHIVE"
    error_message = "expected old versions in Glacier Deep Archive"
  }
}

run "originals_stay_where_they_are" {
  module {
    source = "./modules/storage"
  }

  assert {
    condition = one([
      for rule in aws_s3_bucket_lifecycle_configuration.originals.rule : rule.status if rule.id == "archive-originals-with-a-mezzanine"
    ]) == "Disabled"
    error_message = "originals would go to the archive without being asked for"
  }
}

run "originals_with_a_mezzanine_go_to_the_archive_when_asked_for" {
  variables {
    archive_originals_days = 90
  }

  module {
    source = "./modules/storage"
  }

  assert {
    condition = alltrue([
      for rule in aws_s3_bucket_lifecycle_configuration.originals.rule :
      rule.status == "Enabled" && one(rule.transition).days == 90 && one(rule.transition).storage_class == "DEEP_ARCHIVE" &&
      one(one(rule.filter).tag).key == "pixedge-mezzanine" && one(one(rule.filter).tag).value == "stored"
      if rule.id == "archive-originals-with-a-mezzanine"
    ])
    error_message = "expected those that are marked in Glacier Deep Archive after 90 days"
  }
}

run "mezzanines_of_archived_originals_do_not_expire" {
  command = plan

  variables {
    archive_originals_days = 90
    transformed_days       = 90
  }

  module {
    source = "./modules/storage"
  }

  expect_failures = [var.archive_originals_days]
}

run "renditions_may_expire" {
  variables {
    transformed_days = 90
  }

  module {
    source = "./modules/storage"
  }

  assert {
    condition = one([
      for rule in aws_s3_bucket_lifecycle_configuration.transformed.rule : rule
      if rule.id == "expire-renditions" && rule.status == "Enabled"
    ]).expiration[0].days == 90
    error_message = "expected renditions to expire"
  }
}

run "originals_are_copied_to_the_other_region" {
  variables {
    replica = { arn = "arn:aws:s3:::other-originals" }
  }

  module {
    source = "./modules/storage"
  }

  assert {
    condition     = aws_s3_bucket_replication_configuration.originals["other"].rule[0].destination[0].bucket == "arn:aws:s3:::other-originals" && aws_s3_bucket_replication_configuration.originals["other"].rule[0].delete_marker_replication[0].status == "Enabled"
    error_message = "expected originals and their removals in the other region"
  }
}
