# What should wake somebody in one region. docs/operations.md says for each alarm what it means and what to do.

locals {
  say = [aws_sns_topic.this.arn]
}

resource "aws_sns_topic" "this" {
  #checkov:skip=CKV_AWS_26: CloudWatch cannot write to a topic under the key that SNS manages; a message names an alarm, no more
  name = "${var.prefix}-alarms"
}

resource "aws_sns_topic_subscription" "mail" {
  for_each  = toset(var.mail[*])
  topic_arn = aws_sns_topic.this.arn
  protocol  = "email"
  endpoint  = each.value
}

resource "aws_cloudwatch_metric_alarm" "errors" {
  for_each            = toset(var.functions)
  alarm_name          = "${each.value}-errors"
  alarm_description   = "The function failed more than 5 times in 5 minutes."
  namespace           = "AWS/Lambda"
  metric_name         = "Errors"
  dimensions          = { FunctionName = each.value }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say
}

resource "aws_cloudwatch_metric_alarm" "throttles" {
  for_each            = toset(var.functions)
  alarm_name          = "${each.value}-throttles"
  alarm_description   = "Lambda turned calls away: the reserved concurrency or the account's is used up."
  namespace           = "AWS/Lambda"
  metric_name         = "Throttles"
  dimensions          = { FunctionName = each.value }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say
}

resource "aws_cloudwatch_metric_alarm" "duration" {
  for_each            = var.slowest_ms
  alarm_name          = "${each.key}-duration"
  alarm_description   = "One call in 20 took longer than ${each.value} ms for 15 minutes."
  namespace           = "AWS/Lambda"
  metric_name         = "Duration"
  dimensions          = { FunctionName = each.key }
  extended_statistic  = "p95"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = each.value
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say
}

resource "aws_cloudwatch_metric_alarm" "api_5xx" {
  for_each            = var.apis
  alarm_name          = "${var.prefix}-${each.key}-5xx"
  alarm_description   = "The API answered 5xx more than 5 times in 5 minutes."
  namespace           = "AWS/ApiGateway"
  metric_name         = "5xx"
  dimensions          = { ApiId = each.value }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 5
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say
}

# A broken bucket policy shows nowhere else: every miss of the edge is then made anew, and viewers see nothing but good pictures.
resource "aws_cloudwatch_metric_alarm" "misses" {
  for_each            = toset(var.origin_function[*])
  alarm_name          = "${each.value}-calls"
  alarm_description   = "More than ${var.most_misses} renditions were asked of the origin in 5 minutes: a flood of new ones, or the stored ones cannot be read."
  namespace           = "AWS/Lambda"
  metric_name         = "Invocations"
  dimensions          = { FunctionName = each.value }
  statistic           = "Sum"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.most_misses
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say
}

resource "aws_cloudwatch_metric_alarm" "dead_letters" {
  alarm_name          = "${var.prefix}-ingest-dead-letters"
  alarm_description   = "An upload or removal could not be followed, three times."
  namespace           = "AWS/SQS"
  metric_name         = "ApproximateNumberOfMessagesVisible"
  dimensions          = { QueueName = var.dead_letters }
  statistic           = "Maximum"
  period              = 300
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say
}

# S3 counts its bytes once a day.
resource "aws_cloudwatch_metric_alarm" "growth" {
  for_each            = var.buckets
  alarm_name          = "${var.prefix}-${each.key}-growth"
  alarm_description   = "The bucket grew by more than ${var.most_growth_gb} GB in a day."
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = var.most_growth_gb * 1000000000
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.say
  ok_actions          = local.say

  metric_query {
    id          = "growth"
    expression  = "DIFF(bytes)"
    label       = "growth in a day"
    return_data = true
  }

  metric_query {
    id = "bytes"

    metric {
      namespace   = "AWS/S3"
      metric_name = "BucketSizeBytes"
      dimensions  = { BucketName = each.value, StorageType = "StandardStorage" }
      stat        = "Average"
      period      = 86400
    }
  }
}
