variable "name" {
  description = "Name of the table of images."
  type        = string
}

variable "replica_region" {
  description = "The region that has a replica of the table; null where there is one region."
  type        = string
  default     = null
}

variable "is_followed" {
  description = "Whether functions follow the changes of the table."
  type        = bool
  default     = false
}
