output "api" {
  description = "The HTTP API: its id and host."
  value       = { id = module.api.id, host = module.api.host }
}

output "function" {
  description = "Name of the function."
  value       = module.function.name
}

output "log_group" {
  description = "Where the function logs to."
  value       = module.function.log_group
}
