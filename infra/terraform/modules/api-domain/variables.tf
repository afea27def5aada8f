variable "domain" {
  description = "The API's name, the same in each region."
  type        = string
}

variable "zone_id" {
  description = "The hosted zone that the name lies in."
  type        = string
}

variable "region" {
  description = "The region of this API."
  type        = string
}

variable "api" {
  description = "The HTTP API in this region: its id and its own host."
  type        = object({ id = string, host = string })
}

variable "health_path" {
  description = "The path that answers 200 when the API is well."
  type        = string

  validation {
    condition     = startswith(var.health_path, "/")
    error_message = "health_path: expected a path."
  }
}

variable "proves" {
  description = "Whether the record that proves the name to ACM is written here; it is the same for each region."
  type        = bool
}
