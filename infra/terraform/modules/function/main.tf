# A Java function with SnapStart: a published version behind the alias "live", its log, its role, and a call on a schedule,
# because Lambda deletes a snapshot that nobody used for 14 days and fails the next call.

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["lambda.amazonaws.com"]
    }
  }
}

resource "aws_iam_role" "this" {
  name               = "${var.role_prefix}-${var.name}"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

data "aws_iam_policy_document" "log" {
  statement {
    sid       = "Log"
    actions   = ["logs:CreateLogStream", "logs:PutLogEvents"]
    resources = ["${aws_cloudwatch_log_group.this.arn}:*"]
  }

  # Lambda makes the function's network interfaces by itself; the API has no narrower resource for these actions.
  dynamic "statement" {
    for_each = var.network == null ? [] : [1]

    content {
      #checkov:skip=CKV_AWS_111: as above
      #checkov:skip=CKV_AWS_356: as above
      sid       = "Network"
      actions   = ["ec2:CreateNetworkInterface", "ec2:DescribeNetworkInterfaces", "ec2:DescribeSubnets", "ec2:DeleteNetworkInterface"]
      resources = ["*"]
    }
  }
}

resource "aws_iam_role_policy" "log" {
  name   = "log"
  role   = aws_iam_role.this.id
  policy = data.aws_iam_policy_document.log.json
}

resource "aws_iam_role_policy" "this" {
  name   = "work"
  role   = aws_iam_role.this.id
  policy = var.policy
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158: encrypted by CloudWatch itself; a log line holds keys of images and times, nothing of a person
  #checkov:skip=CKV_AWS_338: how long is a variable; a year of a CDN's misses tells little for its price
  name              = "/aws/lambda/${var.prefix}-${var.name}"
  retention_in_days = var.log_days
}

resource "aws_lambda_function" "this" {
  #checkov:skip=CKV_AWS_116: what is called by a request has its answer; what is called by events has a queue, given as dead_letters
  #checkov:skip=CKV_AWS_117: only what talks to the cache needs a network of its own, which would cost a second of start elsewhere
  #checkov:skip=CKV_AWS_173: encrypted by Lambda itself; who may read the function's settings may call it too
  #checkov:skip=CKV_AWS_272: the zip comes from this build, and its hash stands in the plan
  function_name                  = "${var.prefix}-${var.name}"
  description                    = var.description
  role                           = aws_iam_role.this.arn
  handler                        = var.handler
  runtime                        = "java25"
  architectures                  = [var.architecture]
  filename                       = var.zip
  source_code_hash               = filebase64sha256(var.zip)
  memory_size                    = var.memory_mb
  timeout                        = var.timeout_s
  reserved_concurrent_executions = var.reserved_concurrency
  publish                        = true

  snap_start {
    apply_on = "PublishedVersions"
  }

  # Counts calls and passes a trace on; tracing every miss would cost more than the misses.
  tracing_config {
    mode = "PassThrough"
  }

  environment {
    variables = merge({ JAVA_TOOL_OPTIONS = "--enable-native-access=ALL-UNNAMED" }, var.environment)
  }

  dynamic "dead_letter_config" {
    for_each = var.dead_letters[*]

    content {
      target_arn = dead_letter_config.value.arn
    }
  }

  dynamic "vpc_config" {
    for_each = var.network[*]

    content {
      subnet_ids         = vpc_config.value.subnets
      security_group_ids = [vpc_config.value.security_group]
    }
  }

  depends_on = [aws_iam_role_policy.log, aws_iam_role_policy.this]

  lifecycle {
    precondition {
      condition     = endswith(var.zip, ".zip") && fileexists(var.zip)
      error_message = "${var.name}: expected a zip at ${var.zip}; \"make package\" makes it."
    }
  }
}

resource "aws_lambda_alias" "live" {
  name             = "live"
  description      = "What is called: the newest published version."
  function_name    = aws_lambda_function.this.function_name
  function_version = aws_lambda_function.this.version
}

resource "aws_cloudwatch_event_rule" "keep_alive" {
  name                = "${var.prefix}-${var.name}-keep-alive"
  description         = "Calls the function, so that Lambda keeps its snapshot."
  schedule_expression = "rate(12 hours)"
}

resource "aws_cloudwatch_event_target" "keep_alive" {
  rule  = aws_cloudwatch_event_rule.keep_alive.name
  arn   = aws_lambda_alias.live.arn
  input = var.keep_alive_event
}

resource "aws_lambda_permission" "keep_alive" {
  statement_id  = "KeepAlive"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.keep_alive.arn
}
