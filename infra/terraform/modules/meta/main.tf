# The metadata API of one region.

data "aws_iam_policy_document" "this" {
  statement {
    sid       = "ReadFacts"
    actions   = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"]
    resources = ["arn:aws:dynamodb:${var.region}:${var.account}:table/${var.table}"]
  }

  # A presigned address is worth what its signer may do.
  dynamic "statement" {
    for_each = var.presigned[*]

    content {
      sid       = "Presign"
      actions   = ["s3:GetObject"]
      resources = ["${statement.value.arn}/*"]
    }
  }
}

module "function" {
  source               = "../function"
  prefix               = var.prefix
  role_prefix          = var.role_prefix
  name                 = "meta"
  description          = "Answers what is known about images."
  handler              = "dev.pixedge.meta.MetaHandler"
  zip                  = var.zip
  architecture         = var.architecture
  memory_mb            = var.memory_mb
  timeout_s            = 10
  reserved_concurrency = var.reserved_concurrency
  environment          = merge({ PIXEDGE_TABLE = var.table }, var.environment)
  policy               = data.aws_iam_policy_document.this.json
  network              = var.network
  log_days             = var.log_days
  keep_alive_event = jsonencode({
    version        = "2.0"
    rawPath        = "/health"
    headers        = {}
    requestContext = { http = { method = "GET" } }
  })
}

module "api" {
  source         = "../http-api"
  prefix         = var.prefix
  name           = "meta"
  description    = "Facts about images."
  function_name  = module.function.name
  function_alias = module.function.alias
  log_days       = var.log_days
}
