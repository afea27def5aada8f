variable "prefix" {
  description = "Prefix of the buckets' names."
  type        = string
}

variable "table" {
  description = "Name of the table of images."
  type        = string
}

variable "transformed_days" {
  description = "Days after which a stored rendition is removed."
  type        = number
}
