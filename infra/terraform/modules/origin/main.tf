# What makes renditions in one region: the origin function behind an HTTP API. A stack without a CDN has none.

locals {
  serves = var.serves
  served = var.serves ? { origin = true } : {}
  stores = merge(
    {
      PIXEDGE_ORIGINALS  = var.near.originals.name
      PIXEDGE_RENDITIONS = var.near.transformed.name
      PIXEDGE_VIPS       = "/var/task/engine/native"
    },
    var.far == null ? {} : {
      PIXEDGE_FAR_REGION     = var.far.region
      PIXEDGE_FAR_ORIGINALS  = var.far.originals.name
      PIXEDGE_FAR_RENDITIONS = var.far.transformed.name
    },
  )
  secrets = var.origin_secrets == null ? {} : {
    PIXEDGE_ORIGIN_SECRET          = var.origin_secrets.current
    PIXEDGE_ORIGIN_SECRET_PREVIOUS = var.origin_secrets.previous
  }
  originals   = concat([var.near.originals.arn], var.far == null ? [] : [var.far.originals.arn])
  transformed = concat([var.near.transformed.arn], var.far == null ? [] : [var.far.transformed.arn])
}

data "aws_iam_policy_document" "origin" {
  # Without s3:ListBucket S3 answers 403 for what is not there.
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

  # A writer that finds that the source changed meanwhile takes its rendition back.
  statement {
    sid       = "KeepRenditions"
    actions   = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"]
    resources = [for arn in local.transformed : "${arn}/*"]
  }
}

module "function" {
  for_each             = local.served
  source               = "../function"
  prefix               = var.prefix
  role_prefix          = var.role_prefix
  name                 = "origin"
  description          = "Makes the renditions that no bucket has."
  handler              = "dev.pixedge.origin.OriginStreamHandler"
  zip                  = var.zip
  architecture         = var.architecture
  memory_mb            = var.memory_mb
  timeout_s            = 29
  reserved_concurrency = var.reserved_concurrency
  environment          = merge(local.stores, local.secrets)
  policy               = data.aws_iam_policy_document.origin.json
  log_days             = var.log_days
  keep_alive_event = jsonencode({
    version        = "2.0"
    rawPath        = "/-/health"
    headers        = {}
    requestContext = { http = { method = "GET" } }
  })
}

module "api" {
  for_each       = local.served
  source         = "../http-api"
  prefix         = var.prefix
  name           = "origin"
  description    = "What CloudFront asks for the renditions that no bucket has."
  function_name  = module.function[each.key].name
  function_alias = module.function[each.key].alias
  log_days       = var.log_days
}
