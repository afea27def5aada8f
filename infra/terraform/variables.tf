variable "region" {
  description = "The region of the one-region service, for example us-east-1."
  type        = string
}

variable "name" {
  description = "Prefix of every resource's name; lower case, because bucket names are."
  type        = string
  default     = "pixedge"

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]{1,20}$", var.name))
    error_message = "name: expected 2 to 21 lower-case letters, digits and hyphens, beginning with a letter."
  }
}

variable "transformed_days" {
  description = "Days after which a stored rendition is removed; it is made again when it is asked for."
  type        = number
  default     = 90
}
