# What follows the originals bucket of the region: facts, mezzanines, renditions ahead of time, purges.

resource "aws_sqs_queue" "dead_letters" {
  name                      = "${var.prefix}-ingest-dead-letters"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = true
}

data "aws_iam_policy_document" "ingest" {
  statement {
    sid       = "Find"
    actions   = ["s3:ListBucket"]
    resources = concat(local.originals, local.transformed)
  }

  statement {
    sid       = "ReadSources"
    actions   = ["s3:GetObject"]
    resources = [for arn in local.originals : "${arn}/*"]
  }

  dynamic "statement" {
    for_each = var.archives_originals ? [1] : []

    content {
      sid       = "MarkForTheArchive"
      actions   = ["s3:GetObjectTagging", "s3:PutObjectTagging", "s3:GetObjectVersionTagging", "s3:PutObjectVersionTagging"]
      resources = ["${var.near.originals.arn}/*"]
    }
  }

  statement {
    sid       = "KeepRenditions"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = [for arn in local.transformed : "${arn}/*"]
  }

  statement {
    sid       = "KeepFacts"
    actions   = ["dynamodb:GetItem", "dynamodb:PutItem"]
    resources = ["arn:aws:dynamodb:${var.region}:${var.account}:table/${var.table}"]
  }

  statement {
    sid       = "GiveUp"
    actions   = ["sqs:SendMessage"]
    resources = [aws_sqs_queue.dead_letters.arn]
  }

  dynamic "statement" {
    for_each = var.distribution[*]

    content {
      sid       = "Purge"
      actions   = ["cloudfront:CreateInvalidation"]
      resources = [statement.value.arn]
    }
  }
}

module "ingest" {
  source               = "../function"
  prefix               = var.prefix
  role_prefix          = var.role_prefix
  name                 = "ingest"
  description          = "Follows what happens to originals."
  handler              = "dev.pixedge.origin.IngestHandler"
  zip                  = var.zip
  architecture         = var.architecture
  memory_mb            = var.memory_mb
  timeout_s            = 300
  reserved_concurrency = var.ingest_concurrency
  environment          = merge(local.stores, { PIXEDGE_TABLE = var.table }, var.archives_originals ? { PIXEDGE_ARCHIVE_ORIGINALS = "on" } : {}, var.ingest_environment)
  policy               = data.aws_iam_policy_document.ingest.json
  dead_letters         = { arn = aws_sqs_queue.dead_letters.arn }
  log_days             = var.log_days
  keep_alive_event     = jsonencode({ Records = [] })
}

resource "aws_lambda_permission" "originals" {
  statement_id   = "Originals"
  action         = "lambda:InvokeFunction"
  function_name  = module.ingest.name
  qualifier      = module.ingest.alias.name
  principal      = "s3.amazonaws.com"
  source_arn     = var.near.originals.arn
  source_account = var.account
}

resource "aws_s3_bucket_notification" "originals" {
  bucket = var.near.originals.name

  lambda_function {
    lambda_function_arn = module.ingest.alias.arn
    events              = ["s3:ObjectCreated:*", "s3:ObjectRemoved:*", "s3:LifecycleExpiration:*"]
  }

  depends_on = [aws_lambda_permission.originals]
}
