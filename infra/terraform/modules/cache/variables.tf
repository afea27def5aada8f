variable "prefix" {
  description = "Prefix of names within the region."
  type        = string
}

variable "region" {
  description = "The region of the cache."
  type        = string
}

variable "cidr" {
  description = "The addresses of the network; nothing is peered with it."
  type        = string
  default     = "10.90.0.0/24"

  validation {
    condition     = can(cidrsubnet(var.cidr, 2, 1))
    error_message = "cidr: expected a network like 10.90.0.0/24."
  }
}

variable "max_gb" {
  description = "The most that the cache may hold, in GB, which limits its price."
  type        = number
  default     = 1

  validation {
    condition     = var.max_gb >= 1 && var.max_gb <= 100
    error_message = "max_gb: expected 1 to 100."
  }
}
