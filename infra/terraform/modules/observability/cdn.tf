# Alarms of the CDN. A quiet hour has no ratio worth a call, so the hit ratio counts from 1,000 requests in 5 minutes on.

locals {
  watched = var.cdn == null ? {} : { cdn = var.cdn }
  said    = [aws_sns_topic.this.arn]
}

resource "aws_cloudwatch_metric_alarm" "hit_ratio" {
  for_each            = local.watched
  alarm_name          = "${var.prefix}-hit-ratio"
  alarm_description   = "Less than 90 % of requests were answered by the edge for 15 minutes."
  evaluation_periods  = 3
  comparison_operator = "LessThanThreshold"
  threshold           = 90
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.said
  ok_actions          = local.said

  metric_query {
    id          = "counted"
    expression  = "IF(requests > 1000, ratio, 100)"
    label       = "hit ratio"
    return_data = true
  }

  metric_query {
    id = "ratio"

    metric {
      namespace   = "AWS/CloudFront"
      metric_name = "CacheHitRate"
      dimensions  = { DistributionId = each.value.distribution_id, Region = "Global" }
      stat        = "Average"
      period      = 300
    }
  }

  metric_query {
    id = "requests"

    metric {
      namespace   = "AWS/CloudFront"
      metric_name = "Requests"
      dimensions  = { DistributionId = each.value.distribution_id, Region = "Global" }
      stat        = "Sum"
      period      = 300
    }
  }
}

resource "aws_cloudwatch_metric_alarm" "cdn_5xx" {
  for_each            = local.watched
  alarm_name          = "${var.prefix}-cdn-5xx"
  alarm_description   = "More than 1 % of requests were answered 5xx for 10 minutes."
  namespace           = "AWS/CloudFront"
  metric_name         = "5xxErrorRate"
  dimensions          = { DistributionId = each.value.distribution_id, Region = "Global" }
  statistic           = "Average"
  period              = 300
  evaluation_periods  = 2
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.said
  ok_actions          = local.said
}

resource "aws_cloudwatch_metric_alarm" "latency" {
  for_each            = local.watched
  alarm_name          = "${var.prefix}-origin-latency"
  alarm_description   = "One miss in 20 took longer than a second for 15 minutes."
  namespace           = "AWS/CloudFront"
  metric_name         = "OriginLatency"
  dimensions          = { DistributionId = each.value.distribution_id, Region = "Global" }
  extended_statistic  = "p95"
  period              = 300
  evaluation_periods  = 3
  comparison_operator = "GreaterThanThreshold"
  threshold           = 1000
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.said
  ok_actions          = local.said
}

# A function that fails answers 503 to everybody.
resource "aws_cloudwatch_metric_alarm" "edge_function" {
  for_each            = local.watched
  alarm_name          = "${var.prefix}-edge-function"
  alarm_description   = "The edge function failed or was stopped for using too much time."
  evaluation_periods  = 1
  comparison_operator = "GreaterThanThreshold"
  threshold           = 0
  treat_missing_data  = "notBreaching"
  alarm_actions       = local.said
  ok_actions          = local.said

  metric_query {
    id          = "all"
    expression  = "SUM(METRICS())"
    label       = "failed"
    return_data = true
  }

  dynamic "metric_query" {
    for_each = { failed = "FunctionExecutionErrors", stopped = "FunctionThrottles", wrong = "FunctionValidationErrors" }

    content {
      id = metric_query.key

      metric {
        namespace   = "AWS/CloudFront"
        metric_name = metric_query.value
        dimensions  = { FunctionName = each.value.request_function, Region = "Global" }
        stat        = "Sum"
        period      = 300
      }
    }
  }
}
