# In the place of the access point, whose control needs host names that lead to moto.

output "domain" {
  description = "An access point that is none."
  value       = "emulated.mrap.accesspoint.s3-global.amazonaws.com"
}

output "arn" {
  description = "An access point that is none."
  value       = "arn:aws:s3::123456789012:accesspoint/emulated.mrap"
}
