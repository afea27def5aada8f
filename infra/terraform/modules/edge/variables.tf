variable "prefix" {
  description = "Prefix of names, unique in the account."
  type        = string
}

variable "request_function" {
  description = "Path of the function for viewers' requests, built by edge-js with the policy in it."
  type        = string
}

variable "response_function" {
  description = "Path of the function for viewers' responses."
  type        = string
}

variable "signing_keys" {
  description = "Keys of signed URLs by their id; two, so that they can be exchanged."
  type        = map(string)
  sensitive   = true

  validation {
    condition     = length(var.signing_keys) >= 1 && alltrue([for id in keys(var.signing_keys) : can(regex("^[A-Za-z0-9_-]{1,32}$", id))])
    error_message = "signing_keys: expected at least one, with ids of 1 to 32 letters, digits, - and _."
  }
}

variable "store" {
  description = "Where stored renditions are asked for: the address of the transformed bucket or of the access point over both."
  type        = object({ domain = string, is_access_point = bool })
}

variable "api_hosts" {
  description = "Host of the origin's API, or of two, which are then asked in this order."
  type        = list(string)

  validation {
    condition     = length(var.api_hosts) == 1 || length(var.api_hosts) == 2
    error_message = "api_hosts: expected one or two."
  }
}

variable "origin_secret" {
  description = "What the origin's API is sent as x-origin-verify."
  type        = string
  sensitive   = true
}

variable "certificate" {
  description = "The CDN's own domain and the ARN of its certificate in us-east-1; null for CloudFront's name."
  type        = object({ domain = string, arn = string })
  default     = null
}

variable "shield_region" {
  description = "Region of an Origin Shield before the API, which collapses misses of the whole world; null for none."
  type        = string
  default     = null
}

variable "price_class" {
  description = "Which edge locations serve: PriceClass_100 (North America, Europe), PriceClass_200 (and Asia, Africa) or PriceClass_All."
  type        = string
  default     = "PriceClass_All"

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "price_class: expected PriceClass_100, PriceClass_200 or PriceClass_All."
  }
}

variable "viewer_keys" {
  description = "Public keys in PEM; with any, every request needs a URL or cookie that CloudFront signed with one of them."
  type        = list(string)
  default     = []

  validation {
    condition     = length(var.viewer_keys) <= 5 && alltrue([for pem in var.viewer_keys : startswith(pem, "-----BEGIN PUBLIC KEY-----")])
    error_message = "viewer_keys: expected at most 5 public keys in PEM."
  }
}

variable "firewall_rate" {
  description = "Requests of one address in five minutes over which a firewall blocks it; 0 for no firewall."
  type        = number
  default     = 0

  validation {
    condition     = var.firewall_rate == 0 || var.firewall_rate >= 10
    error_message = "firewall_rate: expected 0, or 10 or more."
  }
}
