variable "domain" {
  description = "The CDN's name, for example img.example.com."
  type        = string
}

variable "zone_id" {
  description = "The hosted zone that the name lies in."
  type        = string
}

variable "distribution" {
  description = "The distribution's host name and the zone of it; null where there is no CDN."
  type        = object({ id = string, arn = string, host = string, zone = string })
  default     = null
}
