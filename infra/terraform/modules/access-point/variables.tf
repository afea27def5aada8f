variable "name" {
  description = "Name of the access point."
  type        = string

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9-]{1,48}[a-z0-9]$", var.name))
    error_message = "name: expected 3 to 50 lower-case letters, digits and hyphens."
  }
}

variable "buckets" {
  description = "Names of the transformed buckets, one in each region."
  type        = list(string)

  validation {
    condition     = length(var.buckets) == 2
    error_message = "buckets: expected one in each of two regions."
  }
}

variable "distribution_arn" {
  description = "The distribution that reads through the access point."
  type        = string
}
