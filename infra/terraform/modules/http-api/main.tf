# An HTTP API that hands everything to one function.

resource "aws_apigatewayv2_api" "this" {
  name          = "${var.prefix}-${var.name}"
  description   = var.description
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_integration" "this" {
  api_id                 = aws_apigatewayv2_api.this.id
  integration_type       = "AWS_PROXY"
  integration_uri        = var.function_alias.invoke_arn
  integration_method     = "POST"
  payload_format_version = "2.0"
}

resource "aws_apigatewayv2_route" "this" {
  #checkov:skip=CKV_AWS_309: the origin checks the secret that CloudFront sends, the metadata API is public
  api_id             = aws_apigatewayv2_api.this.id
  route_key          = "$default"
  target             = "integrations/${aws_apigatewayv2_integration.this.id}"
  authorization_type = "NONE"
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158: encrypted by CloudWatch itself
  #checkov:skip=CKV_AWS_338: how long is a variable
  name              = "/aws/apigateway/${var.prefix}-${var.name}"
  retention_in_days = var.log_days
}

resource "aws_apigatewayv2_stage" "this" {
  api_id      = aws_apigatewayv2_api.this.id
  name        = "$default"
  auto_deploy = true

  default_route_settings {
    throttling_burst_limit   = var.burst
    throttling_rate_limit    = var.rate
    detailed_metrics_enabled = false
  }

  access_log_settings {
    destination_arn = aws_cloudwatch_log_group.this.arn
    format = jsonencode({
      time    = "$context.requestTime"
      method  = "$context.httpMethod"
      path    = "$context.path"
      status  = "$context.status"
      ms      = "$context.responseLatency"
      bytes   = "$context.responseLength"
      request = "$context.requestId"
      error   = "$context.integrationErrorMessage"
    })
  }
}

resource "aws_lambda_permission" "this" {
  statement_id  = "HttpApi"
  action        = "lambda:InvokeFunction"
  function_name = var.function_name
  qualifier     = var.function_alias.name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.this.execution_arn}/*"
}
