variable "prefix" {
  description = "Prefix of the buckets' names, unique in the world."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{2,50}$", var.prefix))
    error_message = "prefix: expected 3 to 51 lower-case letters, digits and hyphens, since a bucket's name has at most 63."
  }
}

variable "role_prefix" {
  description = "Prefix of the names of roles, unique in the account."
  type        = string
}

variable "replica" {
  description = "The originals bucket in the other region; null where there is one region."
  type        = object({ arn = string })
  default     = null
}

variable "distribution_arns" {
  description = "The distribution that reads the transformed bucket; none where there is no CDN."
  type        = list(string)
  default     = []

  validation {
    condition     = length(var.distribution_arns) <= 1
    error_message = "distribution_arns: expected at most one."
  }
}

variable "archive_versions_days" {
  description = "Days after which a version of an original that is no longer current goes to Glacier Deep Archive; 0 for never."
  type        = number
  default     = 30

  validation {
    condition     = var.archive_versions_days >= 0
    error_message = "archive_versions_days: expected 0 or more."
  }
}

variable "archive_originals_days" {
  description = "Days after which an original whose mezzanine is stored goes to Glacier Deep Archive; 0 for never. What only the original can give is refused then."
  type        = number
  default     = 0

  validation {
    condition     = var.archive_originals_days >= 0
    error_message = "archive_originals_days: expected 0 or more."
  }

  validation {
    condition     = var.archive_originals_days == 0 || var.transformed_days == 0
    error_message = "archive_originals_days: expected 0 where transformed_days is set: mezzanines of archived originals would be lost."
  }
}

variable "transformed_days" {
  description = "Days after which a stored rendition or mezzanine is removed; 0 for never."
  type        = number
  default     = 0

  validation {
    condition     = var.transformed_days >= 0
    error_message = "transformed_days: expected 0 or more."
  }
}

variable "delete_originals" {
  description = "Whether the destruction of the stack may delete originals."
  type        = bool
  default     = false
}
