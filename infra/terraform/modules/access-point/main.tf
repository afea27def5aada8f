# One address for the transformed buckets of both regions: a request goes to the nearest one that answers. Its buckets cannot be
# exchanged later, only all of it anew (restrictions of Multi-Region Access Points, S3 User Guide).

resource "aws_s3control_multi_region_access_point" "this" {
  details {
    name = var.name

    public_access_block {
      block_public_acls       = true
      block_public_policy     = true
      ignore_public_acls      = true
      restrict_public_buckets = true
    }

    dynamic "region" {
      for_each = var.buckets

      content {
        bucket = region.value
      }
    }
  }
}

data "aws_iam_policy_document" "this" {
  statement {
    sid       = "DistributionReads"
    actions   = ["s3:GetObject"]
    resources = ["${aws_s3control_multi_region_access_point.this.arn}/object/*"]

    principals {
      type        = "Service"
      identifiers = ["cloudfront.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "AWS:SourceArn"
      values   = [var.distribution_arn]
    }
  }
}

resource "aws_s3control_multi_region_access_point_policy" "this" {
  details {
    name   = element(split(":", aws_s3control_multi_region_access_point.this.id), 1)
    policy = data.aws_iam_policy_document.this.json
  }
}
