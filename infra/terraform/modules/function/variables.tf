variable "prefix" {
  description = "Prefix of names within the region."
  type        = string
}

variable "role_prefix" {
  description = "Prefix of the names of roles, unique in the account."
  type        = string
}

variable "name" {
  description = "What the function is called after the prefix."
  type        = string

  validation {
    condition     = can(regex("^[a-z][a-z-]{1,19}$", var.name))
    error_message = "name: expected 2 to 20 lower-case letters and hyphens."
  }
}

variable "description" {
  description = "What the function does."
  type        = string
}

variable "handler" {
  description = "The class that Lambda calls."
  type        = string
}

variable "zip" {
  description = "Path of the zip with the function's code."
  type        = string
}

variable "architecture" {
  description = "arm64 or x86_64; the zip holds libvips for one of them."
  type        = string
  default     = "arm64"

  validation {
    condition     = contains(["arm64", "x86_64"], var.architecture)
    error_message = "architecture: expected arm64 or x86_64."
  }
}

variable "memory_mb" {
  description = "Memory in MB; the share of a processor grows with it, one at 1,769 MB."
  type        = number

  validation {
    condition     = var.memory_mb >= 512 && var.memory_mb <= 10240
    error_message = "memory_mb: expected 512 to 10240."
  }
}

variable "timeout_s" {
  description = "Seconds that a call may take; API Gateway waits 30."
  type        = number

  validation {
    condition     = var.timeout_s >= 1 && var.timeout_s <= 900
    error_message = "timeout_s: expected 1 to 900."
  }
}

variable "reserved_concurrency" {
  description = "How many calls may run at once, so that a flood has a limit and takes nothing from the account's other functions; -1 for no limit."
  type        = number
  default     = -1

  validation {
    condition     = var.reserved_concurrency == -1 || (var.reserved_concurrency >= 1 && var.reserved_concurrency <= 1000)
    error_message = "reserved_concurrency: expected -1 or 1 to 1000."
  }
}

variable "environment" {
  description = "The function's settings, see docs/settings.md."
  type        = map(string)
}

variable "policy" {
  description = "What the function may do, as an IAM policy in JSON."
  type        = string
}

variable "keep_alive_event" {
  description = "The event of the scheduled call, in JSON; one that costs the function nothing."
  type        = string

  validation {
    condition     = can(jsondecode(var.keep_alive_event))
    error_message = "keep_alive_event: expected JSON."
  }
}

variable "log_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30
}

variable "dead_letters" {
  description = "The queue for events that failed three times; null for a function that is called by requests."
  type        = object({ arn = string })
  default     = null
}

variable "network" {
  description = "The subnets and the security group that the function runs in; null outside of any network."
  type        = object({ subnets = list(string), security_group = string })
  default     = null
}
