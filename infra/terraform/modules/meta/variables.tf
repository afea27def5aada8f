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
  description = "The region that this API runs in."
  type        = string
}

variable "table" {
  description = "Name of the table of images."
  type        = string
}

variable "environment" {
  description = "Further settings, see docs/settings.md."
  type        = map(string)
}

variable "presigned" {
  description = "The bucket that /img leads to in the variant without a CDN; null with one."
  type        = object({ arn = string })
  default     = null
}

variable "network" {
  description = "The subnets and the security group of the cache; null without one."
  type        = object({ subnets = list(string), security_group = string })
  default     = null
}

variable "stream" {
  description = "The stream of the table in this region, of whose changes the cache is told; null without a cache."
  type        = object({ arn = string })
  default     = null
}

variable "zip" {
  description = "Path of the zip with the function."
  type        = string
}

variable "architecture" {
  description = "arm64 or x86_64."
  type        = string
  default     = "arm64"
}

variable "memory_mb" {
  description = "Memory in MB."
  type        = number
  default     = 1024
}

variable "reserved_concurrency" {
  description = "How many requests may be answered at once; -1 for no limit."
  type        = number
  default     = -1
}

variable "log_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30
}
