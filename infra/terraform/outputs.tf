output "originals_bucket" {
  description = "Where photos are uploaded to."
  value       = module.storage.originals.bucket
}

output "transformed_bucket" {
  description = "Where renditions are kept."
  value       = module.storage.transformed.bucket
}
