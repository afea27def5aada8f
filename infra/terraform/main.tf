# The stack of one region, or the first of two: what it keeps, what makes renditions, what tells about them, what serves them.

# A reference to all instances of a module waits for all that is in it; those below name one instance each, so that modules may
# need parts of one another: the buckets' policies name the distribution, which reads the buckets.

locals {
  account   = data.aws_caller_identity.current.account_id
  has_cdn   = var.variant != "baseline"
  has_cache = var.variant == "redis"
  # Bucket names are shared by the whole world: the account and the region make them unique.
  bucket_prefix = { for region in local.regions : region => "${var.name}-${local.account}-${region}" }
  far_region    = coalesce(var.second_region, var.region)

  near_stores    = { region = var.region, originals = module.storage.originals, transformed = module.storage.transformed }
  far_stores     = local.two ? { region = var.second_region, originals = module.far_storage[0].originals, transformed = module.far_storage[0].transformed } : null
  distribution   = local.has_cdn ? module.edge[0].distribution : null
  cdn_host       = local.has_cdn ? coalesce(var.domain, module.edge[0].distribution.host) : null
  origin_secrets = local.has_cdn ? { current = module.origin_secret[0].current, previous = module.origin_secret[0].previous } : null

  lifecycle = {
    archive_versions_days  = var.archive_versions_days
    archive_originals_days = var.archive_originals_days
    transformed_days       = var.transformed_days
  }
  meta_environment = merge(
    { VARIANT = var.variant },
    local.has_cdn ? { PIXEDGE_CDN = "https://${local.cdn_host}" } : {},
  )
  ingest_environment = local.has_cdn ? { PIXEDGE_DISTRIBUTION = module.edge[0].distribution.id } : {}
}

module "storage" {
  source                 = "./modules/storage"
  prefix                 = local.bucket_prefix[var.region]
  role_prefix            = "${var.name}-${var.region}"
  replica                = local.two ? module.far_storage[0].originals : null
  distribution_arns      = local.distribution[*].arn
  archive_versions_days  = local.lifecycle.archive_versions_days
  archive_originals_days = local.lifecycle.archive_originals_days
  transformed_days       = local.lifecycle.transformed_days
  delete_originals       = var.delete_originals
}

module "table" {
  source         = "./modules/table"
  name           = "${var.name}-images"
  replica_region = var.second_region
  is_followed    = local.has_cache
}

module "origin_secret" {
  count      = local.has_cdn ? 1 : 0
  source     = "./modules/rotated-secret"
  generation = var.origin_secret_generation
}

module "origin" {
  source               = "./modules/origin"
  prefix               = var.name
  role_prefix          = "${var.name}-${var.region}"
  account              = local.account
  region               = var.region
  near                 = local.near_stores
  far                  = local.far_stores
  table                = module.table.name
  serves               = local.has_cdn
  origin_secrets       = local.origin_secrets
  distribution         = local.distribution
  archives_originals   = local.lifecycle.archive_originals_days > 0
  ingest_environment   = local.ingest_environment
  zip                  = var.artefacts.origin
  architecture         = var.architecture
  reserved_concurrency = var.reserved_concurrency
  log_days             = var.log_days
}

module "cache" {
  count  = local.has_cache ? 1 : 0
  source = "./modules/cache"
  prefix = var.name
  region = var.region
}

module "meta" {
  source       = "./modules/meta"
  prefix       = var.name
  role_prefix  = "${var.name}-${var.region}"
  account      = local.account
  region       = var.region
  table        = module.table.name
  environment  = merge(local.meta_environment, local.has_cdn ? {} : { PIXEDGE_ORIGINALS = module.storage.originals.name }, local.has_cache ? { REDIS_URL = module.cache[0].address } : {})
  presigned    = local.has_cdn ? null : module.storage.originals
  network      = local.has_cache ? module.cache[0].network : null
  stream       = local.has_cache ? { arn = module.table.stream } : null
  zip          = var.artefacts.meta
  architecture = var.architecture
  log_days     = var.log_days
}

module "alarms" {
  source          = "./modules/alarms"
  prefix          = var.name
  mail            = var.mail
  functions       = concat(module.origin.functions, module.meta.functions)
  slowest_ms      = local.has_cdn ? { "${var.name}-origin" = 3000, "${var.name}-meta" = 1000 } : { "${var.name}-meta" = 1000 }
  origin_function = local.has_cdn ? "${var.name}-origin" : null
  apis            = merge({ meta = module.meta.api.id }, local.has_cdn ? { origin = module.origin.api.id } : {})
  dead_letters    = module.origin.dead_letters.name
  buckets         = { originals = module.storage.originals.name, transformed = module.storage.transformed.name }
}
