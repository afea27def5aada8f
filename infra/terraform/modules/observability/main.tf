# What is seen of the whole service: the dashboard, the alarms of the CDN (whose metrics are all in us-east-1), the budget, and
# optionally what real viewers measure.

resource "aws_sns_topic" "this" {
  #checkov:skip=CKV_AWS_26: CloudWatch cannot write to a topic under the key that SNS manages; a message names an alarm, no more
  name = "${var.prefix}-cdn-alarms"
}

resource "aws_sns_topic_subscription" "mail" {
  for_each  = toset(var.mail[*])
  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.value
}

# Budgets tells the topic itself.
data "aws_iam_policy_document" "topic" {
  statement {
    sid       = "Tell"
    actions   = ["sns:Publish"]
    resources = [aws_sns_topic.this.arn]

    principals {
      type        = "Service"
      identifiers = ["budgets.amazonaws.com", "cloudwatch.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [var.account]
    }
  }
}

resource "aws_sns_topic_policy" "this" {
  arn    = aws_sns_topic.this.arn
  policy = data.aws_iam_policy_document.topic.json
}

resource "aws_budgets_budget" "month" {
  for_each     = var.budget_usd > 0 ? { month = var.budget_usd } : {}
  name         = "${var.prefix}-month"
  budget_type  = "COST"
  time_unit    = "MONTHLY"
  limit_amount = tostring(each.value)
  limit_unit   = "USD"

  # Counts once "Application" is activated as a cost allocation tag of the account.
  cost_filter {
    name   = "TagKeyValue"
    values = [format("user:Application$%s", var.prefix)]
  }

  dynamic "notification" {
    for_each = { ACTUAL = 80, FORECASTED = 100 }

    content {
      notification_type         = notification.key
      comparison_operator       = "GREATER_THAN"
      threshold                 = notification.value
      threshold_type            = "PERCENTAGE"
      subscriber_sns_topic_arns = [aws_sns_topic.this.arn]
    }
  }
}

# What pages measure in real browsers; the page loads the client of CloudWatch RUM with this monitor's id.
resource "aws_rum_app_monitor" "viewers" {
  for_each = toset(var.rum_domain[*])
  name     = "${var.prefix}-viewers"
  domain   = each.value

  app_monitor_configuration {
    allow_cookies       = false
    session_sample_rate = 0.1
    telemetries         = ["http", "performance"]
  }
}
