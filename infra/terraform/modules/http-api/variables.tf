variable "prefix" {
  description = "Prefix of names within the region."
  type        = string
}

variable "name" {
  description = "What the API is called after the prefix."
  type        = string
}

variable "description" {
  description = "What the API is for."
  type        = string
}

variable "function_name" {
  description = "Name of the function that answers."
  type        = string
}

variable "function_alias" {
  description = "The alias of the function: its name, ARN and the address that API Gateway calls it by."
  type        = object({ name = string, arn = string, invoke_arn = string })
}

variable "rate" {
  description = "Requests a second over which the API answers 429."
  type        = number
  default     = 500

  validation {
    condition     = var.rate >= 1
    error_message = "rate: expected 1 or more."
  }
}

variable "burst" {
  description = "Requests that may come at once."
  type        = number
  default     = 500

  validation {
    condition     = var.burst >= 1
    error_message = "burst: expected 1 or more."
  }
}

variable "log_days" {
  description = "Days that log lines are kept."
  type        = number
  default     = 30
}
