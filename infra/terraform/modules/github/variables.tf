variable "prefix" {
  description = "Prefix of the stack's names."
  type        = string
}

variable "account" {
  description = "Id of the account."
  type        = string
}

variable "repository" {
  description = "The repository that may deploy: OWNER/NAME."
  type        = string

  validation {
    condition     = can(regex("^[A-Za-z0-9-]+/[A-Za-z0-9._-]+$", var.repository))
    error_message = "repository: expected OWNER/NAME."
  }
}

variable "environment" {
  description = "The environment of that repository whose reviewers let a deployment through."
  type        = string
  default     = "production"
}

variable "provider_arn" {
  description = "The account's OIDC provider for GitHub, of which there can be one; null to make it."
  type        = string
  default     = null
}

variable "state_bucket" {
  description = "The bucket that holds the state; null where it is not kept in S3."
  type        = string
  default     = null
}
