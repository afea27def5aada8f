# One page: what viewers get on top, below it what each region does.

locals {
  cdn = var.cdn == null ? [] : [
    { title = "Requests", metrics = [["AWS/CloudFront", "Requests"]], stat = "Sum" },
    { title = "Hit ratio (%)", metrics = [["AWS/CloudFront", "CacheHitRate"]], stat = "Average" },
    { title = "Errors (%)", metrics = [["AWS/CloudFront", "4xxErrorRate"], ["AWS/CloudFront", "5xxErrorRate"]], stat = "Average" },
    { title = "Latency of misses, p95 (ms)", metrics = [["AWS/CloudFront", "OriginLatency"]], stat = "p95" },
  ]
  cdn_widgets = [
    for index, it in local.cdn : {
      type   = "metric"
      x      = index * 6
      y      = 0
      width  = 6
      height = 6
      properties = {
        title   = it.title
        region  = "us-east-1"
        stat    = it.stat
        period  = 300
        metrics = [for metric in it.metrics : concat(metric, ["DistributionId", var.cdn.distribution_id, "Region", "Global"])]
      }
    }
  ]
  functions = flatten([
    for index, region in sort(keys(var.regions)) : [
      for column, metric in [["Invocations", "Sum"], ["Duration", "p95"], ["Errors", "Sum"]] : {
        type   = "metric"
        x      = column * 6
        y      = 6 + index * 6
        width  = 6
        height = 6
        properties = {
          title   = "${metric[0]} in ${region}"
          region  = region
          stat    = metric[1]
          period  = 300
          metrics = [for name in var.regions[region].functions : ["AWS/Lambda", metric[0], "FunctionName", name]]
        }
      }
    ]
  ])
  storage = [
    for index, region in sort(keys(var.regions)) : {
      type   = "metric"
      x      = 18
      y      = 6 + index * 6
      width  = 6
      height = 6
      properties = {
        title   = "Stored in ${region} (bytes)"
        region  = region
        stat    = "Average"
        period  = 86400
        metrics = [for name in values(var.regions[region].buckets) : ["AWS/S3", "BucketSizeBytes", "BucketName", name, "StorageType", "StandardStorage"]]
      }
    }
  ]
}

resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = var.prefix
  dashboard_body = jsonencode({ widgets = concat(local.cdn_widgets, local.functions, local.storage) })
}
