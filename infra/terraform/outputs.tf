output "cdn" {
  description = "Address of the CDN; null in the variant without one."
  value       = local.has_cdn ? "https://${local.cdn_host}" : null
}

output "api" {
  description = "Address of the metadata API."
  value       = "https://${local.named ? module.api_domain[0].host : module.meta.api.host}"
}

output "uploads" {
  description = "The bucket that photos are uploaded to, in each region."
  value = merge(
    { (var.region) = module.storage.originals.name },
    local.two ? { (local.far_region) = module.far_storage[0].originals.name } : {},
  )
}

output "transformed" {
  description = "The bucket of renditions in each region."
  value = merge(
    { (var.region) = module.storage.transformed.name },
    local.two ? { (local.far_region) = module.far_storage[0].transformed.name } : {},
  )
}

output "dashboard" {
  description = "Address of the dashboard."
  value       = module.observability.dashboard
}

output "stack" {
  description = "What is deployed: name, version, regions and variant."
  value = {
    name          = var.name
    version       = terraform_data.preflight.output
    region        = var.region
    second_region = var.second_region
    variant       = var.variant
  }
}

output "distribution_id" {
  description = "Id of the distribution; null in the variant without one."
  value       = local.has_cdn ? module.edge[0].distribution.id : null
}

output "log_groups" {
  description = "Where the functions of the first region log to, by function."
  value       = concat(module.origin.log_groups, module.meta.log_groups)
}

output "dead_letters" {
  description = "Address of the queue of events that failed, in each region."
  value = merge(
    { (var.region) = module.origin.dead_letters.url },
    local.two ? { (local.far_region) = module.far_origin[0].dead_letters.url } : {},
  )
}

output "signing_keys" {
  description = "Keys that signed URLs are made with, by their id; sign with the newest."
  value = local.has_cdn ? {
    "k${var.signing_key_generation}"     = module.signing_key[0].current
    "k${var.signing_key_generation - 1}" = module.signing_key[0].previous
  } : {}
  sensitive = true
}

output "deploy_role" {
  description = "The role that GitHub Actions deploys with; null when there is none."
  value       = one(module.github[*].role_arn)
}
