output "name" {
  description = "The function's name."
  value       = aws_lambda_function.this.function_name
}

output "alias" {
  description = "The alias that is called: its name, its ARN and the address that API Gateway calls it by."
  value = {
    name       = aws_lambda_alias.live.name
    arn        = aws_lambda_alias.live.arn
    invoke_arn = aws_lambda_alias.live.invoke_arn
  }
}

output "log_group" {
  description = "Where the function logs to."
  value       = aws_cloudwatch_log_group.this.name
}
