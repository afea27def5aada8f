# What makes Valkey forget: the stream of the table tells a function in the cache's network of each change, of this region's ingest and,
# through the global table, of the other's. Lambda reads the stream from outside, so that network needs no way to it.

locals {
  followed = var.stream == null ? {} : { table = var.stream.arn }
}

data "aws_iam_policy_document" "invalidation" {
  for_each = local.followed

  statement {
    sid       = "Follow"
    actions   = ["dynamodb:DescribeStream", "dynamodb:GetRecords", "dynamodb:GetShardIterator", "dynamodb:ListStreams"]
    resources = [each.value]
  }
}

module "invalidation" {
  for_each         = local.followed
  source           = "../function"
  prefix           = var.prefix
  role_prefix      = var.role_prefix
  name             = "invalidate"
  description      = "Makes the cache forget what changed in the table of images."
  handler          = "dev.pixedge.meta.CacheInvalidationHandler"
  zip              = var.zip
  architecture     = var.architecture
  memory_mb        = 512
  timeout_s        = 30
  environment      = { REDIS_URL = lookup(var.environment, "REDIS_URL", "") }
  policy           = data.aws_iam_policy_document.invalidation[each.key].json
  network          = var.network
  log_days         = var.log_days
  keep_alive_event = jsonencode({ Records = [] })
}

# What fails is sent again until it is as old as anything that the cache keeps (REDIS_TTL_SECONDS).
resource "aws_lambda_event_source_mapping" "invalidation" {
  for_each                      = local.followed
  event_source_arn              = each.value
  function_name                 = module.invalidation[each.key].alias.arn
  starting_position             = "TRIM_HORIZON"
  batch_size                    = 100
  maximum_record_age_in_seconds = 300
}
