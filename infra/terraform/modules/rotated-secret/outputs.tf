output "current" {
  description = "The secret in use."
  value       = terraform_data.slot[local.current].output
  sensitive   = true
}

output "previous" {
  description = "The secret that was in use before; at the first generation one that never was."
  value       = terraform_data.slot[local.previous].output
  sensitive   = true
}
