# Originals are copied to the other region's bucket, in both directions, so that an upload made while one region is lost
# arrives there when it is back.

locals {
  replicated = var.replica == null ? {} : { other = var.replica.arn }
}

data "aws_iam_policy_document" "replication_assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["s3.amazonaws.com"]
    }
  }
}

data "aws_iam_policy_document" "replication" {
  for_each = local.replicated

  statement {
    sid       = "ReadList"
    actions   = ["s3:GetReplicationConfiguration", "s3:ListBucket"]
    resources = [aws_s3_bucket.originals.arn]
  }

  statement {
    sid       = "ReadVersions"
    actions   = ["s3:GetObjectVersionForReplication", "s3:GetObjectVersionAcl", "s3:GetObjectVersionTagging"]
    resources = ["${aws_s3_bucket.originals.arn}/*"]
  }

  statement {
    sid       = "WriteReplicas"
    actions   = ["s3:ReplicateObject", "s3:ReplicateDelete", "s3:ReplicateTags"]
    resources = ["${each.value}/*"]
  }
}

resource "aws_iam_role" "replication" {
  for_each           = local.replicated
  name               = "${var.role_prefix}-replication"
  assume_role_policy = data.aws_iam_policy_document.replication_assume.json
}

resource "aws_iam_role_policy" "replication" {
  for_each = local.replicated
  name     = "replicate-originals"
  role     = aws_iam_role.replication[each.key].id
  policy   = data.aws_iam_policy_document.replication[each.key].json
}

resource "aws_s3_bucket_replication_configuration" "originals" {
  for_each = local.replicated
  bucket   = aws_s3_bucket.originals.id
  role     = aws_iam_role.replication[each.key].arn

  rule {
    id     = "originals"
    status = "Enabled"

    filter {}

    delete_marker_replication {
      status = "Enabled"
    }

    destination {
      bucket = each.value
    }
  }

  depends_on = [aws_s3_bucket_versioning.originals, aws_iam_role_policy.replication]
}
