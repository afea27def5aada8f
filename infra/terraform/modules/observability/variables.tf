variable "prefix" {
  description = "Prefix of names, unique in the account; also the value of the tag Application."
  type        = string
}

variable "account" {
  description = "Id of the account."
  type        = string
}

variable "mail" {
  description = "Who is told, by mail; null for nobody."
  type        = string
  default     = null
}

variable "cdn" {
  description = "Id of the distribution and name of its edge function; null for a stack without a CDN."
  type        = object({ distribution_id = string, request_function = string })
  default     = null
}

variable "regions" {
  description = "What runs in each region: functions by name, and buckets by what they hold."
  type        = map(object({ functions = list(string), buckets = map(string) }))
}

variable "budget_usd" {
  description = "What the stack may cost a month in USD, before somebody is told; 0 for no budget."
  type        = number
  default     = 50

  validation {
    condition     = var.budget_usd >= 0
    error_message = "budget_usd: expected 0 or more."
  }
}

variable "rum_domain" {
  description = "Domain of the pages whose viewers' browsers measure (CloudWatch RUM); null for none."
  type        = string
  default     = null
}
