variable "prefix" {
  description = "Prefix of names within the region."
  type        = string
}

variable "role_prefix" {
  description = "Prefix of the names of roles, unique in the account."
  type        = string
}

variable "account" {
  description = "Id of the account."
  type        = string
}

variable "region" {
  description = "The region that this origin runs in."
  type        = string
}

variable "near" {
  description = "The buckets of the region."
  type = object({
    originals   = object({ name = string, arn = string })
    transformed = object({ name = string, arn = string, domain = string })
  })
}

variable "far" {
  description = "The other region and its buckets; null where there is one region."
  type = object({
    region      = string
    originals   = object({ name = string, arn = string })
    transformed = object({ name = string, arn = string, domain = string })
  })
  default = null
}

variable "table" {
  description = "Name of the table of images."
  type        = string
}

variable "serves" {
  description = "Whether there is a CDN that asks for renditions; without, the bucket is only followed."
  type        = bool
}

variable "origin_secrets" {
  description = "What CloudFront sends as x-origin-verify, and what it sent before; null for a stack without a CDN."
  type        = object({ current = string, previous = string })
  default     = null
  sensitive   = true
}

variable "distribution" {
  description = "The distribution that the ingest function purges; null where there is none."
  type        = object({ arn = string })
  default     = null
}

variable "archives_originals" {
  description = "Whether ingest marks the originals whose mezzanine is stored, so that their bucket moves them to the archive."
  type        = bool
  default     = false
}

variable "ingest_environment" {
  description = "Further settings of the ingest function."
  type        = map(string)
  default     = {}
}

variable "zip" {
  description = "Path of the zip with both functions."
  type        = string
}

variable "architecture" {
  description = "arm64 or x86_64."
  type        = string
  default     = "arm64"
}

variable "memory_mb" {
  description = "Memory of both functions in MB."
  type        = number
  default     = 2048
}

variable "reserved_concurrency" {
  description = "How many renditions may be made at once; -1 for no limit."
  type        = number
  default     = -1
}

variable "ingest_concurrency" {
  description = "How many uploads may be followed at once; -1 for no limit."
  type        = number
  default     = -1
}

variable "log_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30
}
