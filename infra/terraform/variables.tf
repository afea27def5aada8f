variable "name" {
  description = "Name of the stack and prefix of the names of all that it has; several fit into one account."
  type        = string
  default     = "pixedge"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,19}[a-z0-9]$", var.name)) && !strcontains(var.name, "--")
    error_message = "name: expected 3 to 21 lower-case letters, digits and single hyphens, beginning with a letter."
  }
}

variable "region" {
  description = "The region of the service, for example us-east-1."
  type        = string

  validation {
    condition     = can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.region))
    error_message = "region: expected the name of a region, for example us-east-1."
  }
}

variable "second_region" {
  description = "A second region that the service runs in, for example ap-south-1; null for one region."
  type        = string
  default     = null

  validation {
    condition     = var.second_region == null || can(regex("^[a-z]{2}(-[a-z]+)+-[0-9]$", var.second_region))
    error_message = "second_region: expected the name of a region, for example ap-south-1."
  }

  validation {
    condition     = var.second_region != var.region
    error_message = "second_region: expected another region than the first."
  }
}

variable "variant" {
  description = "baseline: metadata API alone, images from presigned S3 addresses. better: with the CDN. redis: with Valkey before the table as well."
  type        = string
  default     = "better"

  validation {
    condition     = contains(["baseline", "better", "redis"], var.variant)
    error_message = "variant: expected baseline, better or redis."
  }
}

variable "domain" {
  description = "Domain of the CDN, for example img.example.com; the API is then api.img.example.com. Null for CloudFront's own name."
  type        = string
  default     = null

  validation {
    condition     = var.domain == null || can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}$", var.domain))
    error_message = "domain: expected a host name in lower case, for example img.example.com."
  }
}

variable "zone" {
  description = "Route 53 zone of the domain; by default the domain without its first label, or the domain itself when it has two."
  type        = string
  default     = null

  validation {
    condition     = var.zone == null || (var.domain != null && (var.zone == var.domain || endswith(coalesce(var.domain, "-"), ".${coalesce(var.zone, "-")}")))
    error_message = "zone: expected the domain or a zone that the domain lies in."
  }
}

variable "stack_version" {
  description = "Version of Pixedge that is deployed."
  type        = string

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+\\.[0-9]+(-[A-Za-z0-9.]+)?$", var.stack_version))
    error_message = "stack_version: expected a version like 0.1.0."
  }
}

variable "upgrade" {
  description = "Whether a stack of another version may be changed to this one."
  type        = bool
  default     = false
}

variable "architecture" {
  description = "arm64 or x86_64; the origin's zip is made for one of them."
  type        = string
  default     = "arm64"
}

variable "artefacts" {
  description = "Paths of what was built: the zips of origin and metadata API, the two edge functions."
  type = object({
    origin   = string
    meta     = string
    request  = string
    response = string
  })
}

variable "origin_secret_generation" {
  description = "How often the secret between CloudFront and the origin has been exchanged; add 1 to exchange it."
  type        = number
  default     = 1
}

variable "signing_key_generation" {
  description = "How often the key of signed URLs has been exchanged; add 1, and what the key before signed stays valid until the next time."
  type        = number
  default     = 1
}

variable "reserved_concurrency" {
  description = "How many renditions each region may make at once; -1 for no limit of its own."
  type        = number
  default     = 50
}

variable "transformed_days" {
  description = "Days after which a stored rendition is removed, to be made again when it is asked for; 0 for never."
  type        = number
  default     = 0
}

variable "archive_versions_days" {
  description = "Days after which a version of an original that is no longer current goes to Glacier Deep Archive; 0 for never."
  type        = number
  default     = 30
}

variable "archive_originals_days" {
  description = "Days after which an original whose mezzanine is stored goes to Glacier Deep Archive; 0 for never. What only the original can give (crops, sizes near its own, the original itself) is refused then until it is restored."
  type        = number
  default     = 0

  validation {
    condition     = var.archive_originals_days == 0 || var.transformed_days == 0
    error_message = "archive_originals_days: expected 0 where transformed_days is set: mezzanines of archived originals would be lost."
  }
}

variable "delete_originals" {
  description = "Whether the destruction of the stack may delete originals."
  type        = bool
  default     = false
}

variable "price_class" {
  description = "Which edge locations serve: PriceClass_100, PriceClass_200 or PriceClass_All."
  type        = string
  default     = "PriceClass_All"
}

variable "origin_shield" {
  description = "Whether misses of the whole world meet at one Origin Shield before the API; for one region only."
  type        = bool
  default     = false

  validation {
    condition     = !var.origin_shield || var.second_region == null
    error_message = "origin_shield: expected one region, since a shield would send everything to one of two."
  }
}

variable "viewer_keys" {
  description = "Public keys in PEM of CloudFront's own signed URLs; with any, nothing is served without."
  type        = list(string)
  default     = []
}

variable "firewall_rate" {
  description = "Requests of one address in five minutes over which a firewall blocks it; 0 for no firewall."
  type        = number
  default     = 0
}

variable "mail" {
  description = "Who is told of alarms, by mail; null for nobody."
  type        = string
  default     = null

  validation {
    condition     = var.mail == null || can(regex("^[^@ ]+@[^@ ]+$", var.mail))
    error_message = "mail: expected a mail address."
  }
}

variable "budget_usd" {
  description = "What the stack may cost a month in USD, before somebody is told; 0 for no budget."
  type        = number
  default     = 50
}

variable "rum_domain" {
  description = "Domain of the pages whose viewers' browsers measure (CloudWatch RUM); null for none."
  type        = string
  default     = null
}

variable "log_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731], var.log_days)
    error_message = "log_days: expected 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545 or 731, which is what CloudWatch takes."
  }
}

variable "github" {
  description = "The repository that deploys through GitHub Actions, its environment, the account's OIDC provider for GitHub if there is one, and the bucket of the state; null for none."
  type = object({
    repository   = string
    environment  = optional(string, "production")
    provider_arn = optional(string)
    state_bucket = optional(string)
  })
  default = null
}
