output "api" {
  description = "The HTTP API: its id and host."
  value       = { id = module.api.id, host = module.api.host }
}

output "functions" {
  description = "Names of the functions."
  value       = concat([module.function.name], [for function in module.invalidation : function.name])
}

output "log_groups" {
  description = "Where the functions log to."
  value       = concat([module.function.log_group], [for function in module.invalidation : function.log_group])
}
