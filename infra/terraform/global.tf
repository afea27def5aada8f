# What there is once, whatever the regions: the CDN, the names, the dashboard, the role of the deployment.

locals {
  labels    = var.domain == null ? [] : split(".", var.domain)
  zone_name = var.domain == null ? null : coalesce(var.zone, length(local.labels) > 2 ? join(".", slice(local.labels, 1, length(local.labels))) : var.domain)
  named     = var.domain != null
  # Two regions have one name in front of their origins; one region is asked at its own address.
  origin_named = local.named && local.two && local.has_cdn
  api_hosts = local.has_cdn ? (
    local.origin_named ? [module.origin_domain[0].host] : local.two ? [module.origin.api.host, module.far_origin[0].api.host] : [module.origin.api.host]
  ) : []
}

data "aws_route53_zone" "this" {
  count = local.named ? 1 : 0
  name  = local.zone_name
}

module "signing_key" {
  count      = local.has_cdn ? 1 : 0
  source     = "./modules/rotated-secret"
  generation = var.signing_key_generation
}

module "edge" {
  count             = local.has_cdn ? 1 : 0
  source            = "./modules/edge"
  providers         = { aws = aws.us_east_1 }
  prefix            = var.name
  request_function  = var.artefacts.request
  response_function = var.artefacts.response
  signing_keys = {
    "k${var.signing_key_generation}"     = module.signing_key[0].current
    "k${var.signing_key_generation - 1}" = module.signing_key[0].previous
  }
  store = {
    domain          = local.two ? module.access_point[0].domain : module.storage.transformed.domain
    is_access_point = local.two
  }
  api_hosts     = local.api_hosts
  origin_secret = local.origin_secrets.current
  certificate   = local.named ? module.dns[0].certificate : null
  shield_region = var.origin_shield ? var.region : null
  price_class   = var.price_class
  viewer_keys   = var.viewer_keys
  firewall_rate = var.firewall_rate
}

module "dns" {
  count        = local.named && local.has_cdn ? 1 : 0
  source       = "./modules/dns"
  providers    = { aws = aws.us_east_1 }
  domain       = var.domain
  zone_id      = data.aws_route53_zone.this[0].zone_id
  distribution = module.edge[0].distribution
}

module "api_domain" {
  count       = local.named ? 1 : 0
  source      = "./modules/api-domain"
  domain      = "api.${var.domain}"
  zone_id     = data.aws_route53_zone.this[0].zone_id
  region      = var.region
  api         = module.meta.api
  health_path = "/health"
  proves      = true
}

module "far_api_domain" {
  count       = local.named && local.two ? 1 : 0
  source      = "./modules/api-domain"
  providers   = { aws = aws.far }
  domain      = "api.${var.domain}"
  zone_id     = data.aws_route53_zone.this[0].zone_id
  region      = local.far_region
  api         = module.far_meta[0].api
  health_path = "/health"
  proves      = false
}

module "origin_domain" {
  count       = local.origin_named ? 1 : 0
  source      = "./modules/api-domain"
  domain      = "origin.${var.domain}"
  zone_id     = data.aws_route53_zone.this[0].zone_id
  region      = var.region
  api         = module.origin.api
  health_path = "/-/health"
  proves      = true
}

module "far_origin_domain" {
  count       = local.origin_named ? 1 : 0
  source      = "./modules/api-domain"
  providers   = { aws = aws.far }
  domain      = "origin.${var.domain}"
  zone_id     = data.aws_route53_zone.this[0].zone_id
  region      = local.far_region
  api         = module.far_origin[0].api
  health_path = "/-/health"
  proves      = false
}

module "observability" {
  source     = "./modules/observability"
  providers  = { aws = aws.us_east_1 }
  prefix     = var.name
  account    = local.account
  mail       = var.mail
  cdn        = local.has_cdn ? { distribution_id = module.edge[0].distribution.id, request_function = module.edge[0].request_function } : null
  budget_usd = var.budget_usd
  rum_domain = var.rum_domain
  regions = merge(
    {
      (var.region) = {
        functions = concat(module.origin.functions, module.meta.functions)
        buckets   = { originals = module.storage.originals.name, transformed = module.storage.transformed.name }
      }
    },
    local.two ? {
      (local.far_region) = {
        functions = concat(module.far_origin[0].functions, module.far_meta[0].functions)
        buckets   = { originals = module.far_storage[0].originals.name, transformed = module.far_storage[0].transformed.name }
      }
    } : {},
  )
}

module "github" {
  count        = var.github == null ? 0 : 1
  source       = "./modules/github"
  prefix       = var.name
  account      = local.account
  repository   = var.github.repository
  environment  = var.github.environment
  provider_arn = var.github.provider_arn
  state_bucket = var.github.state_bucket
}
