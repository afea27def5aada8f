# The second region: the same again, and the access point over both transformed buckets.

module "far_storage" {
  count                  = local.two ? 1 : 0
  source                 = "./modules/storage"
  providers              = { aws = aws.far }
  prefix                 = local.bucket_prefix[local.far_region]
  role_prefix            = "${var.name}-${local.far_region}"
  replica                = module.storage.originals
  distribution_arns      = local.distribution[*].arn
  archive_versions_days  = local.lifecycle.archive_versions_days
  archive_originals_days = local.lifecycle.archive_originals_days
  transformed_days       = local.lifecycle.transformed_days
  delete_originals       = var.delete_originals
}

module "access_point" {
  count            = local.two && local.has_cdn ? 1 : 0
  source           = "./modules/access-point"
  name             = "${var.name}-transformed"
  buckets          = [module.storage.transformed.name, module.far_storage[0].transformed.name]
  distribution_arn = local.distribution.arn
}

module "far_origin" {
  count                = local.two ? 1 : 0
  source               = "./modules/origin"
  providers            = { aws = aws.far }
  prefix               = var.name
  role_prefix          = "${var.name}-${local.far_region}"
  account              = local.account
  region               = local.far_region
  near                 = local.far_stores
  far                  = local.near_stores
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

module "far_cache" {
  count     = local.two && local.has_cache ? 1 : 0
  source    = "./modules/cache"
  providers = { aws = aws.far }
  prefix    = var.name
  region    = local.far_region
}

module "far_meta" {
  count        = local.two ? 1 : 0
  source       = "./modules/meta"
  providers    = { aws = aws.far }
  prefix       = var.name
  role_prefix  = "${var.name}-${local.far_region}"
  account      = local.account
  region       = local.far_region
  table        = module.table.name
  environment  = merge(local.meta_environment, local.has_cdn ? {} : { PIXEDGE_ORIGINALS = module.far_storage[0].originals.name }, local.has_cache ? { REDIS_URL = module.far_cache[0].address } : {})
  presigned    = local.has_cdn ? null : module.far_storage[0].originals
  network      = local.has_cache ? module.far_cache[0].network : null
  stream       = local.has_cache ? { arn = module.table.replica_stream } : null
  zip          = var.artefacts.meta
  architecture = var.architecture
  log_days     = var.log_days
}

module "far_alarms" {
  count           = local.two ? 1 : 0
  source          = "./modules/alarms"
  providers       = { aws = aws.far }
  prefix          = var.name
  mail            = var.mail
  functions       = concat(module.far_origin[0].functions, module.far_meta[0].functions)
  slowest_ms      = local.has_cdn ? { "${var.name}-origin" = 3000, "${var.name}-meta" = 1000 } : { "${var.name}-meta" = 1000 }
  origin_function = local.has_cdn ? "${var.name}-origin" : null
  apis            = merge({ meta = module.far_meta[0].api.id }, local.has_cdn ? { origin = module.far_origin[0].api.id } : {})
  dead_letters    = module.far_origin[0].dead_letters.name
  buckets         = { originals = module.far_storage[0].originals.name, transformed = module.far_storage[0].transformed.name }
}
