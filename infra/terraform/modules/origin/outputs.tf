output "api" {
  description = "The HTTP API: its id and host; null for a stack without a CDN."
  value       = local.serves ? { id = module.api["origin"].id, host = module.api["origin"].host } : null
}

output "functions" {
  description = "Names of the functions."
  value       = concat(local.serves ? [module.function["origin"].name] : [], [module.ingest.name])
}

output "log_groups" {
  description = "Where the functions log to."
  value       = concat(local.serves ? [module.function["origin"].log_group] : [], [module.ingest.log_group])
}

output "dead_letters" {
  description = "The queue of events that failed three times: its name, address and ARN."
  value = {
    name = aws_sqs_queue.dead_letters.name
    url  = aws_sqs_queue.dead_letters.url
    arn  = aws_sqs_queue.dead_letters.arn
  }
}
