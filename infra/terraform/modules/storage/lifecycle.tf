# What grows old: versions of originals that are no longer current go to the archive, so may originals whose mezzanine is stored;
# renditions may expire.

resource "aws_s3_bucket_lifecycle_configuration" "originals" {
  bucket = aws_s3_bucket.originals.id

  rule {
    id     = "archive-old-versions"
    status = var.archive_versions_days > 0 ? "Enabled" : "Disabled"

    filter {}

    noncurrent_version_transition {
      noncurrent_days = max(var.archive_versions_days, 1)
      storage_class   = "DEEP_ARCHIVE"
    }
  }

  # Ingest sets the tag (Archiving in origin-lambda).
  rule {
    id     = "archive-originals-with-a-mezzanine"
    status = var.archive_originals_days > 0 ? "Enabled" : "Disabled"

    filter {
      tag {
        key   = "pixedge-mezzanine"
        value = "stored"
      }
    }

    transition {
      days          = max(var.archive_originals_days, 1)
      storage_class = "DEEP_ARCHIVE"
    }
  }

  rule {
    id     = "drop-what-is-left-of-uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 7
    }

    expiration {
      expired_object_delete_marker = true
    }
  }

  depends_on = [aws_s3_bucket_versioning.originals]
}

resource "aws_s3_bucket_lifecycle_configuration" "transformed" {
  bucket = aws_s3_bucket.transformed.id

  rule {
    id     = "expire-renditions"
    status = var.transformed_days > 0 ? "Enabled" : "Disabled"

    filter {}

    expiration {
      days = max(var.transformed_days, 1)
    }
  }

  rule {
    id     = "drop-what-is-left-of-uploads"
    status = "Enabled"

    filter {}

    abort_incomplete_multipart_upload {
      days_after_initiation = 1
    }
  }
}
